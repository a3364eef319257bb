// write/projection/writeMentions: ties entities to the articles that mention them.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entityId})
MATCH (article:Article {id: row.articleId})
CREATE (entity)-[edge:MENTIONED_IN]->(article)
SET edge = row.properties
