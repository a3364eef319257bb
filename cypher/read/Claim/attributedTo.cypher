// Claim.attributedTo: who says what a claim states.
MATCH (parent)-[:ATTRIBUTED_TO]->(:Record)-[:IDENTIFIED_AS]->(node:Entity)
WITH node LIMIT 1
