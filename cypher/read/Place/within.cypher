// Place.within: the larger places around a place, the nearest first.
MATCH (parent)-[edge:WITHIN]->(node:Region)
WHERE edge.rankKey > $after
WITH edge, node ORDER BY edge.rankKey LIMIT $first
