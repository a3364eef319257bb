// write/judgement/delete: takes a judgement back.
MATCH (judgement:Judgement {id: $id})
DETACH DELETE judgement
