// write/projection/tallies: keeps the evidence of facts that many claims are of.
UNWIND $rows AS row
MERGE (tally:Tally {id: row.factId})
SET tally.evidence = row.evidence
