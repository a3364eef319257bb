// write/projection/addNames: ties entities to search keys.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MATCH (name:Name {key: row.key})
CREATE (entity)-[:NAMED]->(name)
