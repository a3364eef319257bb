// write/lock: makes writers take turns; the identity of new records is judged against all that were written before.
MERGE (lock:Lock {id: "writer"})
SET lock.id = "writer"
