import { describe, expect, test } from '@jest/globals';

import { eventTimes } from '../../src/reading/event-times.js';
import { timeExpressions } from '../../src/reading/time/time-expressions.js';
import { timeLine } from '../../src/reading/time/time-line.js';
import { articleText, wordsAt } from './support.js';

// A Wednesday.
const TODAY = '2019-05-15';

describe('times told in words, on Wednesday 15 May 2019', () => {
  test.each([
    ['It fell on Sunday.', '2019-05-12', '2019-05-12'],
    ['It fell on Wednesday.', '2019-05-15', '2019-05-15'],
    ['It fell on Thursday night.', '2019-05-09', '2019-05-09'],
    ['It fell yesterday.', '2019-05-14', '2019-05-14'],
    ['It fell on the night of May 3.', '2019-05-03', '2019-05-03'],
    ['It fell on Dec. 24.', '2018-12-24', '2018-12-24'],
    ['It fell on 3 March 2011.', '2011-03-03', '2011-03-03'],
    ['It fell last week.', '2019-05-06', '2019-05-12'],
    ['It fell in April.', '2019-04-01', '2019-04-30'],
    ['It fell in August.', '2018-08-01', '2018-08-31'],
    ['It fell in 1996.', '1996-01-01', '1996-12-31'],
    ['It fell in the 1990s.', '1990-01-01', '1999-12-31'],
    ['It fell eight years ago.', '2011-01-01', '2011-12-31'],
    ['They took four towns in just three days.', '2019-05-12', '2019-05-15'],
    ['It stood until the Sept. 11 attacks in 2001.', '2001-09-11', '2001-09-11'],
  ])('%s', (sentence, from, to) => {
    expect(timeExpressions(sentence, { today: TODAY, narrative: null })[0]).toMatchObject({ from, to });
  });

  test.each([
    ['He may march on the second town with 1,200 men for three months.'],
    ['The 14th October Brigade of Zinda Jan held the post with 1999 men.'],
  ])('no time in: %s', sentence => {
    expect(timeExpressions(sentence, { today: TODAY, narrative: null })).toEqual([]);
  });

  test('what happened two days earlier counts from the day that the text last told', () => {
    expect(timeExpressions('Two days earlier it burned.', { today: TODAY, narrative: '2019-05-04' })).toMatchObject([
      { from: '2019-05-02' },
    ]);
  });

  test('since June bounds a stretch', () => {
    expect(timeExpressions('They have held it since June.', { today: TODAY, narrative: null })).toMatchObject([
      { from: '2018-06-01', bound: 'since' },
    ]);
  });
});

describe('when an event happened', () => {
  test.each([
    ['Rebels seized Bor on Sunday, officials said Monday.', 'seized', 'actual', '2019-05-12', 1],
    ['Rebels seized Bor.', 'seized', 'actual', '2019-05-15', 1],
    ['Rebels seized Bor.', 'seized', 'background', null, null],
    ["Police arrested two men over Friday's bombing.", 'arrested', 'actual', '2019-05-15', 1],
    ["Police arrested two men over Friday's bombing.", 'bombing', 'actual', '2019-05-10', 1],
    ['They will meet on Friday.', 'meet', 'planned', '2019-05-17', 1],
    ['On Monday rebels came to Bor. They burned the market.', 'burned', 'actual', '2019-05-13', 1],
    ['The army lost the town in 2011.', 'lost', 'background', '2011', 5],
  ])('%s (%s, %s)', async (original, trigger, status, date, datePrecision) => {
    const text = await articleText(original);
    const times = eventTimes(text, timeLine(text, TODAY), TODAY);
    expect(times.of({ trigger: wordsAt(text, trigger, original), status })).toMatchObject({ date, datePrecision });
  });
});
