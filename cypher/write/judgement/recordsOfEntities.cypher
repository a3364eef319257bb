// write/judgement/recordsOfEntities: the records of entities, with the articles that they are from.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:IDENTIFIED_AS]-(record:Record)
RETURN id AS entityId, record.id AS id, record.articleId AS articleId, record.identityKey AS identityKey
