// Group.partOf: the groups that a group is a part of, newest report first.
MATCH (parent)-[edge:PART_OF]->(node)
USING INDEX SEEK edge:PART_OF(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
