// write/projection/talliesOf: the evidence of facts that many claims are of, as it was kept.
UNWIND $factIds AS factId
MATCH (tally:Tally {factId: factId})
RETURN factId, tally.predicate AS predicate, tally.role AS role, tally.fromId AS fromId, tally.toId AS toId, tally.claimCount AS claimCount, tally.sourceCount AS sourceCount, tally.firstReported AS firstReported, tally.lastReported AS lastReported, tally.title AS title, tally.titleKey AS titleKey, tally.rank AS rank, tally.rankKey AS rankKey, tally.former AS former, tally.formerKey AS formerKey, tally.affirmed AS affirmed, tally.fromEarliest AS fromEarliest, tally.fromLatest AS fromLatest, tally.toEarliest AS toEarliest, tally.toLatest AS toLatest
