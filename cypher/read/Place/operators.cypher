// Place.operators: who is based or active in a place, newest report first.
MATCH (parent)<-[edge:OPERATES_FROM]-(node)
USING INDEX SEEK edge:OPERATES_FROM(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
  AND edge.kind = $kind
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
