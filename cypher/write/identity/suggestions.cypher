// write/identity/suggestions: keeps which entities may be one, and why.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
CREATE (a)-[:POSSIBLY_SAME {key: row.key, score: row.score, explanation: row.explanation, recordA: row.recordA, recordB: row.recordB}]->(b)
