// Group.allies: the groups allied with a group, newest report first.
MATCH (parent)-[edge:ALIGNED_WITH]-(node)
WHERE edge.reportedKey < $after
WITH edge, node ORDER BY edge.reportedKey DESC LIMIT $first
