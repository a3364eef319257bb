// write/projection/mentions: where articles mention entities, by the records they are identified as. From the article, which tells of few entities, not from the country, of which ever more articles tell; the WITH keeps Neo4j's planner to that.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})<-[:EXTRACTED_FROM]-(record:Record)-[:IDENTIFIED_AS]->(entity:Entity)
WITH row, article, record, entity.id AS entityId
WHERE entityId IN row.entityIds
RETURN entityId, article.id AS articleId, article.publishedOn AS publishedOn, collect(record.spanStarts) AS spanStarts, collect(record.spanEnds) AS spanEnds
