// Event.participants: who took part in an event.
MATCH (parent)<-[edge:PARTICIPATED_IN]-(node)
USING INDEX SEEK edge:PARTICIPATED_IN(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
  AND edge.role = $role
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
