// write/projection/evidence: what the claims of facts say together; titles and ranks by the newest that gives one.
UNWIND $factIds AS factId
MATCH (claim:Claim {factId: factId})
WITH factId, claim ORDER BY claim.sortKey DESC
WITH factId, head(collect(claim.predicate)) AS predicate, head(collect(claim.role)) AS role, head(collect(claim.fromId)) AS fromId, head(collect(claim.toId)) AS toId,
  count(claim) AS claimCount, count(DISTINCT claim.sourceGroup) AS sourceCount, min(claim.publishedOn) AS firstReported, max(claim.publishedOn) AS lastReported,
  head(collect(claim.title)) AS title, head(collect(CASE WHEN claim.title IS NULL THEN null ELSE claim.sortKey END)) AS titleKey,
  head(collect(claim.rank)) AS rank, head(collect(CASE WHEN claim.rank IS NULL THEN null ELSE claim.sortKey END)) AS rankKey,
  head(collect(claim.former)) AS former, head(collect(CASE WHEN claim.former IS NULL THEN null ELSE claim.sortKey END)) AS formerKey,
  sum(CASE WHEN claim.polarity = "AFFIRMED" THEN 1 ELSE 0 END) AS affirmed,
  max(claim.fromEarliest) AS fromEarliest, min(claim.fromLatest) AS fromLatest, max(claim.toEarliest) AS toEarliest, min(claim.toLatest) AS toLatest
MATCH (from:Entity {id: fromId})
MATCH (to:Entity {id: toId})
RETURN factId, predicate, role, fromId, toId, claimCount, sourceCount, firstReported, lastReported, title, titleKey, rank, rankKey, former, formerKey, affirmed, fromEarliest, fromLatest, toEarliest, toLatest, from.date AS fromDate, to.date AS toDate
