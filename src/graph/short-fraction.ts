/** An ISO time without the zeros that end its fraction of a second: `12.250` → `12.25`, `12.000` → `12`. */
export function shortFraction(iso: string): string {
  return iso.replace(/(:\d\d)(?:\.0+|(\.\d*[1-9])0+)(?!\d)/, '$1$2');
}
