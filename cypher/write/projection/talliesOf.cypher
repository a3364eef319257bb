// write/projection/talliesOf: the evidence of facts that many claims are of, as it was kept.
UNWIND $factIds AS factId
MATCH (tally:Tally {id: factId})
RETURN tally.evidence AS evidence
