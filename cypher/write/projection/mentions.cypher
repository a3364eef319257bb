// write/projection/mentions: where articles mention entities, by the records they are identified as.
UNWIND $rows AS row
MATCH (article:Article {id: row.articleId})<-[:EXTRACTED_FROM]-(record:Record)-[:IDENTIFIED_AS]->(:Entity {id: row.entityId})
RETURN row.entityId AS entityId, article.id AS articleId, article.publishedOn AS publishedOn, collect(record.spanStarts) AS spanStarts, collect(record.spanEnds) AS spanEnds
