// Entity.possiblySame: entities that may be the same, likeliest first.
MATCH (parent)-[edge:POSSIBLY_SAME]-(node:Entity)
WHERE edge.key < $after
WITH edge, node ORDER BY edge.key DESC LIMIT $first
