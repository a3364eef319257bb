import type { Line } from '../lines.js';

/** What a line of a database's record says: `body` opens the story, `aside` is of no use here. */
export type FieldName = 'title' | 'authors' | 'publisher' | 'date' | 'dateline' | 'body' | 'aside';

export interface Field {
  readonly name: FieldName;
  readonly value: string;
}

/** Labels of Nexis, ReliefWeb, mail and the like, in lower case. */
const LABELS: ReadonlyMap<string, FieldName> = new Map<string, FieldName>(
  (
    [
      ['title', 'title headline subject'],
      ['authors', 'byline author author(s) authors from'],
      ['publisher', 'source publication publisher newspaper'],
      ['date', 'date publication_date date_published published_on'],
      ['dateline', 'dateline'],
      ['body', 'body full_text'],
      [
        'aside',
        'to cc sent reply-to ai_index index reference ref geographic company organization person industry section length language graphic load-date publication-type pub-type document-type source-type journal-code acc-no series highlight word_count words country primary_country countries theme themes topic topics keywords tags category disaster disaster_type format url link copyright end_of_document classification',
      ],
    ] as const
  ).flatMap(([name, labels]) =>
    labels.split(' ').map((label): [string, FieldName] => [label.replaceAll('_', ' '), name]),
  ),
);
const LABELLED = /^([A-Z][A-Za-z()-]{1,20}(?: [A-Za-z]{2,9}){0,2})\s*:(?:\s+|$)/;
const DAY_ALONE = /^[^.]*\d[^.]{0,30}\.?$|^\d{1,2}\.\d{1,2}\.\d{4}$/;
/** "Body" and "Classification" head a part of a Nexis record. */
const LONE = /^(?:BODY|Body|FULL TEXT|Full text|Classification|End of Document)$/;

/** Factiva's codes. */
const CODES: ReadonlyMap<string, FieldName> = new Map<string, FieldName>([
  ['HD', 'title'],
  ['BY', 'authors'],
  ['SN', 'publisher'],
  ['PD', 'date'],
  ['LP', 'body'],
  ['TD', 'body'],
  ...'SE CLM CR WC ET SC ED PG LA CY VOL CX RF CT ART CO IN NS RE IPC IPD PUB AN'
    .split(' ')
    .map((code): [string, FieldName] => [code, 'aside']),
]);
const CODED = /^([A-Z]{2,3})(?:\s{2,}|\t\s*|$)/;
/** A record has a headline and a story. */
const NEEDED = ['HD', 'LP'];

/** The field of each line; null for a line without a label that databases use. */
export function fieldsOf(lines: readonly Line[]): (Field | null)[] {
  const codes = new Set(lines.map(({ text }) => CODED.exec(text)?.[1]));
  const isCoded = NEEDED.every(code => codes.has(code));
  return lines.map(({ text }) => (isCoded ? codedField(text) : null) ?? labelledField(text));
}

function codedField(text: string): Field | null {
  const [mark = '', code = ''] = CODED.exec(text) ?? [];
  const name = CODES.get(code);
  return name === undefined ? null : { name, value: text.slice(mark.length) };
}

function labelledField(text: string): Field | null {
  if (LONE.test(text)) return { name: LABELS.get(text.toLowerCase())!, value: '' };
  const [mark = '', label = ''] = LABELLED.exec(text) ?? [];
  const name = LABELS.get(label.toLowerCase());
  const value = text.slice(mark.length);
  // "Date: 3-5 May. Place: …" tells of a battle.
  return name === undefined || (name === 'date' && !DAY_ALONE.test(value)) ? null : { name, value };
}
