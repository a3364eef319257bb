// write/article/claimSubjects: ties claims to their article and to what they speak of.
MATCH (article:Article {id: $articleId})
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (subject:Record {id: row.subject})
CREATE (claim)-[:STATED_IN]->(article)
CREATE (claim)-[:SUBJECT]->(subject)
