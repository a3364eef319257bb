// Query.commanders: persons who command or commanded something, by name.
MATCH (:Name {key: $operatesFromName})<-[:NAMED]-(place:Entity)<-[:OPERATES_FROM]-(node:Person)
MATCH (place {country: $operatesFromCountry})
MATCH (:Name {key: $ofName})<-[:NAMED]-(group:Entity)
MATCH (:Name {key: $name})<-[:NAMED]-(node:Person)
MATCH (node:Person)-[command:POSTED_TO]->(group)
WHERE command.role = "COMMANDER"
  AND node.sortKey > $after
WITH DISTINCT node
WITH node ORDER BY node.sortKey LIMIT $first
