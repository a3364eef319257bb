// write/article/claims: stores what an article states.
UNWIND $rows AS row
CREATE (claim:Claim)
SET claim = row
