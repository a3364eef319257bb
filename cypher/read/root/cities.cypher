// Query.cities: cities by name.
MATCH (:Name {key: $name})<-[:NAMED]-(node:City)
MATCH (node:City)
WHERE node.sortKey > ""
  AND node.sortKey > $after
  AND node.country = $country
WITH node ORDER BY node.sortKey LIMIT $first
