import type { ModelEntityType } from '../model/entities.js';

/** What somebody is called in a post, told apart by the post's noun. */
export type Post = 'leader' | 'second' | 'spokesperson' | 'office' | 'member';

const SECOND =
  /^(?:deputy|vice|second|assistant|number|no)\b.*\b(?:commander|leader|head|chief|command|two|2|emir|commandant)$|^chief of staff$|^second[- ]in[- ]command$|^deputy$/;
const SPOKESPERSON = /\b(?:spokes(?:man|woman|person)|press officer|information officer|press secretary)$/;
const LEADER =
  /\b(?:commander|commander[- ]in[- ]chief|commandant|leader|chief|chieftain|head|warlord|boss|emir|strongman|kingpin|comandante)$/;
const OFFICE =
  /\b(?:president|prime minister|premier|minister|governor|mayor|secretary|secretary[- ]general|director|director[- ]general|chair(?:man|woman|person)?|chancellor|ambassador|king|prime|speaker|attorney general|prosecutor|administrator|commissioner|foreign minister|dictator|ruler|representative)$/;
const MEMBER =
  /\b(?:member|fighter|(?<!commanding )officer|soldier|official|operative|militant|rebel|guerrilla|lawmaker|envoy|negotiator|adviser|advisor|analyst|recruiter|policeman|insurgent|gunman|deserter|defector|veteran|researcher|correspondent)$/;
/** Bodies whose head commands fighters; the head of any other holds an office. */
const FIGHTING_KINDS = new Set([
  'rebel',
  'political_militia',
  'identity_militia',
  'pro_government_militia',
  'gang',
  'unknown',
  'state_force',
  'police',
]);

/** Members of these hold an office (annotation guidelines of the training corpus). */
const GOVERNING_KINDS = new Set(['government', 'party']);

/** The post that a noun phrase in lower case names by its last words; null where it names none. */
export function postOf(phrase: string): Post | null {
  if (SPOKESPERSON.test(phrase)) return 'spokesperson';
  if (SECOND.test(phrase)) return 'second';
  if (OFFICE.test(phrase)) return 'office';
  if (LEADER.test(phrase)) return 'leader';
  return MEMBER.test(phrase) ? 'member' : null;
}

/** The relation label of a post at a body of this type and kind; null where the words do not tell it. */
export function labelOf(post: Post, type: ModelEntityType, kind: string): string | null {
  if (post === 'spokesperson') return type === 'place' && kind !== 'country' ? null : 'posted_to/spokesperson';
  if (post === 'member' && type !== 'place')
    return GOVERNING_KINDS.has(kind) ? 'posted_to/office_holder' : 'posted_to/member';
  if (post === 'member') return null;
  if (post === 'second') return FIGHTING_KINDS.has(kind) ? 'posted_to/second_in_command' : null;
  if (post === 'office') return kind === 'rebel' || type === 'group' ? null : 'posted_to/office_holder';
  if (type === 'place') return null;
  return FIGHTING_KINDS.has(kind) ? 'posted_to/commander' : 'posted_to/office_holder';
}
