// write/projection/orphans: which entities no record is identified as any more and no place lies in.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE NOT EXISTS { (entity)<-[:IDENTIFIED_AS]-() } AND NOT EXISTS { (entity)<-[:WITHIN]-() }
RETURN entity.id AS id
