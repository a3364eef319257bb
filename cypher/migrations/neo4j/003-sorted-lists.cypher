// Pages of a list start where the last one ended: a range index gives them in order. The embedded engine's indexes have none.

CREATE INDEX person_sort_key IF NOT EXISTS FOR (node:Person) ON (node.sortKey);
CREATE INDEX militia_sort_key IF NOT EXISTS FOR (node:Militia) ON (node.sortKey);
CREATE INDEX organization_sort_key IF NOT EXISTS FOR (node:Organization) ON (node.sortKey);
CREATE INDEX city_sort_key IF NOT EXISTS FOR (node:City) ON (node.sortKey);
CREATE INDEX region_sort_key IF NOT EXISTS FOR (node:Region) ON (node.sortKey);
CREATE INDEX event_sort_key IF NOT EXISTS FOR (node:Event) ON (node.sortKey);
CREATE INDEX article_sort_key IF NOT EXISTS FOR (node:Article) ON (node.sortKey);
CREATE INDEX judgement_sort_key IF NOT EXISTS FOR (node:Judgement) ON (node.sortKey);
