// Query.node: an entity, article or claim by its id; an entity also by the id that any of its records had alone.
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (:Record {initialEntityId: $id})-[:IDENTIFIED_AS]->(survivor:Entity)
OPTIONAL MATCH (article:Article {id: $id})
OPTIONAL MATCH (claim:Claim {id: $id})
WITH coalesce(entity, survivor, article, claim) AS node
WHERE node IS NOT NULL
WITH node LIMIT 1
