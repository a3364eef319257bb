// write/projection/deleteEntities: removes entities that nothing speaks of any more.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
DETACH DELETE entity
