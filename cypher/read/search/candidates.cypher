// read/search/candidates: names that share tokens with a text, most first, with the entities that bear them.
UNWIND $tokens AS token
MATCH (:Token {key: token})<-[:HAS_TOKEN]-(name:Name)
WITH name, count(*) AS shared ORDER BY shared DESC, name.key LIMIT $limit
MATCH (name)<-[:NAMED]-(entity:Entity)
RETURN entity.id AS entityId, name.key AS key
