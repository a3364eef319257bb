// Suggestions are listed by their usefulness; their likeliness orders only those of one entity, which are few.

CREATE INDEX possibly_same_usefulness_key IF NOT EXISTS FOR ()-[edge:POSSIBLY_SAME]-() ON (edge.usefulnessKey);
DROP INDEX possibly_same_key IF EXISTS;
