import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const BEGIN = '<!-- figures: written by `npm run quality`, do not edit -->';
const END = '<!-- end of figures -->';

/** Puts the figures into a page: in the place of those that it holds, else at its end. What people wrote stays. */
export function writeFigures(page: string, figures: string): void {
  const section = `${BEGIN}\n<!-- prettier-ignore-start -->\n\n${figures}\n<!-- prettier-ignore-end -->\n${END}\n`;
  const written = existsSync(page) ? readFileSync(page, 'utf8') : '# Quality of the reader\n';
  const from = written.indexOf(BEGIN);
  const to = written.indexOf(END);
  if (from >= 0 && to < from)
    throw new Error(`${page}: "${BEGIN}" has no "${END}" after it: put it back or delete both`);
  const page_ =
    from < 0
      ? `${written.trimEnd()}\n\n${section}`
      : written.slice(0, from) + section + written.slice(to + END.length + 1);
  writeFileSync(page, page_);
}
