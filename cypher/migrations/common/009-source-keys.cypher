// Claims that support an edge already get the key of their source.

MATCH (claim:Claim) WHERE claim.factId IS NOT NULL
SET claim.sourceKey = claim.factId + "|" + claim.sourceGroup;
