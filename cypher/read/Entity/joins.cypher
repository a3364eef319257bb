// Entity.joins: why reports were taken to speak of one entity, strongest first.
MATCH (parent)<-[:IDENTIFIED_AS]-(:Record)-[node:JOINED_WITH]->(:Record)
WHERE node.key < $after
WITH node ORDER BY node.key DESC LIMIT $first
