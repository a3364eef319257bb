// Query.events: events, latest first.
MATCH (:Name {key: $placeName})<-[:NAMED]-(place:Entity)<-[:OCCURRED_IN]-(node:Event)
MATCH (place {country: $placeCountry})
MATCH (:Name {key: $actorName})<-[:NAMED]-(:Entity)-[:PARTICIPATED_IN]->(node:Event)
MATCH (node:Event)
WHERE node.sortKey > ""
  AND node.sortKey < $after
  AND node.type = $type
  AND node.subType = $subType
  AND node.date >= $since
  AND node.date <= $until + "~"
WITH DISTINCT node WHERE $placeName IS NOT NULL
WITH DISTINCT node WHERE $actorName IS NOT NULL
WITH node ORDER BY node.sortKey DESC LIMIT $first
