// write/judgement/entity: the entity of an id; of one that was joined to another, the survivor.
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (:Record {initialEntityId: $id})-[:IDENTIFIED_AS]->(survivor:Entity)
WITH coalesce(entity, survivor) AS found
WHERE found IS NOT NULL
RETURN found.id AS id LIMIT 1
