// write/projection/entities: gives entities their label and properties.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.properties.id})
REMOVE entity:Person:Militia:Organization:City:Region:Event
SET entity = row.properties
FOREACH (x IN CASE WHEN row.label = "Person" THEN [1] ELSE [] END | SET entity:Person)
FOREACH (x IN CASE WHEN row.label = "Militia" THEN [1] ELSE [] END | SET entity:Militia)
FOREACH (x IN CASE WHEN row.label = "Organization" THEN [1] ELSE [] END | SET entity:Organization)
FOREACH (x IN CASE WHEN row.label = "City" THEN [1] ELSE [] END | SET entity:City)
FOREACH (x IN CASE WHEN row.label = "Region" THEN [1] ELSE [] END | SET entity:Region)
FOREACH (x IN CASE WHEN row.label = "Event" THEN [1] ELSE [] END | SET entity:Event)
