import { describe, expect, test } from '@jest/globals';

import { coordinatedPlaces } from '../../src/reading/syntax/coordination.js';
import type { FoundEntities } from '../../src/reading/model/entities.js';
import { withStatedCaptures } from '../../src/reading/syntax/captures.js';
import type { TypedMention } from '../../src/reading/syntax/postings.js';
import { statedRelations } from '../../src/reading/syntax/stated.js';
import { marked } from './support.js';

async function stated(markup: string): Promise<string[]> {
  const { text, mentions, quotes } = await marked(markup);
  return statedRelations(text, mentions).map(
    ({ head, label, tail, former }) =>
      `${quotes[head.entity]} ${label} ${quotes[tail.entity]}${former ? ' (former)' : ''}`,
  );
}

describe('what the grammar of one sentence states', () => {
  test.each([
    [
      '[Ana Ruiz:person/person], commander of the [Fifth Front:group/rebel], spoke.',
      'Ana Ruiz posted_to/commander Fifth Front',
    ],
    [
      '[Ana Ruiz:person/person], 44, the deputy commander of the [Fifth Front:group/rebel], spoke.',
      'Ana Ruiz posted_to/second_in_command Fifth Front',
    ],
    [
      '[Ali Deng:person/person], a former mayor of [Bor:place/city], fled.',
      'Ali Deng posted_to/office_holder Bor (former)',
    ],
    [
      '[Ali Deng:person/person], a spokesman for the [River Army:group/rebel], denied it.',
      'Ali Deng posted_to/spokesperson River Army',
    ],
    [
      '[River Army:group/rebel] spokesman Lt. Col. [Ali Deng:person/person] denied it.',
      'Ali Deng posted_to/spokesperson River Army',
    ],
    [
      "The [River Army:group/rebel]'s leader, [Ali Deng:person/person], denied it.",
      'Ali Deng posted_to/commander River Army',
    ],
    [
      'The leader of the [River Army:group/rebel], Gen. [Ali Deng:person/person], denied it.',
      'Ali Deng posted_to/commander River Army',
    ],
    [
      'The [River Army:group/rebel], led by Gen. [Ali Deng:person/person], held the hills.',
      'Ali Deng posted_to/commander River Army',
    ],
    [
      '[Ali Deng:person/person], who commands the [River Army:group/rebel], held the hills.',
      'Ali Deng posted_to/commander River Army',
    ],
    [
      '[Ali Deng:person/person], a [tribal militia:group/identity_militia] commander in [Bor:place/city], fled.',
      'Ali Deng posted_to/commander tribal militia',
    ],
    ['[Bor:place/city], the capital of [Jonglei:place/province], was quiet.', 'Bor capital_of Jonglei'],
    ['[Bor:place/city], the [Jonglei:place/province] provincial capital, was quiet.', 'Bor capital_of Jonglei'],
    [
      '[Israel:place/country] agreed. Israeli Defense Minister [Ali Deng:person/person] said so.',
      'Ali Deng posted_to/office_holder Israel',
    ],
    [
      '[Sudan:place/country] and [South Sudan:place/country] agreed. South Sudanese Defense Minister [Ali Deng:person/person] said so.',
      'Ali Deng posted_to/office_holder South Sudan',
    ],
    ["They burned [Sudan:place/country]'s southern [Jonglei:place/province].", 'Jonglei within Sudan'],
    ["They burned [Sudan:place/country]'s restive region of [Darfur:place/region].", 'Darfur within Sudan'],
    [
      'The [River Army:group/rebel], which has its headquarters in [Bor:place/city], was quiet.',
      'River Army operates_from/site Bor',
    ],
    ['[Bor:place/city] was the stronghold of the [River Army:group/rebel].', 'River Army operates_from/site Bor'],
    ['[Ali Deng:person/person], a militia commander in [Bor:place/city], fled.', 'Ali Deng operates_from/area Bor'],
  ])('%s', async (markup, expected) => {
    expect(await stated(markup)).toContain(expected);
  });

  test.each([
    ["[Ali Deng:person/person], the head of [River Army:group/rebel]'s medical wing, fled."],
    ['The [River Army:group/rebel] sentenced militia leader [Ali Deng:person/person] to death.'],
    ['The [River Army:group/rebel] accused Kenyan President [Ali Deng:person/person] of betrayal.'],
    ['The anti-[River Army:group/rebel] leader [Ali Deng:person/person] fled.'],
    ['[Ali Deng:person/person] met a commander. The [River Army:group/rebel] was quiet.'],
  ])('nothing in: %s', async markup => {
    expect(await stated(markup)).toEqual([]);
  });
});

/** Each mention as an entity of its own. */
function foundIn(mentions: readonly TypedMention[]): FoundEntities {
  return {
    mentions: mentions.map(({ span }) => ({ span, type: 3, level: 0, name: [], kind: [] })),
    owner: mentions.map(({ entity }) => entity),
    entities: mentions.map(({ type, kind }) => ({ type, kind, named: true, mentions: [] })),
  };
}

describe('captures that a sentence states', () => {
  async function captures(markup: string): Promise<string[]> {
    const { text, mentions, quotes } = await marked(markup);
    return withStatedCaptures(text, foundIn(mentions), []).map(({ trigger, arguments: told }) =>
      [
        text.text(trigger),
        ...told.map(({ role, filler }) => `${role} ${'entity' in filler ? quotes[filler.entity] : ''}`),
      ].join(', '),
    );
  }

  test.each([
    ['[Bor:place/city] fell to the [River Army:group/rebel] on Monday.', 'fell, actor River Army, place Bor'],
    [
      'The [Bor:place/city] city center had fallen to [River Army:group/rebel] rebels.',
      'fallen, actor River Army, place Bor',
    ],
    [
      'The [River Army:group/rebel] has captured the town of [Bor:place/city].',
      'captured, actor River Army, place Bor',
    ],
    ['[Bor:place/city] was seized early by the [River Army:group/rebel].', 'seized, actor River Army, place Bor'],
  ])('%s', async (markup, expected) => {
    expect(await captures(markup)).toEqual([expected]);
  });

  test.each([
    ['The [River Army:group/rebel] has not captured [Bor:place/city].'],
    ['Officials deny that [Bor:place/city] has fallen to the [River Army:group/rebel].'],
    ['The [River Army:group/rebel] captured a general near [Bor:place/city].'],
    ['[Bor:place/city] fell quiet. The [River Army:group/rebel] left.'],
  ])('none in: %s', async markup => {
    expect(await captures(markup)).toEqual([]);
  });
});

describe('places that are listed together', () => {
  async function listed(markup: string): Promise<string[]> {
    const { text, mentions, quotes } = await marked(markup);
    const found = foundIn(mentions);
    return coordinatedPlaces(text, found, mentions[0]!.span).map(entity => quotes[entity]!);
  }

  test.each([
    [
      'They took [Bor:place/city], [Wau:place/city] and [Yei:place/city] in [Sudan:place/country].',
      ['Bor', 'Wau', 'Yei'],
    ],
    ['They took [Bor:place/city], the capital of [Jonglei:place/province]; and [Wau:place/city].', ['Bor', 'Wau']],
    ['They took [Bor:place/city] after shelling [Wau:place/city].', ['Bor']],
  ])('%s', async (markup, expected) => {
    expect(await listed(markup)).toEqual(expected);
  });
});
