// Join.a: the article of one of two reports that were joined.
MATCH (:Record {id: parent.a})-[:EXTRACTED_FROM]->(node:Article)
WITH node LIMIT 1
