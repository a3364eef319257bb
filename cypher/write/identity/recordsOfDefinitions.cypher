// write/identity/recordsOfDefinitions: all records that one definition makes one.
UNWIND $values AS value
MATCH (:Key {value: value})<-[:HAS_KEY]-(record:Record {identityKey: value})
OPTIONAL MATCH (record)-[:IDENTIFIED_AS]->(entity:Entity)
RETURN record.facts AS facts, entity.id AS entityId
