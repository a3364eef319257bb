// write/projection/gained: claims, each with the number of those of its fact that are of one source with it.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
MATCH (other:Claim {sourceKey: claim.sourceKey})
WITH claim, count(other) AS alike
RETURN claim.id AS id, claim.factId AS factId, claim.sortKey AS sortKey, claim.sourceKey AS sourceKey, claim.publishedOn AS publishedOn, claim.polarity AS polarity, claim.title AS title, claim.rank AS rank, claim.former AS former, claim.fromEarliest AS fromEarliest, claim.fromLatest AS fromLatest, claim.toEarliest AS toEarliest, claim.toLatest AS toLatest, alike
