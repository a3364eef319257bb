// write/projection/recordsOfEntities: the records of entities, with what their articles count for.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:IDENTIFIED_AS]-(record:Record)
RETURN id AS entityId, record.facts AS facts, record.modality AS modality, record.described AS described
