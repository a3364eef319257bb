// write/projection/deleteEdges: removes the edges of facts that no claim supports any more.
UNWIND $rows AS row
MATCH (:Entity {id: row.fromId})-[edge {factId: row.factId}]->(:Entity {id: row.toId})
DELETE edge
