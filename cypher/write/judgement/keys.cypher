// write/judgement/keys: ties a judgement to the definitions of its records, so that new records of these find it.
MATCH (judgement:Judgement {id: $id})
UNWIND $values AS value
MATCH (key:Key {value: value})
CREATE (judgement)-[:ABOUT]->(key)
