// write/projection/statedContainers: the regions in which articles say that places lie which no definition places, then what is around these.
UNWIND $ids AS id
MATCH (place:Entity {id: id})<-[:IDENTIFIED_AS]-(:Record)<-[:SUBJECT]-(:Claim {predicate: "within", polarity: "AFFIRMED"})-[:OBJECT]->(:Record)-[:IDENTIFIED_AS]->(container:Region)
WHERE place.geonamesId IS NULL AND place.id <> container.id
OPTIONAL MATCH (container)-[within:WITHIN]->(outer:Region)
WITH id, container, within, outer ORDER BY container.id, within.rankKey
WITH id, collect(DISTINCT container.id) AS near, collect(DISTINCT outer.id) AS far
RETURN id, near + [region IN far WHERE NOT region IN near AND region <> id] AS containers
