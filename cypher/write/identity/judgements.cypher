// write/identity/judgements: the judgements on the identity of records, or of the definitions that make records one.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:ABOUT]-(judgement:Judgement)
RETURN DISTINCT judgement.id AS id, judgement.verdict AS verdict, judgement.recordsA AS recordsA, judgement.recordsB AS recordsB, judgement.by AS by, judgement.at AS at, judgement.note AS note
UNION
UNWIND $keys AS value
MATCH (:Key {value: value})<-[:ABOUT]-(judgement:Judgement)
RETURN DISTINCT judgement.id AS id, judgement.verdict AS verdict, judgement.recordsA AS recordsA, judgement.recordsB AS recordsB, judgement.by AS by, judgement.at AS at, judgement.note AS note
