// write/projection/tokens: stores the tokens by which search keys are found.
UNWIND $keys AS key
MERGE (:Token {key: key})
