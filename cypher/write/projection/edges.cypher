// write/projection/edges: writes the edges that facts are.
// The embedded engine looks through the edges of the end that is written first: it is the one that has few. An armed group
// takes part in ever more events, an event has its handful of participants.
UNWIND $rows AS row
MATCH (from:Entity {id: row.fromId})
MATCH (to:Entity {id: row.toId})
FOREACH (x IN CASE WHEN row.type = "POSTED_TO" THEN [1] ELSE [] END | MERGE (from)-[edge:POSTED_TO {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "OPERATES_FROM" THEN [1] ELSE [] END | MERGE (from)-[edge:OPERATES_FROM {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "PART_OF" THEN [1] ELSE [] END | MERGE (from)-[edge:PART_OF {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "ALIGNED_WITH" THEN [1] ELSE [] END | MERGE (from)-[edge:ALIGNED_WITH {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "OPPOSED_TO" THEN [1] ELSE [] END | MERGE (from)-[edge:OPPOSED_TO {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "RELATED_TO" THEN [1] ELSE [] END | MERGE (from)-[edge:RELATED_TO {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "CONTROLS" THEN [1] ELSE [] END | MERGE (from)-[edge:CONTROLS {factId: row.factId}]->(to) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "PARTICIPATED_IN" THEN [1] ELSE [] END | MERGE (to)<-[edge:PARTICIPATED_IN {factId: row.factId}]-(from) SET edge = row.properties)
FOREACH (x IN CASE WHEN row.type = "OCCURRED_IN" THEN [1] ELSE [] END | MERGE (from)-[edge:OCCURRED_IN {factId: row.factId}]->(to) SET edge = row.properties)
