// write/identity/suggestions: keeps which entities may be one, why, and how useful it is that a person judges them.
// Usefulness is how many mentions and claims a judgement is expected to move. A merge gives what hangs on the lesser of the
// two to the greater; that it comes to a merge has odds of 2^(score - 11): even at 11 bits (JOIN in src/identity/comparison.ts),
// where evidence would decide by itself. Counted in thousandths, so that both engines keep the same number.
UNWIND $rows AS row
MATCH (a:Entity {id: row.a})
MATCH (b:Entity {id: row.b})
CALL (a) {
  MATCH (a)<-[:IDENTIFIED_AS]-(record:Record)
  RETURN sum(1 + COUNT { (record)<-[:SUBJECT|OBJECT]-() }) AS onA
}
CALL (b) {
  MATCH (b)<-[:IDENTIFIED_AS]-(record:Record)
  RETURN sum(1 + COUNT { (record)<-[:SUBJECT|OBJECT]-() }) AS onB
}
WITH row, a, b, CASE WHEN onA < onB THEN onA ELSE onB END AS moved
WITH row, a, b, toInteger(1000 * moved / (1 + 2.0 ^ (11 - row.score)) + 0.5) AS thousandths
CREATE (a)-[suggested:POSSIBLY_SAME]->(b)
SET suggested = row
SET suggested.usefulness = thousandths / 1000.0, suggested.usefulnessKey = toString(1000000000 + thousandths) + "|" + row.key
