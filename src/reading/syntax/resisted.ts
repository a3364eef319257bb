import type { ArticleText } from '../article-text.js';
import type { FoundRelation } from '../model/relations.js';

const AGAINST =
  /\b(?:resistance|opposition|revolt|rebellion|uprising|insurgency|struggle|fight|fighting|war|campaign|offensive|battle|jihad)\s+(?:to|against|with)\s+(?:the\s+)?$/i;
/** "resistance to the". */
const WORDS = 3;

/** Without posts at a body that somebody resists: who "led the resistance to the Taliban" was none of theirs. */
export function withoutResisted(relations: readonly FoundRelation[], text: ArticleText): FoundRelation[] {
  return relations.filter(
    ({ label, saidBy: [, body] }) => !label.startsWith('posted_to') || !AGAINST.test(text.before(body, WORDS)),
  );
}
