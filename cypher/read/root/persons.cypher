// Query.persons: persons by name.
MATCH (:Name {key: $operatesFromName})<-[:NAMED]-(place:Entity)<-[:OPERATES_FROM]-(node:Person)
MATCH (place {country: $operatesFromCountry})
MATCH (:Name {key: $postedToName})<-[:NAMED]-(:Entity)<-[:POSTED_TO]-(node:Person)
MATCH (:Name {key: $name})<-[:NAMED]-(node:Person)
MATCH (node:Person)
WHERE node.sortKey > ""
  AND node.sortKey > $after
WITH DISTINCT node WHERE $operatesFromName IS NOT NULL
WITH DISTINCT node WHERE $postedToName IS NOT NULL
WITH node ORDER BY node.sortKey LIMIT $first
