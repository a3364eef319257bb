import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, describe, expect, it } from '@jest/globals';

import { loadGroupLexicon } from '../../src/identity/group-lexicon.js';

const lexicon = loadGroupLexicon();

describe('the lexicon of armed groups', () => {
  it('has at least 250 groups', () => {
    expect(lexicon.entries.length).toBeGreaterThanOrEqual(250);
  });

  it.each([
    ['Afghanistan, Pakistan and India', ['AF', 'PK', 'IN'], 40],
    ['south-east Asia', ['MM', 'TH', 'PH', 'ID', 'KH'], 35],
    ['the Middle East', ['SY', 'IQ', 'YE', 'LB', 'PS', 'IR', 'TR'], 70],
    ['north and west Africa', ['LY', 'DZ', 'ML', 'NG', 'LR', 'SL', 'CI', 'BF'], 40],
    ['central, east and southern Africa', ['CD', 'SD', 'SS', 'SO', 'ET', 'UG', 'BI', 'CF', 'AO', 'MZ'], 70],
    ['Europe', ['GB', 'ES', 'RS', 'BA', 'XK', 'UA', 'RU', 'GE'], 35],
    ['the Americas', ['CO', 'PE', 'SV', 'NI', 'GT', 'MX', 'HT', 'BR'], 50],
  ])('has its share in %s', (_, countries, atLeast) => {
    const here = lexicon.entries.filter(entry => entry.countries.some(country => countries.includes(country)));
    expect(here.length).toBeGreaterThanOrEqual(atLeast);
  });

  it.each([
    [1980, 1989],
    [1990, 1999],
    [2000, 2009],
    [2010, 2026],
  ])('has at least 30 groups founded between %i and %i', (from, to) => {
    const founded = lexicon.entries.filter(entry => entry.from !== null && entry.from >= from && entry.from <= to);
    expect(founded.length).toBeGreaterThanOrEqual(30);
  });

  it('lets no two groups claim one name as theirs alone', () => {
    const contested = lexicon.entries.flatMap(entry =>
      [entry.name, ...entry.aliases]
        .filter(name => !entry.ambiguous.includes(name) && lexicon.lookup(name).entry !== entry)
        .map(name => `${name} (${entry.id})`),
    );
    expect(contested).toEqual([]);
  });

  it('finds every group by its ambiguous names too, in its own country, or says that they are ambiguous', () => {
    for (const entry of lexicon.entries) {
      for (const name of entry.ambiguous) {
        const { candidates } = lexicon.lookup(name, { countries: entry.countries });
        expect(candidates).toContain(entry);
      }
    }
  });

  it.each([
    ['United Nations peacekeepers', ['CD'], 2012, 'monusco'],
    ['the U.N. mission', ['CD'], 2005, 'monuc'],
    ['UN force', ['LB', 'IL'], 1982, 'unifil'],
    ['African Union troops', ['SO'], 2009, 'amisom'],
    ['U.N. forces', ['CD'], 2012, 'monusco'],
    ['U.N. peacekeepers', ['BI', 'CD'], 2006, null],
    ['U.N. peacekeepers', ['SD'], 2010, null],
    ['United Nations mission', ['SV'], 1989, null],
    ['United Nations peacekeepers', ['NO'], 2012, null],
    ['United Nations', ['CD'], 2012, 'united-nations'],
  ])('%s in %j in %i: %s', (name, countries, year, id) => {
    expect(lexicon.lookup(name, { countries, year }).entry?.id ?? null).toBe(id);
  });

  it('takes an ambiguous name for the group whose parent the article names', () => {
    const groups = new Set(['united-nations']);
    expect(lexicon.lookup('Security Council', { countries: ['BA'], groups })).toMatchObject({
      entry: { id: 'un-security-council' },
      reason: 'parent',
    });
    expect(lexicon.lookup('Security Council', { countries: ['RU'] }).entry).toBeNull();
    const beside = { countries: ['PK', 'AF'], groups: new Set(['al-qaeda']) };
    expect(lexicon.lookup('ISI', beside).entry?.id).not.toBe('al-qaeda-in-iraq');
  });

  it('ends no group before it began and makes none its own ancestor', () => {
    expect(
      lexicon.entries.filter(entry => entry.until !== null && entry.from !== null && entry.until < entry.from),
    ).toEqual([]);
    for (const entry of lexicon.entries) {
      const seen = new Set<string>();
      for (let at: string | null = entry.id; at !== null; at = lexicon.get(at)?.parent ?? null) {
        expect(seen).not.toContain(at);
        seen.add(at);
      }
    }
  });
});

