// write/projection/claimsOfRecords: the claims that speak of records, with the entities at their ends.
// No OPTIONAL MATCH: the embedded engine would join it with every node of the graph.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH DISTINCT claim
CALL (claim) {
  MATCH (claim)-[:SUBJECT]->(:Record)-[:IDENTIFIED_AS]->(from:Entity)
  RETURN head(collect(from.id)) AS newFrom
}
CALL (claim) {
  MATCH (claim)-[:OBJECT]->(:Record)-[:IDENTIFIED_AS]->(to:Entity)
  RETURN head(collect(to.id)) AS newTo
}
RETURN claim.id AS id, claim.predicate AS predicate, claim.role AS role, claim.modality AS modality, claim.factId AS factId, claim.fromId AS fromId, claim.toId AS toId, newFrom, newTo
