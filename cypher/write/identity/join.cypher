// write/identity/join: identifies records as entities.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
MATCH (entity:Entity {id: row.entityId})
CREATE (record)-[:IDENTIFIED_AS]->(entity)
