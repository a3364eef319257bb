// write/projection/deleteTokens: removes tokens that no search key has any more.
// No EXISTS: the embedded engine would join it with every node of the graph.
UNWIND $keys AS key
MATCH (token:Token {key: key})
WHERE COUNT { (token)<-[:HAS_TOKEN]-() } = 0
DELETE token
