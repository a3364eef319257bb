// write/projection/deleteMentions: removes the mentions of entities in articles, before they are written anew.
UNWIND $rows AS row
MATCH (:Article {id: row.articleId})<-[edge:MENTIONED_IN]-(:Entity {id: row.entityId})
DELETE edge
