// What led to tallies by `factId` goes, and what leads to them by `id` comes.

DROP CONSTRAINT tally_fact_id IF EXISTS;
DROP INDEX tally_by_fact_id IF EXISTS;
CREATE CONSTRAINT tally_id IF NOT EXISTS FOR (node:Tally) REQUIRE node.id IS UNIQUE;
CREATE INDEX tally_by_id IF NOT EXISTS FOR (node:Tally) ON (node.id);
