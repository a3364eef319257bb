import { expect, test } from '@jest/globals';

import type { FoundEntities } from '../../src/reading/model/entities.js';
import { NAME, NOMINAL } from '../../src/reading/model/pairs.js';
import { subjectCities } from '../../src/reading/subject-cities.js';
import { marked } from './support.js';

const PORT = '[Bor:place/city] fell last week, too.\n\n';

test.each([
  [
    `${PORT}[Sarit:place/city] in [Upper Seti:place/province] fell. [The city:place/city] had been its capital.`,
    ['Sarit'],
  ],
  [`${PORT}[Sarit:place/city] fell. Rebels hold [the city:place/city].`, []],
  [`${PORT}[Sarit:place/city] and [Kawo:place/city] fell. [The city:place/city] had been a capital.`, []],
  [
    `${PORT}[Sarit:place/city] fell, then the district of [Kawo:place/city]. [The city:place/city] had been a capital.`,
    ['Sarit'],
  ],
  [`${PORT}Rebels came. [The city:place/city] had been a capital.`, []],
  [`${PORT}[Sarit:place/city] fell. [The Guard:group/rebel] left. [The town:place/city] burned.`, ['Sarit']],
])('%s', async (markup, cities) => {
  const { text, mentions, quotes } = await marked(markup);
  // The model takes each description for the first city of the text.
  const owner = mentions.map((_, i) => (/^the (?:city|town)$/i.test(quotes[i]!) ? 0 : i));
  const all = mentions.map(({ span }, i) => ({
    span,
    type: 0,
    level: owner[i] === i ? NAME : NOMINAL,
    name: [],
    kind: [],
  }));
  const found: FoundEntities = {
    mentions: all,
    owner,
    entities: mentions.map(({ type, kind }, i) => ({ type, kind, named: true, mentions: [all[i]!] })),
  };
  const plain = text.between(0, markup.length);
  expect(subjectCities(found, text.words, plain).map(([, entity]) => quotes[entity])).toEqual(cities);
});
