// write/identity/joins: keeps why records were joined.
UNWIND $rows AS row
MATCH (a:Record {id: row.a})
MATCH (b:Record {id: row.b})
CREATE (a)-[joined:JOINED_WITH]->(b)
SET joined = row
