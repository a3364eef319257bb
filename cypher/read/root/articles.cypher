// Query.articles: articles, newest first.
MATCH (node:Article)
WHERE node.sortKey > ""
  AND node.sortKey < $after
  AND node.publishedOn >= $since
  AND node.publishedOn <= $until + "~"
WITH node ORDER BY node.sortKey DESC LIMIT $first
