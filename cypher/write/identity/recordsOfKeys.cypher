// write/identity/recordsOfKeys: the records without a definition that share a key.
// No OPTIONAL MATCH: the embedded engine would join it with every node of the graph.
UNWIND $values AS value
MATCH (:Key {value: value})<-[:HAS_KEY]-(record:Record)
WHERE record.identityKey IS NULL
WITH DISTINCT record
CALL (record) {
  MATCH (record)-[:IDENTIFIED_AS]->(entity:Entity)
  RETURN head(collect(entity.id)) AS entityId
}
RETURN record.facts AS facts, entityId
