// write/identity/records: records by their ids.
// No OPTIONAL MATCH: the embedded engine would join it with every node of the graph.
UNWIND $ids AS id
MATCH (record:Record {id: id})
CALL (record) {
  MATCH (record)-[:IDENTIFIED_AS]->(entity:Entity)
  RETURN head(collect(entity.id)) AS entityId
}
RETURN record.facts AS facts, entityId
