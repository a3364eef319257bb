// Query.judgements: judgements of people, newest first.
MATCH (node:Judgement)
WHERE node.sortKey > ""
  AND node.sortKey < $after
WITH node ORDER BY node.sortKey DESC LIMIT $first
