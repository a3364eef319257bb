import { describe, expect, test } from '@jest/globals';

import { openGazetteer } from '../../src/gazetteer/gazetteer.js';
import { resolvePlaces } from '../../src/gazetteer/resolve.js';
import { readingOf } from './support.js';

const gazetteer = openGazetteer();

/** Name → "country kind id", or "in CONTAINER" for what is not placed, with UCDP's precision. */
function resolved(...marked: Parameters<typeof readingOf>): Record<string, string> {
  const { article, reading } = readingOf(...marked);
  const { matches, unplaced } = resolvePlaces(gazetteer, article, reading);
  return Object.fromEntries(
    reading.entities.map(({ id, name }) => {
      const match = matches.get(id);
      if (!match)
        return [name, `in ${unplaced.get(id)?.container ?? 'unknown'} (${unplaced.get(id)?.precision ?? '-'})`];
      const kind = gazetteer.placeById(match.geonamesId)?.kind ?? '';
      return [name, `${match.country} ${kind} ${match.geonamesId} (${match.precision})`];
    }),
  );
}

describe('resolvePlaces', () => {
  test('reads province, district and city of one name from the words beside them', () => {
    expect(resolved('Fighters held [Kunduz] city while the rest of Afghanistan watched.')).toEqual({
      Kunduz: 'AF city 1135689 (1)',
    });
    expect(resolved('The governor of [Kunduz Province] fled to [Kabul], the Afghan capital.')).toEqual({
      'Kunduz Province': 'AF province 1135690 (4)',
      Kabul: 'AF city 1138958 (1)',
    });
    expect(resolved('Shells hit [Farkhar], a remote district of [Takhar] in northern [Afghanistan].')).toEqual({
      Farkhar: 'AF district AF.26.1206 (3)',
      Takhar: 'AF province 1123230 (4)',
      Afghanistan: 'AF country 1149361 (6)',
    });
  });

  test("the reader's kind decides where the words do not", () => {
    expect(resolved('Militants overran [Donetsk|province] in Ukraine.')).toEqual({ Donetsk: 'UA province 709716 (4)' });
    expect(resolved('Militants overran [Donetsk|city] in Ukraine.')).toEqual({ Donetsk: 'UA city 709717 (1)' });
  });

  test.each([
    ['Lebanese soldiers patrolled [Tripoli] and [Sidon].', 'LB city 266826 (1)'],
    ['Libyan militias clashed in [Tripoli] and [Zawiya].', 'LY city 2210247 (1)'],
  ])('%s: the countries of the article choose between namesakes', (text, tripoli) => {
    expect(resolved(text)['Tripoli']).toBe(tripoli);
  });

  test.each(['Antioquia', 'Córdoba'])(
    'of the towns called San Carlos in Colombia, the one in %s is meant',
    province => {
      const { article, reading } = readingOf(`In Colombia, rebels entered [San Carlos], in [${province}].`);
      const match = resolvePlaces(gazetteer, article, reading).matches.get('e1');
      expect(match?.within.map(id => gazetteer.placeById(id)?.name)).toContain(province);
    },
  );

  test('a capital is found by the province it is the capital of', () => {
    expect(resolved('[Zaranj], the capital of [Nimruz Province], fell first.')).toEqual({
      Zaranj: 'AF city 1120985 (1)',
      'Nimruz Province': 'AF province 1131821 (4)',
    });
  });

  test('the capital of a nation is that city, wherever the text lies', () => {
    expect(resolved('In [San Miguel], El Salvador, and in the suburbs of [the Salvadoran capital]')).toMatchObject({
      'the Salvadoran capital': 'SV city 3583361 (1)',
    });
  });

  test('a spelling that no list has is found in the country of the article, in mixed scripts too', () => {
    expect(resolved('The Afghan army left [Tاليقان] overnight; Afghan officials confirmed it.')).toEqual({
      Tاليقان: 'AF city 1123004 (1)',
    });
    expect(resolved('Syrian state media said Syrian troops entered [Deir Ezzor|city].')).toEqual({
      'Deir Ezzor': 'SY city 170794 (1)',
    });
  });

  test('what the article does not tell apart stays open, with its candidates', () => {
    const { article, reading } = readingOf('Two men were shot in [Springfield] on Monday.');
    const { matches, unplaced } = resolvePlaces(gazetteer, article, reading);
    expect(matches.size).toBe(0);
    expect(unplaced.get('e1')).toMatchObject({ container: null, precision: null, country: null });
    expect(unplaced.get('e1')?.candidates.length).toBeGreaterThan(3);
    expect(unplaced.get('e1')?.reason).toMatch(/does not tell apart/);
  });

  test('is no guess across the world: a village is not placed in a country that nothing points to', () => {
    expect(resolved('Nigerian troops shelled [Kabul] and [Gwoza], in [Borno State].')['Gwoza']).toMatch(/^NG/);
    const far = resolved('Nigerian troops retook [Hajin|city] from Nigerian insurgents in [Borno State].');
    expect(far['Hajin']).not.toMatch(/^(SY|IN)/);
  });

  test.each([
    ['Rebels crossed into [Darfur].', 'Darfur', 'SD region SD.darfur (5)'],
    ['Shells fell on the [Gaza Strip].', 'Gaza Strip', 'PS province 281132 (4)'],
    ['Police reached [Beirut] at dawn.', 'Beirut', 'LB city 276781 (1)'],
  ])('%s: what is known everywhere needs no country beside it', (text, name, place) => {
    expect(resolved(text)[name]).toBe(place);
  });

  test('a compass point is the name of no one province', () => {
    expect(resolved('Talks on the [South West State] went on, Somali officials said.')['South West State']).toMatch(
      /^in/,
    );
  });

  test.each([
    ['The village of [Zunzuheba|city] in [Gwoza] district, [Borno State], Nigeria, was burnt.', 'in NG.27.111 (3)'],
    ['The village of [Zunzuheba|city], [Borno State], Nigeria, was burnt.', 'in 2346794 (4)'],
    ['The Nigerian village of [Zunzuheba|city] was burnt, Nigerian police said.', 'in 2328926 (6)'],
  ])('%s: an unknown place gets the container that the text gives', (text, expected) => {
    expect(resolved(text)['Zunzuheba']).toBe(expected);
  });

  test('a site or a stretch of land lies in the place it is named after and is not that place', () => {
    const text =
      'Planes left [Goma Airport|facility] for [eastern Ukraine|region] and the [Swat Valley|region] in Pakistan.';
    expect(resolved(text)).toEqual({
      'Goma Airport': 'in 216281 (2)',
      'eastern Ukraine': 'in 690791 (5)',
      'Swat Valley': expect.stringMatching(/^in /),
    });
  });

  test('regions of the press are places of their own', () => {
    expect(resolved('Fighting spread in [Darfur] and the [Donbas], Sudan and Ukraine said.')).toEqual({
      Darfur: 'SD region SD.darfur (5)',
      Donbas: 'UA region UA.donbas (5)',
    });
  });

  test('the border of a country is not the country next to it', () => {
    expect(resolved('Zaranj lies on the Afghanistan-[Iran] border.')).toEqual({ Iran: 'IR country 130758 (6)' });
  });

  test('every named place of the reading is in one of the two answers, and the answer is always the same', () => {
    const { article, reading } = readingOf('[Aleppo], [Xyzzyville] and [Homs] in Syria; [Springfield]; [Kivu|region].');
    const first = resolvePlaces(gazetteer, article, reading);
    const ids = [...first.matches.keys(), ...first.unplaced.keys()].sort();
    expect(ids).toEqual(reading.entities.map(({ id }) => id).sort());
    expect(resolvePlaces(gazetteer, article, reading)).toEqual(first);
  });
});
