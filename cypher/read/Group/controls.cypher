// Group.controls: the places a group holds, newest report first.
MATCH (parent)-[edge:CONTROLS]->(node)
USING INDEX SEEK edge:CONTROLS(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
