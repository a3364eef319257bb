// write/identity/judgements: the judgements on the identity of records, or of the definitions that make records one.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:ABOUT]-(judgement:Judgement {kind: "identity"})
RETURN DISTINCT judgement.id AS id, judgement.kind AS kind, judgement.verdict AS verdict, judgement.subjects AS subjects, judgement.by AS by, judgement.at AS at, judgement.note AS note
UNION
UNWIND $keys AS value
MATCH (:Key {value: value})<-[:ABOUT]-(judgement:Judgement {kind: "identity"})
RETURN DISTINCT judgement.id AS id, judgement.kind AS kind, judgement.verdict AS verdict, judgement.subjects AS subjects, judgement.by AS by, judgement.at AS at, judgement.note AS note
