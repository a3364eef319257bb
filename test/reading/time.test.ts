import { describe, expect, test } from '@jest/globals';

import { eventTimes } from '../../src/reading/event-times.js';
import { timeExpressions } from '../../src/reading/time/time-expressions.js';
import { timeLine } from '../../src/reading/time/time-line.js';
import { wholeDay, wholeYear } from '../../src/reading/time/when.js';
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
    ['It fell on Friday, 3 May.', '2019-05-03', '2019-05-03'],
    ['It fell on Friday the 3rd.', '2019-05-03', '2019-05-03'],
    ['It fell on the night of the 3rd.', '2019-05-03', '2019-05-03'],
    ['It fell by the 3rd.', '2019-05-03', '2019-05-03'],
    ['It fell on the 20th of last month.', '2019-04-20', '2019-04-20'],
    ['It fell at six in the evening on Friday.', '2019-05-10', '2019-05-10'],
    ['It fell at two in the morning on 3 May.', '2019-05-03', '2019-05-03'],
    ['It fell at the weekend, and rebels fled.', '2019-05-11', '2019-05-12'],
    ['It fell last weekend.', '2019-05-11', '2019-05-12'],
    ['It fell a week ago.', '2019-05-08', '2019-05-08'],
    ['It fell a week ago yesterday.', '2019-05-07', '2019-05-07'],
    ['It fell on Saturday, a week ago.', '2019-05-04', '2019-05-04'],
    ['It fell three weeks ago.', '2019-04-21', '2019-04-27'],
    ['It fell a fortnight ago.', '2019-04-28', '2019-05-04'],
    ['It fell three nights ago.', '2019-05-12', '2019-05-12'],
    ['It fell a year ago.', '2018-05-01', '2018-05-31'],
    ['It fell twenty years ago.', '1999-01-01', '1999-12-31'],
    ['It fell on 4 July of last year.', '2018-07-04', '2018-07-04'],
    ['It fell on July 4 last year, with 20 men.', '2018-07-04', '2018-07-04'],
    ['It fell the day before yesterday.', '2019-05-13', '2019-05-13'],
    ['It fell the night before last.', '2019-05-13', '2019-05-13'],
    ['It fell the week before last.', '2019-04-29', '2019-05-05'],
    ['It fell the year before last.', '2017-01-01', '2017-12-31'],
    ['It fell on the Saturday before last.', '2019-05-04', '2019-05-04'],
    ['Thousands gathered last night to mourn.', '2019-05-14', '2019-05-14'],
    ["Five were killed in last night's attack.", '2019-05-14', '2019-05-14'],
    ['On Sunday, the 25th victim died.', '2019-05-12', '2019-05-12'],
    ['It fell on Friday, the 3rd of May.', '2019-05-03', '2019-05-03'],
    ['On Monday, two days ago, it fell.', '2019-05-13', '2019-05-13'],
    ['It fell two years ago yesterday.', '2017-05-14', '2017-05-14'],
    ['It fell twenty-five years ago.', '1994-01-01', '1994-12-31'],
    ['It fell on 3 May two years ago.', '2017-05-03', '2017-05-03'],
    ['It fell in the last week of April.', '2019-04-01', '2019-04-30'],
    ['Rebels march this week.', '2019-05-13', '2019-05-19'],
    ['It fell over the past week, police said yesterday.', '2019-05-08', '2019-05-15'],
    ["It fell on New Year's morning.", '2019-01-01', '2019-01-01'],
    ["It fell in October of '61.", '1961-10-01', '1961-10-31'],
    ['It fell in April.', '2019-04-01', '2019-04-30'],
    ['It fell in August.', '2018-08-01', '2018-08-31'],
    ['It fell in 1996.', '1996-01-01', '1996-12-31'],
    ['It fell in the 1990s.', '1990-01-01', '1999-12-31'],
    ['It fell eight years ago.', '2011-01-01', '2011-12-31'],
    ['It fell on Thursday of last week.', '2019-05-09', '2019-05-09'],
    ['It fell on Monday of last week.', '2019-05-06', '2019-05-06'],
    ['It fell on the 6th.', '2019-05-06', '2019-05-06'],
    ['It fell on the 20th.', '2019-04-20', '2019-04-20'],
    ['It fell on 8 and 9 May.', '2019-05-08', '2019-05-09'],
    ['It fell on October 8 and 9.', '2018-10-08', '2018-10-09'],
    ['It fell on May 8 and 9 soldiers died.', '2019-05-08', '2019-05-08'],
    ['He was sentenced on May 8 to 20 years.', '2019-05-08', '2019-05-08'],
    ['It fell on the 31st.', '2019-03-31', '2019-03-31'],
    ['It fell in the fall of last year.', '2018-09-01', '2018-11-30'],
    ['It fell in August of last year.', '2018-08-01', '2018-08-31'],
    ['It fell in January this year.', '2019-01-01', '2019-01-31'],
    ['It fell by January.', '2019-01-01', '2019-01-31'],
    ['They have held it since April last year.', '2018-04-01', '2018-04-30'],
    ['It fell in the first week of May.', '2019-05-01', '2019-05-31'],
    ['It fell between 2 November 1996 and 11 January.', '1996-11-02', '1996-11-02'],
    ['It fell from 2 November 1996 to 11 January.', '1996-11-02', '1997-01-11'],
    ['It fell on Christmas Eve.', '2018-12-24', '2018-12-24'],
    ["It fell on New Year's Day 1979.", '1979-01-01', '1979-01-01'],
    ['It fell last autumn.', '2018-09-01', '2018-11-30'],
    ['It fell in the winter of 1994.', '1994-12-01', '1995-02-28'],
    ['It fell shortly after evening prayers on Monday.', '2019-05-13', '2019-05-13'],
    ['They took four towns in just three days.', '2019-05-12', '2019-05-15'],
    ['It stood until the Sept. 11 attacks in 2001.', '2001-09-11', '2001-09-11'],
  ])('%s', (sentence, from, to) => {
    expect(timeExpressions(sentence, { today: TODAY, told: [] })[0]).toMatchObject({ from, to });
  });

  test.each([
    ['He may march on the second town with 1,200 men for three months.'],
    ['The 14th October Brigade of Zinda Jan held the post with 1999 men.'],
    ['It was shot at by the 18th Street gang and on the 9th Brigade told U Khaing Thu Kha.'],
    ['It fell at six in the evening.'],
    ['It was beaten by the 5th and 7th Brigades, and fired on the 18th Street gang.'],
    ['Before the 5th and final round, on the eve of the 16th summit, six died in a night raid.'],
    ['It was built 2100 years ago, or 210 decades ago, in March 44 BC.'],
    ['It fell a hundred and fifty years ago.'],
  ])('no time in: %s', sentence => {
    expect(timeExpressions(sentence, { today: TODAY, told: [] })).toEqual([]);
  });

  test('what happened two days earlier counts from the day that the text last told', () => {
    expect(
      timeExpressions('Two days earlier it burned.', { today: TODAY, told: [wholeDay('2019-05-04')] }),
    ).toMatchObject([{ from: '2019-05-02' }]);
  });

  test.each([
    ['The following night it burned.', '2011-08-03', '2011-08-03'],
    ['It burned the same evening.', '2011-08-02', '2011-08-02'],
    ['The week before, it had burned.', '2011-07-23', '2011-07-29'],
    ['It burned the following year.', '2012-01-01', '2012-12-31'],
    ['It burned that October.', '2011-10-01', '2011-10-31'],
    ['It burned in August of that year.', '2011-08-01', '2011-08-31'],
    ['It burned in the spring of the same year.', '2011-03-01', '2011-05-31'],
    ['It burned the following January.', '2012-01-01', '2012-01-31'],
    ['Next day it burned.', '2011-08-03', '2011-08-03'],
    ['The day after that the market burned.', '2011-08-03', '2011-08-03'],
    ['It burned on the 15th of that month.', '2011-08-15', '2011-08-15'],
    ['It burned in July the year before.', '2010-07-01', '2010-07-31'],
    ['It burned on the Monday of that week.', '2011-08-01', '2011-08-01'],
    ['Three nights later it burned.', '2011-08-05', '2011-08-05'],
    ['Rebels killed 12 the next day.', '2011-08-03', '2011-08-03'],
    ['It burned on the Monday of the following week.', '2011-08-08', '2011-08-08'],
  ])('counted from the day that the text last told, 2 August 2011: %s', (sentence, from, to) => {
    const context = { today: TODAY, told: [wholeYear(1994), wholeDay('2011-08-02')] };
    expect(timeExpressions(sentence, context)[0]).toMatchObject({ from, to });
  });

  test.each([
    ['It was shelled between 26 May and 21 August 1992.', '1992-05-26', '1992-08-21'],
    ['It was shelled in April and June 1999.', '1999-04-01', '1999-06-01'],
    ['It was shelled between 30 December and 2 January 1995.', '1994-12-30', '1995-01-02'],
    ['It was shelled on 29 February and 3 March 2011.', '2011-02-28', '2011-03-03'],
  ])('the year behind the last of several dates is that of all: %s', (sentence, first, second) => {
    expect(timeExpressions(sentence, { today: '2020-05-15', told: [] })).toMatchObject([
      { from: first },
      { from: second },
    ]);
  });

  test('the year behind the last of three months is that of all, to their last days', () => {
    expect(
      timeExpressions('It burned in January, February and March 2012.', { today: '2019-05-15', told: [] }),
    ).toMatchObject([
      { from: '2012-01-01', to: '2012-01-31' },
      { from: '2012-02-01', to: '2012-02-29' },
      { from: '2012-03-01', to: '2012-03-31' },
    ]);
  });

  test.each([
    'They will vote on Feb. 29.',
    'In February and March 2011 it burned.',
    'It burned on 29 February last year.',
  ])('every day is one of the calendar: %s', sentence => {
    for (const { from, to, next } of timeExpressions(sentence, { today: '2020-03-15', told: [] }))
      for (const day of [from, to, next ?? from]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  });

  test('of the weekend, the coming one is planned', () => {
    expect(timeExpressions('They will vote this weekend.', { today: '2019-05-11', told: [] })[0]).toMatchObject({
      from: '2019-05-11',
      next: '2019-05-11',
    });
    expect(timeExpressions('They will vote next weekend.', { today: TODAY, told: [] })[0]).toMatchObject({
      from: '2019-05-18',
    });
  });

  test('what happened later counts from nothing that is not told', () => {
    expect(timeExpressions('All were freed two days later.', { today: TODAY, told: [] })).toEqual([]);
  });

  test('a serial number is no year', () => {
    expect(timeExpressions('Release 2010-06-CA-071', { today: null, told: [] })).toEqual([]);
  });

  test('since June bounds a stretch', () => {
    expect(timeExpressions('They have held it since June.', { today: TODAY, told: [] })).toMatchObject([
      { from: '2018-06-01', bound: 'since' },
    ]);
  });
});

