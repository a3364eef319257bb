// Event.claims: the reports that an event rests on, newest first.
MATCH (parent)<-[:IDENTIFIED_AS]-(:Record)<-[:SUBJECT]-(node:Claim {predicate: "reported"})
WHERE node.sortKey < $after
WITH node ORDER BY node.sortKey DESC LIMIT $first
