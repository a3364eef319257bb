import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const folder = new URL('../../data/sample/', import.meta.url);
const SHORT = 'sample-2021-08-09-aybak';

const SampleArticle = z.strictObject({
  id: z.string().regex(/^sample-\d{4}-\d{2}-\d{2}-[a-z-]+$/),
  title: z.string().min(10),
  date: z.iso.date(),
  url: z.null(),
  publisher: z.string().min(1),
  authors: z.array(z.string().min(1)),
  text: z.string(),
});

const articles = readFileSync(new URL('articles.jsonl', folder), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => SampleArticle.parse(JSON.parse(line)));

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const naming = (spelling: string): string[] => articles.filter(a => a.text.includes(spelling)).map(a => a.id);

describe('the sample corpus', () => {
  it('has at least 14 articles, each with its own id that bears its date', () => {
    expect(articles.length).toBeGreaterThanOrEqual(14);
    expect(new Set(articles.map(a => a.id)).size).toBe(articles.length);
    expect(articles.filter(a => !a.id.startsWith(`sample-${a.date}-`))).toEqual([]);
  });

  it('keeps to 150 to 500 words an article, apart from one of two sentences', () => {
    expect(articles.filter(a => words(a.text) < 150).map(a => a.id)).toEqual([SHORT]);
    expect(articles.filter(a => words(a.text) > 500)).toEqual([]);
  });

  it('tells of five decades or more, and five times or more of northern Afghanistan in August 2021', () => {
    expect(new Set(articles.map(a => a.date.slice(0, 3))).size).toBeGreaterThanOrEqual(5);
    expect(articles.filter(a => a.date.startsWith('2021-08')).length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ['Taloqan', 'Taleqan'],
    ['Sheberghan', 'Shibarghan'],
    ['Sar-e-Pul', 'Sar-i-Pul'],
    ['Mazar-i-Sharif', 'Mazar-e-Sharif'],
    ['Rashid Dostum', 'Rashid Dostam'],
    ['Atta Mohammad Noor', 'Ata Mohammad Nur'],
    ['Hemedti', 'Hemeti'],
    ['El Fasher', 'al-Fashir'],
    ['Kunduz', 'Kuندوز'],
  ])('writes %s also as %s', (one, other) => {
    expect(naming(one)).not.toEqual([]);
    expect(naming(other)).not.toEqual([]);
  });

  it.each([
    'Ahmad Shah Massoud',
    'Zabihullah Mujahid',
    'Abdul Rashid Dost',
    'Sultani Makenga',
    'Taloqan',
    'Goma',
    'Kunduz',
  ])('names %s in more than one article', name => expect(naming(name).length).toBeGreaterThan(1));

  it('bears the text of its licence', () => {
    expect(existsSync(new URL('README.md', folder))).toBe(true);
    expect(readFileSync(new URL('LICENSE', folder), 'utf8')).toContain('CC0 1.0 Universal');
  });
});
