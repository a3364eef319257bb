// What is looked up by a value that several nodes may share.

// The claims of a fact.
CREATE INDEX claim_fact_id IF NOT EXISTS FOR (node:Claim) ON (node.factId);
// The records of an entity that was joined to another: its id still answers.
CREATE INDEX record_initial_entity_id IF NOT EXISTS FOR (node:Record) ON (node.initialEntityId);
