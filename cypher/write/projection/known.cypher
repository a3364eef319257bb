// write/projection/known: what is stored of entities that are defined.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE entity.identityKey IS NOT NULL
RETURN entity.id AS id, entity.aliases AS aliases, entity.identityKey AS identityKey
