// Actor.events: the events an actor took part in, latest first.
MATCH (parent)-[edge:PARTICIPATED_IN]->(node:Event)
USING INDEX SEEK edge:PARTICIPATED_IN(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
  AND edge.role = $role
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