describe('when an event happened', () => {
  test('what happened this week has happened by today', async () => {
    const text = await articleText('Rebels seized Bor earlier this week.');
    const times = eventTimes(text, timeLine(text, TODAY), TODAY);
    expect(times.of({ trigger: [1, 2], status: 'actual' })).toMatchObject({ date: '2019-05-13', date_end: TODAY });
  });

  test.each([
    ['Rebels seized Bor on Sunday, officials said Monday.', 'seized', 'actual', '2019-05-12', 1],
    ['Rebels seized Bor.', 'seized', 'actual', '2019-05-15', 1],
    ['Rebels seized Bor.', 'seized', 'background', null, null],
    ["Police arrested two men over Friday's bombing.", 'arrested', 'actual', '2019-05-15', 1],
    ["Police arrested two men over Friday's bombing.", 'bombing', 'actual', '2019-05-10', 1],
    ['They will meet on Friday.', 'meet', 'planned', '2019-05-17', 1],
    ['On Monday rebels came to Bor. They burned the market.', 'burned', 'actual', '2019-05-13', 1],
    ['The army lost the town in 2011.', 'lost', 'background', '2011', 5],
    ['Rebels seized Bor on Sunday, two days after the army left it.', 'seized', 'actual', '2019-05-12', 1],
    ['Rebels seized Bor on Sunday, two days after the army left it.', 'left', 'actual', '2019-05-10', 1],
    ['Two days after five men were shot in Bor, shops closed.', 'shot', 'actual', '2019-05-13', 1],
    ['Two days after five men were shot in Bor, shops closed on Tuesday.', 'closed', 'actual', '2019-05-14', 1],
    ['Two days after five men were shot in Bor, shops closed on Tuesday.', 'shot', 'actual', '2019-05-12', 1],
    ['In 2012 they held Bor for eleven days before it burned.', 'burned', 'background', '2012', 5],
    ['He led them until March, when he was shot.', 'shot', 'actual', '2019-03', 4],
    ['They took Bor on 6 August 2011, lost it on the 11th.', 'lost', 'actual', '2011-08-11', 1],
    [
      'Rebels seized Bor on Sunday, two days after the army left it, and killed ten.',
      'killed',
      'actual',
      '2019-05-12',
      1,
    ],
    ['On Sunday, three years after the war ended, rebels stormed Bor.', 'stormed', 'actual', '2019-05-12', 1],
    ['He was shot two days before Christmas.', 'shot', 'actual', '2018-12-23', 1],
    ['In the two years after rebels seized Bor, thousands fled.', 'seized', 'background', '2017', 5],
    ['He said that night raids killed ten in 2010.', 'killed', 'background', '2010', 5],
    ['They will vote on the 20th.', 'vote', 'planned', '2019-05-20', 1],
    ['They will vote this autumn.', 'vote', 'planned', '2019-09', 5],
    ['They will vote later in May.', 'vote', 'planned', '2019-05', 4],
    ['On Friday a bomb wounded two by the mosque.', 'bomb', 'actual', '2019-05-10', 1],
    ['The ceasefire would begin on 20 May.', 'ceasefire', 'planned', '2019-05-20', 1],
    ['Under the Bor agreement of August 2005 he came home.', 'agreement', 'background', '2005-08', 4],
    ['Officials today confirmed the arrest of a man in Bor on Saturday.', 'arrest', 'actual', '2019-05-11', 1],
    ['Rebels led by a man who took up arms in 1993 seized Bor on Sunday.', 'seized', 'actual', '2019-05-12', 1],
    ['The army lost Bor in 2011. Rebels burned it.', 'burned', 'background', '2011', 5],
    ['He was held in Bor in two weeks of fighting in March.', 'fighting', 'background', '2019-03', 4],
    ['In 1999, a year after rebels took Bor, the war ended.', 'took', 'background', '1998', 5],
    ['Rebels have killed 40 this year, the army said on Monday.', 'killed', 'actual', '2019', 5],
    ['Two days after that attack, shops closed.', 'attack', 'actual', '2019-05-13', 1],
    ['Shelling killed five on Friday and 12 the next day.', '12', 'actual', '2019-05-11', 1],
    [
      'On the Saturday of last week rebels from the far north of Bor seized the town.',
      'seized',
      'actual',
      '2019-05-11',
      1,
    ],
    ['They will vote on Tuesday of this week.', 'vote', 'planned', '2019-05-21', 1],
    ['Rebels seized Bor a week ago.', 'seized', 'actual', '2019-05-08', 3],
    ['The day after the army left Bor, on Sunday, rebels came.', 'left', 'actual', '2019-05-11', 1],
    ['They fought in the spring of 1994.', 'fought', 'background', '1994-03', 5],
    ['BOR, Wednesday — Rebels overran the camp early on Monday.', 'overran', 'actual', '2019-05-13', 1],
  ])('%s (%s, %s)', async (original, trigger, status, date, datePrecision) => {
    const text = await articleText(original);
    const times = eventTimes(text, timeLine(text, TODAY), TODAY);
    expect(times.of({ trigger: wordsAt(text, trigger, original), status })).toMatchObject({ date, datePrecision });
  });
});
