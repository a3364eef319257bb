// Query.militias: militias by name.
MATCH (:Name {key: $operatesFromName})<-[:NAMED]-(place:Entity)<-[:OPERATES_FROM]-(node:Militia)
MATCH (place {country: $operatesFromCountry})
MATCH (:Name {key: $name})<-[:NAMED]-(node:Militia)
MATCH (node:Militia)
WHERE node.sortKey > ""
  AND node.sortKey > $after
  AND node.kind = $kind
WITH DISTINCT node WHERE $operatesFromName IS NOT NULL
WITH node ORDER BY node.sortKey LIMIT $first
