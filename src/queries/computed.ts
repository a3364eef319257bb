import { getNamedType, type GraphQLObjectType, isLeafType } from 'graphql';

/**
 * Fields that a resolver makes of stored properties: type or interface and field → the properties to read.
 * Any other leaf field is the property of its name.
 */
const COMPUTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'Fact.period': ['fromEarliest', 'fromLatest', 'toEarliest', 'toLatest'],
  'Event.killed': ['killedLow', 'killedBest', 'killedHigh'],
  'Event.wounded': ['woundedLow', 'woundedBest', 'woundedHigh'],
  'Event.captured': ['capturedLow', 'capturedBest', 'capturedHigh'],
  'Suggestion.suggestionId': ['a', 'b'],
  'Suggestion.explanation': ['explanation'],
  'PossiblySameEdge.explanation': ['explanation'],
  'Join.explanation': ['explanation'],
  'MentionEdge.spans': ['spanStarts', 'spanEnds'],
  'MentionedEntityEdge.spans': ['spanStarts', 'spanEnds'],
};

/** The stored properties that a field which is no hop is made of. */
export function propertiesOf(type: GraphQLObjectType, fieldName: string): readonly string[] {
  for (const owner of [type, ...type.getInterfaces()]) {
    const properties = COMPUTED_FIELDS[`${owner.name}.${fieldName}`];
    if (properties !== undefined) return properties;
  }
  const field = type.getFields()[fieldName];
  return field !== undefined && isLeafType(getNamedType(field.type)) ? [fieldName] : [];
}
