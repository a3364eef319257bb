// write/article/claimObjects: ties claims to what they relate their subject to.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (object:Record {id: row.object})
CREATE (claim)-[:OBJECT]->(object)
