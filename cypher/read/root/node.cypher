// Query.node: an entity, article or claim by its id; an entity also by the id of any record that was identified as it.
OPTIONAL MATCH (entity:Entity {id: $id})
OPTIONAL MATCH (:Record {id: $id})-[:IDENTIFIED_AS]->(survivor:Entity)
OPTIONAL MATCH (article:Article {id: $id})
OPTIONAL MATCH (claim:Claim {id: $id})
WITH coalesce(entity, survivor, article, claim) AS node
WHERE node IS NOT NULL
WITH node LIMIT 1
