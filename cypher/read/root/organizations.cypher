// Query.organizations: organizations by name.
MATCH (:Name {key: $operatesFromName})<-[:NAMED]-(place:Entity)<-[:OPERATES_FROM]-(node:Organization)
MATCH (place {country: $operatesFromCountry})
MATCH (:Name {key: $name})<-[:NAMED]-(node:Organization)
MATCH (node:Organization)
WHERE node.sortKey > ""
  AND node.sortKey > $after
  AND node.kind = $kind
WITH DISTINCT node WHERE $operatesFromName IS NOT NULL
WITH node ORDER BY node.sortKey LIMIT $first
