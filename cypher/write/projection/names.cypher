// write/projection/names: stores search keys.
UNWIND $keys AS key
MERGE (:Name {key: key})
