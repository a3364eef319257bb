// Join.b: the article of the other of two reports that were joined.
MATCH (:Record {id: parent.b})-[:EXTRACTED_FROM]->(node:Article)
WITH node LIMIT 1
