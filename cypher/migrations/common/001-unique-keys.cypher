// Every node that is found by a key has that key once. The index beside each constraint is for the embedded engine, whose
// constraints have none; Neo4j takes its constraint's own and passes over the line.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE;
CREATE INDEX entity_by_id IF NOT EXISTS FOR (node:Entity) ON (node.id);
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (node:Person) REQUIRE node.id IS UNIQUE;
CREATE INDEX person_by_id IF NOT EXISTS FOR (node:Person) ON (node.id);
CREATE CONSTRAINT militia_id IF NOT EXISTS FOR (node:Militia) REQUIRE node.id IS UNIQUE;
CREATE INDEX militia_by_id IF NOT EXISTS FOR (node:Militia) ON (node.id);
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (node:Organization) REQUIRE node.id IS UNIQUE;
CREATE INDEX organization_by_id IF NOT EXISTS FOR (node:Organization) ON (node.id);
CREATE CONSTRAINT city_id IF NOT EXISTS FOR (node:City) REQUIRE node.id IS UNIQUE;
CREATE INDEX city_by_id IF NOT EXISTS FOR (node:City) ON (node.id);
CREATE CONSTRAINT region_id IF NOT EXISTS FOR (node:Region) REQUIRE node.id IS UNIQUE;
CREATE INDEX region_by_id IF NOT EXISTS FOR (node:Region) ON (node.id);
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (node:Event) REQUIRE node.id IS UNIQUE;
CREATE INDEX event_by_id IF NOT EXISTS FOR (node:Event) ON (node.id);
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE;
CREATE INDEX article_by_id IF NOT EXISTS FOR (node:Article) ON (node.id);
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (node:Claim) REQUIRE node.id IS UNIQUE;
CREATE INDEX claim_by_id IF NOT EXISTS FOR (node:Claim) ON (node.id);
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (node:Record) REQUIRE node.id IS UNIQUE;
CREATE INDEX record_by_id IF NOT EXISTS FOR (node:Record) ON (node.id);
CREATE CONSTRAINT judgement_id IF NOT EXISTS FOR (node:Judgement) REQUIRE node.id IS UNIQUE;
CREATE INDEX judgement_by_id IF NOT EXISTS FOR (node:Judgement) ON (node.id);
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (node:Name) REQUIRE node.key IS UNIQUE;
CREATE INDEX name_by_key IF NOT EXISTS FOR (node:Name) ON (node.key);
CREATE CONSTRAINT token_key IF NOT EXISTS FOR (node:Token) REQUIRE node.key IS UNIQUE;
CREATE INDEX token_by_key IF NOT EXISTS FOR (node:Token) ON (node.key);
CREATE CONSTRAINT key_value IF NOT EXISTS FOR (node:Key) REQUIRE node.value IS UNIQUE;
CREATE INDEX key_by_value IF NOT EXISTS FOR (node:Key) ON (node.value);
