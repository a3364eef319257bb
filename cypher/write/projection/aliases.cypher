// write/projection/aliases: gives entities that are defined the names under which articles know them.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
SET entity.aliases = row.aliases
