// write/article/recordKeys: ties records to their keys.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
MATCH (key:Key {value: row.value})
CREATE (record)-[:HAS_KEY]->(key)
