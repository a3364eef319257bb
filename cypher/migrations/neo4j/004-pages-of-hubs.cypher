// A page of a hub's edges costs what it shows, not what the hub has: the keys begin with the id of the end they are read
// from, then order (fromKey: read from the start of the edge, toKey: from its end). The embedded engine indexes no edges.

CREATE INDEX posted_to_from_key IF NOT EXISTS FOR ()-[edge:POSTED_TO]-() ON (edge.fromKey);
CREATE INDEX posted_to_to_key IF NOT EXISTS FOR ()-[edge:POSTED_TO]-() ON (edge.toKey);
CREATE INDEX operates_from_from_key IF NOT EXISTS FOR ()-[edge:OPERATES_FROM]-() ON (edge.fromKey);
CREATE INDEX operates_from_to_key IF NOT EXISTS FOR ()-[edge:OPERATES_FROM]-() ON (edge.toKey);
CREATE INDEX part_of_from_key IF NOT EXISTS FOR ()-[edge:PART_OF]-() ON (edge.fromKey);
CREATE INDEX part_of_to_key IF NOT EXISTS FOR ()-[edge:PART_OF]-() ON (edge.toKey);
CREATE INDEX participated_in_from_key IF NOT EXISTS FOR ()-[edge:PARTICIPATED_IN]-() ON (edge.fromKey);
CREATE INDEX participated_in_to_key IF NOT EXISTS FOR ()-[edge:PARTICIPATED_IN]-() ON (edge.toKey);
CREATE INDEX occurred_in_from_key IF NOT EXISTS FOR ()-[edge:OCCURRED_IN]-() ON (edge.fromKey);
CREATE INDEX occurred_in_to_key IF NOT EXISTS FOR ()-[edge:OCCURRED_IN]-() ON (edge.toKey);
CREATE INDEX controls_from_key IF NOT EXISTS FOR ()-[edge:CONTROLS]-() ON (edge.fromKey);
CREATE INDEX controls_to_key IF NOT EXISTS FOR ()-[edge:CONTROLS]-() ON (edge.toKey);
CREATE INDEX mentioned_in_from_key IF NOT EXISTS FOR ()-[edge:MENTIONED_IN]-() ON (edge.fromKey);
CREATE INDEX mentioned_in_to_key IF NOT EXISTS FOR ()-[edge:MENTIONED_IN]-() ON (edge.toKey);
CREATE INDEX possibly_same_key IF NOT EXISTS FOR ()-[edge:POSSIBLY_SAME]-() ON (edge.key);
