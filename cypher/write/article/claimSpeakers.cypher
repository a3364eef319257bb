// write/article/claimSpeakers: ties claims to who makes them.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (speaker:Record {id: row.speaker})
CREATE (claim)-[:ATTRIBUTED_TO]->(speaker)
