// write/article/keys: stores the keys by which records meet those they may be one with.
UNWIND $values AS value
MERGE (:Key {value: value})
