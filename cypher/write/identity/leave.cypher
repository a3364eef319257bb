// write/identity/leave: takes records from the entities they were identified as.
UNWIND $ids AS id
MATCH (:Record {id: id})-[identified:IDENTIFIED_AS]->(:Entity)
DELETE identified
