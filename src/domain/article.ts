/** One publication, as given to the service. Dates are ISO days (`YYYY-MM-DD`). */
export interface Article {
  /** As given by the source, else derived from the text. Unique in a graph. */
  readonly id: string;
  /** The whole text as received. All offsets of a reading refer to it and it is never changed. */
  readonly text: string;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
}
