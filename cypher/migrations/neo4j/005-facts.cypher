// A fact's edge by its id. The embedded engine indexes no edges.

CREATE INDEX posted_to_fact_id IF NOT EXISTS FOR ()-[edge:POSTED_TO]-() ON (edge.factId);
CREATE INDEX operates_from_fact_id IF NOT EXISTS FOR ()-[edge:OPERATES_FROM]-() ON (edge.factId);
CREATE INDEX part_of_fact_id IF NOT EXISTS FOR ()-[edge:PART_OF]-() ON (edge.factId);
CREATE INDEX aligned_with_fact_id IF NOT EXISTS FOR ()-[edge:ALIGNED_WITH]-() ON (edge.factId);
CREATE INDEX opposed_to_fact_id IF NOT EXISTS FOR ()-[edge:OPPOSED_TO]-() ON (edge.factId);
CREATE INDEX related_to_fact_id IF NOT EXISTS FOR ()-[edge:RELATED_TO]-() ON (edge.factId);
CREATE INDEX participated_in_fact_id IF NOT EXISTS FOR ()-[edge:PARTICIPATED_IN]-() ON (edge.factId);
CREATE INDEX occurred_in_fact_id IF NOT EXISTS FOR ()-[edge:OCCURRED_IN]-() ON (edge.factId);
CREATE INDEX controls_fact_id IF NOT EXISTS FOR ()-[edge:CONTROLS]-() ON (edge.factId);
