// Place.events: what happened in a place, latest first.
MATCH (parent)<-[edge:OCCURRED_IN]-(node:Event)
USING INDEX SEEK edge:OCCURRED_IN(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
  AND node.type = $type
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
