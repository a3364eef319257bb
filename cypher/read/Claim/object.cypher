// Claim.object: what a claim relates its subject to.
MATCH (parent)-[:OBJECT]->(:Record)-[:IDENTIFIED_AS]->(node:Entity)
WITH node LIMIT 1
