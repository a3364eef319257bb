// Event.places: where an event happened.
MATCH (parent)-[edge:OCCURRED_IN]->(node)
USING INDEX SEEK edge:OCCURRED_IN(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
