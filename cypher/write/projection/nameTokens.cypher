// write/projection/nameTokens: ties search keys to their tokens.
UNWIND $rows AS row
MATCH (name:Name {key: row.name})
MATCH (token:Token {key: row.token})
CREATE (name)-[:HAS_TOKEN]->(token)
