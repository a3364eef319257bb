// Claim.article: the article that states a claim.
MATCH (parent)-[:STATED_IN]->(node:Article)
WITH node LIMIT 1
