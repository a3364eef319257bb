// Suggestions that were kept without their usefulness get it: write/identity/suggestions says what it is.

MATCH (a:Entity)-[suggested:POSSIBLY_SAME]->(b:Entity)
CALL (a) {
  MATCH (a)<-[:IDENTIFIED_AS]-(record:Record)
  RETURN sum(1 + COUNT { (record)<-[:SUBJECT|OBJECT]-() }) AS onA
}
CALL (b) {
  MATCH (b)<-[:IDENTIFIED_AS]-(record:Record)
  RETURN sum(1 + COUNT { (record)<-[:SUBJECT|OBJECT]-() }) AS onB
}
WITH suggested, CASE WHEN onA < onB THEN onA ELSE onB END AS moved
WITH suggested, toInteger(1000 * moved / (1 + 2.0 ^ (11 - suggested.score)) + 0.5) AS thousandths
SET suggested.usefulness = thousandths / 1000.0, suggested.usefulnessKey = toString(1000000000 + thousandths) + "|" + suggested.key;
