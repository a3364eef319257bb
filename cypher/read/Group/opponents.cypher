// Group.opponents: the groups that a group fights, newest report first.
MATCH (parent)-[edge:OPPOSED_TO]-(node)
WHERE edge.reportedKey < $after
WITH edge, node ORDER BY edge.reportedKey DESC LIMIT $first
