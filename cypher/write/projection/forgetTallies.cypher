// write/projection/forgetTallies: removes the tallies of facts that few claims are of.
UNWIND $factIds AS factId
MATCH (tally:Tally {id: factId})
DELETE tally
