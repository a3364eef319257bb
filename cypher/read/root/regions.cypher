// Query.regions: regions by name.
MATCH (:Name {key: $name})<-[:NAMED]-(node:Region)
MATCH (node:Region)
WHERE node.sortKey > ""
  AND node.sortKey > $after
  AND node.country = $country
  AND node.level = $level
WITH node ORDER BY node.sortKey LIMIT $first
