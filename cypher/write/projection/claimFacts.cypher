// write/projection/claimFacts: says of claims which edge they now support.
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.factId = row.factId, claim.fromId = row.fromId, claim.toId = row.toId,
  claim.sourceKey = CASE WHEN row.factId IS NULL THEN null ELSE row.factId + "|" + claim.sourceGroup END
