// write/projection/deleteTokens: removes tokens that no search key has any more.
UNWIND $keys AS key
MATCH (token:Token {key: key})
WHERE NOT EXISTS { (token)<-[:HAS_TOKEN]-() }
DELETE token
