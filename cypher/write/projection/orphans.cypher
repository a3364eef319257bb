// write/projection/orphans: which entities no record is identified as any more and no place lies in.
// No EXISTS: the embedded engine would join it with every node of the graph.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE COUNT { (entity)<-[:IDENTIFIED_AS]-() } = 0 AND COUNT { (entity)<-[:WITHIN]-() } = 0
RETURN entity.id AS id
