// Suggestion.b: the other of two entities that may be one.
MATCH (node:Entity {id: parent.b})
WITH node LIMIT 1
