// Suggestion.a: one of two entities that may be one.
MATCH (node:Entity {id: parent.a})
WITH node LIMIT 1
