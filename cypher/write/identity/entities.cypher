// write/identity/entities: makes entities where there are none.
UNWIND $ids AS id
MERGE (:Entity {id: id})
