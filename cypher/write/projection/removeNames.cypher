// write/projection/removeNames: unties entities from search keys.
UNWIND $rows AS row
MATCH (:Entity {id: row.id})-[named:NAMED]->(:Name {key: row.key})
DELETE named
