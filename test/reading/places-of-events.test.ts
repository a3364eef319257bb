import { expect, test } from '@jest/globals';

import type { FoundEntities } from '../../src/reading/model/entities.js';
import type { FoundEvent } from '../../src/reading/model/events.js';
import type { FoundRelation } from '../../src/reading/model/relations.js';
import { withNamedPlaces } from '../../src/reading/places-of-events.js';

const place = (kind: string, named: boolean): FoundEntities['entities'][number] => ({
  type: 'place',
  kind,
  named,
  mentions: [],
});
/** The station in the town, the town in the country; the bridge is nowhere said to be. */
const [STATION, TOWN, COUNTRY, BRIDGE] = [0, 1, 2, 3];
const found: FoundEntities = {
  mentions: [],
  owner: [],
  entities: [place('facility', false), place('city', true), place('country', true), place('facility', false)],
};
const within = (head: number, tail: number, score: number, label = 'within'): FoundRelation => ({
  head,
  tail,
  label,
  score,
  former: false,
  saidBy: [
    [0, 1],
    [2, 3],
  ],
});
const relations = [within(STATION, COUNTRY, 0.9), within(STATION, TOWN, 0.8), within(BRIDGE, TOWN, 0.9, 'controls')];

test.each<[string, readonly number[], readonly number[]]>([
  ['an unnamed place stands before the smallest named one that holds it', [STATION], [STATION, TOWN]],
  ['a named place stands alone', [TOWN], [TOWN]],
  ['what a named place stands beside is told already', [STATION, COUNTRY], [STATION, COUNTRY]],
  ['an unnamed place that lies nowhere stands alone', [BRIDGE], [BRIDGE]],
  ['no place, none', [], []],
])('%s', (_, places, told) => {
  const event: FoundEvent = {
    trigger: [0, 1],
    type: 'attack_ied',
    status: 'actual',
    score: 0.9,
    arguments: places.map(entity => ({ role: 'place', filler: { entity }, score: 0.8 })),
    tolls: {},
  };
  const [read] = withNamedPlaces(found, relations, [event]);
  expect(read!.arguments.map(({ filler }) => 'entity' in filler && filler.entity)).toEqual(told);
});
