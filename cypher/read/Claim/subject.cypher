// Claim.subject: what a claim speaks of.
MATCH (parent)-[:SUBJECT]->(:Record)-[:IDENTIFIED_AS]->(node:Entity)
WITH node LIMIT 1
