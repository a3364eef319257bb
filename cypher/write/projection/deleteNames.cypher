// write/projection/deleteNames: removes search keys that no entity has any more.
UNWIND $keys AS key
MATCH (name:Name {key: key})
WHERE NOT EXISTS { (name)<-[:NAMED]-() }
DETACH DELETE name
