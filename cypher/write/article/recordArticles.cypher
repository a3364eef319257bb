// write/article/recordArticles: ties records to their article.
MATCH (article:Article {id: $articleId})
UNWIND $ids AS id
MATCH (record:Record {id: id})
CREATE (record)-[:EXTRACTED_FROM]->(article)
