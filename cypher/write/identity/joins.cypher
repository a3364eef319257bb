// write/identity/joins: keeps why records were joined.
UNWIND $rows AS row
MATCH (a:Record {id: row.a})
MATCH (b:Record {id: row.b})
CREATE (a)-[:JOINED_WITH {score: row.score, explanation: row.explanation}]->(b)
