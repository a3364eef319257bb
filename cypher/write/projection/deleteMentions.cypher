// write/projection/deleteMentions: removes the mentions of entities in articles, before they are written anew.
UNWIND $rows AS row
MATCH (:Entity {id: row.entityId})-[edge:MENTIONED_IN]->(:Article {id: row.articleId})
DELETE edge
