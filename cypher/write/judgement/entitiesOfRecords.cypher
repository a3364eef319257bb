// write/judgement/entitiesOfRecords: which entities records are identified as.
UNWIND $ids AS id
MATCH (:Record {id: id})-[:IDENTIFIED_AS]->(entity:Entity)
RETURN DISTINCT entity.id AS id
