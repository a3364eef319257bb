// Person.postings: the posts a person holds or held, newest report first.
MATCH (parent)-[edge:POSTED_TO]->(node)
USING INDEX SEEK edge:POSTED_TO(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
  AND edge.role = $role
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
