// Place.controlledBy: who holds a place, newest report first.
MATCH (parent)<-[edge:CONTROLS]-(node)
USING INDEX SEEK edge:CONTROLS(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
