// Person.relatives: the persons tied to a person, newest report first.
MATCH (parent)-[edge:RELATED_TO]-(node:Person)
WHERE edge.reportedKey < $after
WITH edge, node ORDER BY edge.reportedKey DESC LIMIT $first
