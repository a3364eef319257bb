import { PassThrough, Readable } from 'node:stream';

import { afterEach, describe, expect, test } from '@jest/globals';

import { placeCommand } from '../../src/cli/place.js';

async function place(args: readonly string[], input = ''): Promise<{ out: string; err: string; code: unknown }> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const command = placeCommand({ input: Readable.from([input]), output, errors });
  command.exitOverride().configureOutput({ writeErr: text => errors.write(text) });
  let code: unknown;
  try {
    await command.parseAsync(args, { from: 'user' });
    code = process.exitCode ?? 0;
  } catch (error) {
    code = (error as { exitCode?: number }).exitCode;
  }
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  return { out: read(output), err: read(errors), code };
}

afterEach(() => {
  process.exitCode = undefined;
});

describe('dispatchgraph place', () => {
  test('shows what a name resolves to, and why', async () => {
    const { out, code } = await place(['Taliqan', '--country', 'AF']);
    expect(out).toMatch(/^Taliqan\n {2}0\.\d\d {2}Taloqan \(city, AF, 1123004\) at 36\.7360, 69\.5345\n/);
    expect(out).toContain('is one of its spellings');
    expect(code).toBe(0);
  });

  test('reads queries from standard input and writes each back in their order', async () => {
    const lines = [
      '{"query":"Sar-i-Pul","country":"AF"}',
      '',
      '{"query":"Tripoli","near":"Beirut"}',
      '{"query":"Tripoli","near":[32.9,13.2]}',
      '{"query":"Nowhereville","country":"AF"}',
    ];
    const { out, err, code } = await place(['--format', 'jsonl'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    expect(answers.map(({ query, geonameid, country }) => [query, geonameid, country])).toEqual([
      ['Sar-i-Pul', 1127110, 'AF'],
      ['Tripoli', 266826, 'LB'],
      ['Tripoli', 2210247, 'LY'],
      ['Nowhereville', null, 'AF'],
    ]);
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'query',
      'geonameid',
      'id',
      'name',
      'kind',
      'country',
      'lat',
      'lon',
      'score',
      'reason',
    ]);
    expect([err, code]).toEqual(['', 0]);
  });

  test('reports a bad line with its number and goes on', async () => {
    const lines = ['no json', '{"country":"AF"}', '{"query":"Kunduz","country":"Ruritania"}', '{"query":"Kunduz"}'];
    const { out, err, code } = await place(['--format', 'jsonl'], lines.join('\n'));
    expect(
      err
        .trim()
        .split('\n')
        .map(line => line.slice(0, 8)),
    ).toEqual(['line 1: ', 'line 2: ', 'line 3: ']);
    expect(err).toMatch(/line 3: .*"Ruritania"/);
    expect(JSON.parse(out)).toMatchObject({ query: 'Kunduz', geonameid: 1135689 });
    expect(code).toBe(1);
  });

  test.each([
    [[], /no name given/],
    [['Kunduz', '--country', 'Ruritania'], /No country is called "Ruritania"/],
    [['Kunduz', '--near', 'here'], /latitude and longitude/],
  ])('refuses %j with one line that says why', async (args, why) => {
    const { err, code } = await place(args);
    expect(err).toMatch(why);
    expect(code).toBe(1);
  });
});
