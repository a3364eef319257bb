// write/identity/forgetSuggestions: drops what entities may be one with, before it is judged anew.
UNWIND $ids AS id
MATCH (:Entity {id: id})-[suggested:POSSIBLY_SAME]-(:Entity)
DELETE suggested
