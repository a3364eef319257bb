// write/judgement/records: ties a judgement to the records that it is about.
MATCH (judgement:Judgement {id: $id})
UNWIND $ids AS recordId
MATCH (record:Record {id: recordId})
CREATE (judgement)-[:ABOUT]->(record)
