// Actor.operatesFrom: the places an actor is based or active in, newest report first.
MATCH (parent)-[edge:OPERATES_FROM]->(node)
USING INDEX SEEK edge:OPERATES_FROM(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
  AND edge.kind = $kind
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
