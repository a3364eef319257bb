// write/identity/records: records by their ids.
UNWIND $ids AS id
MATCH (record:Record {id: id})
OPTIONAL MATCH (record)-[:IDENTIFIED_AS]->(entity:Entity)
RETURN record.facts AS facts, entity.id AS entityId
