// write/projection/deleteNames: removes search keys that no entity has any more.
// No EXISTS: the embedded engine would join it with every node of the graph.
UNWIND $keys AS key
MATCH (name:Name {key: key})
WHERE COUNT { (name)<-[:NAMED]-() } = 0
DETACH DELETE name
