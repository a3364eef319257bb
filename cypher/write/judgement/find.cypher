// write/judgement/find: a judgement by its id.
MATCH (judgement:Judgement {id: $id})
RETURN judgement.id AS id, judgement.verdict AS verdict, judgement.recordsA AS recordsA, judgement.recordsB AS recordsB, judgement.by AS by, judgement.at AS at, judgement.note AS note
