// write/identity/suggestions: keeps which entities may be one, and why.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
CREATE (a)-[suggested:POSSIBLY_SAME]->(b)
SET suggested = row
