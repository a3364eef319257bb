// A tally has its fact's id for its own: the embedded engine's MERGE looks through all nodes that have the property and its value,
// and the claims of the fact, which only become more, have its `factId` too.

MATCH (tally:Tally)
SET tally.id = tally.factId
REMOVE tally.factId;
