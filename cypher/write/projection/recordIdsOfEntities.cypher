// write/projection/recordIdsOfEntities: the records of entities.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:IDENTIFIED_AS]-(record:Record)
RETURN record.id AS id
