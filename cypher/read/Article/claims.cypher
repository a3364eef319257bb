// Article.claims: what an article states, in order of the text.
MATCH (parent)<-[:STATED_IN]-(node:Claim)
WHERE node.textKey > $after
WITH node ORDER BY node.textKey LIMIT $first
