// Article.entities: what an article mentions, in order of the text.
MATCH (parent)<-[edge:MENTIONED_IN]-(node)
USING INDEX SEEK edge:MENTIONED_IN(toKey)
WHERE edge.toKey > parent.id + "|"
  AND edge.toKey < parent.id + "|~"
  AND edge.toKey < $after
WITH edge, node ORDER BY edge.toKey DESC LIMIT $first
