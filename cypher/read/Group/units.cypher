// Group.units: the parts of a group, newest report first.
MATCH (parent)<-[edge:PART_OF]-(node)
USING INDEX SEEK edge:PART_OF(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
