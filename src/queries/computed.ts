/**
 * Fields that a resolver makes of stored properties: type or interface and field → the properties to read.
 * Any other leaf field is the property of its name.
 */
export const COMPUTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'Fact.period': ['fromEarliest', 'fromLatest', 'toEarliest', 'toLatest'],
  'Event.killed': ['killedLow', 'killedBest', 'killedHigh'],
  'Event.wounded': ['woundedLow', 'woundedBest', 'woundedHigh'],
  'Event.captured': ['capturedLow', 'capturedBest', 'capturedHigh'],
  'Suggestion.explanation': ['explanation'],
  'PossiblySameEdge.explanation': ['explanation'],
  'Join.explanation': ['explanation'],
  'MentionEdge.spans': ['spanStarts', 'spanEnds'],
  'MentionedEntityEdge.spans': ['spanStarts', 'spanEnds'],
};
