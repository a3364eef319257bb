// write/projection/leaveContainers: unties places from the larger places around them, before that is written anew.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[within:WITHIN]->(:Entity)
DELETE within