describe('lookup', () => {
  it.each([
    ['Taliban', 'taliban'],
    ['the Taliban', 'taliban'],
    ['Taliban fighters', 'taliban'],
    ['Islamic Emirate of Afghanistan', 'taliban'],
    ['طالبان', 'taliban'],
    ['Талибан', 'taliban'],
    ['Pakistani Taliban', 'tehrik-i-taliban-pakistan'],
    ['Tehreek-e-Taliban Pakistan (TTP)', 'tehrik-i-taliban-pakistan'],
    ['ISIS', 'islamic-state'],
    ['ISIL', 'islamic-state'],
    ['I.S.I.S.', 'islamic-state'],
    ['Daesh', 'islamic-state'],
    ["Da'esh", 'islamic-state'],
    ['داعش', 'islamic-state'],
    ['Islamic State militants', 'islamic-state'],
    ['the Islamic State group', 'islamic-state'],
    ['ISIS-K', 'isis-k'],
    ['Islamic State West Africa Province', 'iswap'],
    ['Al Qaeda', 'al-qaeda'],
    ['al-Qaida', 'al-qaeda'],
    ['Al-Qaeda in the Islamic Maghreb', 'aqim'],
    ['FARC', 'farc'],
    ['F.A.R.C.', 'farc'],
    ['FARC-EP', 'farc'],
    ['FARC rebels', 'farc'],
    ['Revolutionary Armed Forces of Colombia (FARC)', 'farc'],
    ['Fuerzas Armadas Revolucionarias de Colombia', 'farc'],
    ['National Liberation Army (ELN)', 'eln'],
    ['M23', 'm23'],
    ['M-23 rebels', 'm23'],
    ['March 23 Movement', 'm23'],
    ['Jamiat-e Islami', 'jamiat-e-islami'],
    ['Hezb-i-Islami', 'hezb-e-islami-gulbuddin'],
    ['Junbish-i-Milli', 'junbish'],
    ['Northern Alliance', 'northern-alliance'],
    ['Houthi rebels', 'houthis'],
    ['Ansarullah', 'houthis'],
    ['Hizbullah', 'hezbollah'],
    ["Kata'ib Hizballah", 'kataib-hezbollah'],
    ['Hashd al-Shaabi', 'popular-mobilization-forces'],
    ['Jabhat al-Nusra', 'al-nusra-front'],
    ['Kurdistan Workers’ Party', 'pkk'],
    ['Yekîneyên Parastina Gel', 'ypg'],
    ['Communist Party of India (Maoist)', 'naxalites'],
    ['Liberation Tigers of Tamil Eelam', 'ltte'],
    ["Ta'ang National Liberation Army", 'tnla'],
    ['ကချင်လွတ်မြောက်ရေးတပ်မတော်', 'kachin-independence-army'],
    ['缅甸民族民主同盟军', 'mndaa'],
    ["Lord's Resistance Army", 'lords-resistance-army'],
    ['Mayi-Mayi', 'mai-mai'],
    ['CODECO militiamen', 'codeco'],
    ['Séléka', 'seleka'],
    ['Shabab', 'al-shabaab'],
    ['Oromo Liberation Army', 'oromo-liberation-army'],
    ['Sendero Luminoso', 'shining-path'],
    ['Provisional IRA', 'ira-provisional'],
    ['ЧВК «Вагнер»', 'wagner-group'],
    ['Wagner', 'wagner-group'],
    ['International Security Assistance Force (ISAF)', 'isaf'],
    ['NATO troops', 'nato'],
    ['U.N.', 'united-nations'],
    ['MONUSCO', 'monusco'],
    ['AMISOM troops', 'amisom'],
    ['Redwan Force', 'radwan-force'],
  ])('knows %s by itself', (name, id) => {
    expect(lexicon.lookup(name).entry?.id).toBe(id);
  });

  it.each([
    ['RSF', ['SD'], 'rapid-support-forces'],
    ['SLA', ['SD'], 'sudan-liberation-movement'],
    ['SLA', ['LB', 'IL'], 'south-lebanon-army'],
    ['NLA', ['MK'], 'nla-macedonia'],
    ['National Liberation Army', ['CO'], 'eln'],
    ['UCK', ['XK'], 'kosovo-liberation-army'],
    ['JEM', ['SD'], 'justice-and-equality-movement'],
    ['JeM', ['IN', 'PK'], 'jaish-e-mohammed'],
    ['AA', ['MM'], 'arakan-army'],
    ['Northern Alliance', ['MM'], 'northern-alliance-burma'],
    ['al-Shabaab', ['MZ'], 'islamic-state-mozambique'],
    ['Ansar al-Sharia', ['TN'], 'ansar-al-sharia-tunisia'],
    ['Ansar al-Sharia', ['LY', 'TN'], 'ansar-al-sharia-libya'],
    ['ERP', ['SV'], 'erp-el-salvador'],
    ['NPA', ['PH'], 'new-peoples-army'],
    ['ADF', ['CD'], 'adf'],
    ['ADF', ['CM'], 'ambazonia-defence-forces'],
    ['Islamic Jihad', ['PS', 'IL'], 'palestinian-islamic-jihad'],
    ['PLA', ['NP'], 'pla-nepal'],
  ])('reads %s in an article about %j as %s', (name, countries, id) => {
    expect(lexicon.lookup(name, { countries })).toMatchObject({ entry: { id }, reason: 'country' });
  });

  it('takes the usual meaning of a shared name where the article is about no country of its bearers', () => {
    expect(lexicon.lookup('al-Shabaab', { countries: ['US'] })).toMatchObject({
      entry: { id: 'al-shabaab' },
      reason: 'usual',
    });
  });

  it.each(['NLA', 'SLA', 'RSF', 'ERP', 'National Liberation Army', 'PLA'])(
    'does not guess %s without a country',
    name => {
      const { entry, reason, candidates } = lexicon.lookup(name);
      expect({ entry, reason }).toEqual({ entry: null, reason: 'ambiguous' });
      expect(candidates.length).toBeGreaterThanOrEqual(1);
    },
  );

  it('leaves RSF alone in an article about France', () => {
    expect(lexicon.lookup('RSF', { countries: ['FR'] }).entry).toBeNull();
  });

  it('leaves two bearers of one country undecided, naming both', () => {
    const { entry, reason, candidates } = lexicon.lookup('SSA', { countries: ['MM'] });
    expect({ entry, reason }).toEqual({ entry: null, reason: 'ambiguous' });
    expect(candidates.map(candidate => candidate.id)).toEqual(
      expect.arrayContaining(['shan-state-army-north', 'shan-state-army-south']),
    );
  });

  it.each(['gunmen', 'fighters', 'rebels', 'the insurgents', 'Afghan army', '', '…'])('does not know %j', name => {
    expect(lexicon.lookup(name)).toEqual({ entry: null, reason: 'unknown', candidates: [] });
  });
});

describe('loading', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groups-'));
  afterEach(() => rmSync(join(folder, 'one.jsonl'), { force: true }));
  const load = (...lines: object[]): unknown => {
    writeFileSync(join(folder, 'one.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'));
    return loadGroupLexicon(pathToFileURL(`${folder}/`));
  };
  const group = { id: 'a-group', name: 'A Group', label: 'Militia', kind: 'REBEL', countries: ['AF'], aliases: [] };

  it.each([
    [
      'a kind of the other label',
      [{ ...group, kind: 'STATE_FORCE' }],
      /one\.jsonl:1: .*kind does not belong to label/s,
    ],
    ['an unknown field', [{ ...group, alias: 'x' }], /one\.jsonl:1: .*alias/s],
    ['a slug used twice', [group, group], /one\.jsonl:2: the slug "a-group" is used twice/],
    [
      'a parent that is missing',
      [{ ...group, parent: 'b-group' }],
      /group "a-group": its parent "b-group" is no entry/,
    ],
  ])('refuses %s', (_, lines, message) => {
    expect(() => load(...lines)).toThrow(message);
  });
});
