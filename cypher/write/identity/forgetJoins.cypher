// write/identity/forgetJoins: drops why records were joined, before it is judged anew.
UNWIND $ids AS id
MATCH (:Record {id: id})-[joined:JOINED_WITH]->(:Record)
DELETE joined
