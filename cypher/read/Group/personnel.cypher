// Group.personnel: who holds or held a post in a group, newest report first.
MATCH (parent)<-[edge:POSTED_TO]-(node:Person)
USING INDEX SEEK edge:POSTED_TO(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
  AND edge.role = $role
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
