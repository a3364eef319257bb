// write/projection/deleteMentions: removes the mentions of entities in articles, before they are written anew. From the article, as projection/mentions finds them.
UNWIND $rows AS row
MATCH (:Article {id: row.articleId})<-[edge:MENTIONED_IN]-(entity:Entity)
WITH row, edge, entity.id AS entityId
WHERE entityId IN row.entityIds
DELETE edge
