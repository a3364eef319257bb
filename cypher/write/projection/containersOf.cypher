// write/projection/containersOf: the places that places lie in.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[:WITHIN]->(container:Region)
RETURN DISTINCT container.id AS id
