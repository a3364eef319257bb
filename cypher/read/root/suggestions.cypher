// Query.suggestions: pairs of entities that may be one, likeliest first.
MATCH (:Entity)-[node:POSSIBLY_SAME]->(:Entity)
USING INDEX SEEK node:POSSIBLY_SAME(key)
WHERE node.key > ""
  AND node.key < $after
WITH node ORDER BY node.key DESC LIMIT $first
