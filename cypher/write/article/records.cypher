// write/article/records: stores what an article says of each thing.
UNWIND $rows AS row
CREATE (record:Record)
SET record = row
