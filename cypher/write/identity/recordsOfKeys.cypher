// write/identity/recordsOfKeys: the records without a definition that share a key.
UNWIND $values AS value
MATCH (:Key {value: value})<-[:HAS_KEY]-(record:Record)
WHERE record.identityKey IS NULL
WITH DISTINCT record
OPTIONAL MATCH (record)-[:IDENTIFIED_AS]->(entity:Entity)
RETURN record.facts AS facts, entity.id AS entityId
