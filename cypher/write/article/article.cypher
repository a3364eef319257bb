// write/article/article: stores an article.
CREATE (article:Article)
SET article = $properties
