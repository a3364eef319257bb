// The evidence of facts that many claims are of, and the claims of one fact from one source.

CREATE CONSTRAINT tally_fact_id IF NOT EXISTS FOR (node:Tally) REQUIRE node.factId IS UNIQUE;
CREATE INDEX tally_by_fact_id IF NOT EXISTS FOR (node:Tally) ON (node.factId);
CREATE INDEX claim_source_key IF NOT EXISTS FOR (node:Claim) ON (node.sourceKey);
