// write/projection/knownNames: which search keys are stored.
UNWIND $keys AS key
MATCH (name:Name {key: key})
RETURN name.key AS key
