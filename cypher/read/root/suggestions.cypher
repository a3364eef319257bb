// Query.suggestions: pairs of entities that may be one, most useful to judge first.
MATCH (:Entity)-[node:POSSIBLY_SAME]->(:Entity)
USING INDEX SEEK node:POSSIBLY_SAME(usefulnessKey)
WHERE node.usefulnessKey > ""
  AND node.usefulnessKey < $after
WITH node ORDER BY node.usefulnessKey DESC LIMIT $first
