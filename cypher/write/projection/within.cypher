// write/projection/within: ties places to the larger places around them.
UNWIND $rows AS row
MATCH (place:Entity {id: row.place})
MATCH (container:Entity {id: row.container})
CREATE (place)-[:WITHIN {rank: row.rank, rankKey: row.rankKey}]->(container)
