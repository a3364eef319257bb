// Entity.articles: the articles that mention an entity, newest first.
MATCH (parent)-[edge:MENTIONED_IN]->(node:Article)
USING INDEX SEEK edge:MENTIONED_IN(fromKey)
WHERE edge.fromKey > parent.id + "|"
  AND edge.fromKey < parent.id + "|~"
  AND edge.fromKey < $after
WITH edge, node ORDER BY edge.fromKey DESC LIMIT $first
