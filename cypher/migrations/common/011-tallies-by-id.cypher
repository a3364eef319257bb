// What led to tallies by `factId` goes, and what leads to them by `id` comes. The index of 008 stays: the embedded engine keeps one
// index for a property, whatever the label, so that dropping it would take that of the claims.

DROP CONSTRAINT tally_fact_id IF EXISTS;
CREATE CONSTRAINT tally_id IF NOT EXISTS FOR (node:Tally) REQUIRE node.id IS UNIQUE;
CREATE INDEX tally_by_id IF NOT EXISTS FOR (node:Tally) ON (node.id);
