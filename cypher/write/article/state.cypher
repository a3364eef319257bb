// write/article/state: the text that is stored under an article's id, by its hash.
MATCH (article:Article {id: $id})
RETURN article.contentHash AS contentHash
