// write/projection/namesOf: the search keys of entities.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:NAMED]->(name:Name)
RETURN id AS entityId, collect(name.key) AS keys
