// write/judgement/create: keeps a judgement.
CREATE (judgement:Judgement)
SET judgement = $properties
