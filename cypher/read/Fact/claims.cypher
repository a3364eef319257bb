// Fact.claims: the claims that an edge rests on, newest first.
MATCH (node:Claim {factId: parent.factId})
WHERE node.sortKey < $after
WITH node ORDER BY node.sortKey DESC LIMIT $first
