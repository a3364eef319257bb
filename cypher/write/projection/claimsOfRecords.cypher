// write/projection/claimsOfRecords: the claims that speak of records, with the entities at their ends.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH DISTINCT claim
MATCH (claim)-[:SUBJECT]->(subject:Record)
OPTIONAL MATCH (subject)-[:IDENTIFIED_AS]->(from:Entity)
OPTIONAL MATCH (claim)-[:OBJECT]->(:Record)-[:IDENTIFIED_AS]->(to:Entity)
RETURN claim.id AS id, claim.predicate AS predicate, claim.role AS role, claim.modality AS modality, claim.factId AS factId, claim.fromId AS fromId, claim.toId AS toId, from.id AS newFrom, to.id AS newTo
