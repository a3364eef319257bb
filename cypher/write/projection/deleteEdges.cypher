// write/projection/deleteEdges: removes the edges of facts that no claim supports any more, each looked for among those of its near end.
UNWIND $rows AS row
MATCH (:Entity {id: row.near})-[edge {factId: row.factId}]-(:Entity {id: row.far})
DELETE edge
