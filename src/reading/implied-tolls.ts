import type { ArticleText } from './article-text.js';
import type { FoundEntities } from './model/entities.js';
import type { FoundEvent } from './model/events.js';

/** Words that say what became of whoever they are said of. */
const FATES: readonly (readonly [toll: string, RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:s|ed|ing)?|shot dead|shoot(?:s|ing)? dead|assassinat(?:es|ed|ing|ion)|murder(?:ed|ing)?|execut(?:es|ed|ing|ion)|hanged|beheaded|slain|gunned down|lynched|strangled|(?:stabbed|hacked|beaten|clubbed) to death)\b/i,
  ],
  [
    'captured',
    /\b(?:arrest(?:ed|ing)?|detain(?:s|ed|ing)?|detention|kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing|ion)?|captur(?:es|ed|ing)|seiz(?:es|ed|ing)|taken (?:away|prisoner|hostage|captive))\b/i,
  ],
  ['wounded', /\b(?:wound(?:s|ed|ing)|injur(?:es|ed|ing)|hurt)\b/i],
];
const NOT_DONE =
  /\b(?:attempt\w*|try|tries|tried|trying|plot\w*|threat\w*|fail\w*|order(?:s|ed|ing)?\s+(?:the|to)|wanted|escap\w*|surviv\w*|nearly|almost|would|will|might|could|if|not|never|nobody)\b|n['’]t\b/i;
/** The month is none. */
const MAY = /\bmay\b/;
const HAPPENED: ReadonlySet<string> = new Set(['actual', 'background', 'claimed']);
/** Words before the trigger that may say that it was not done. */
const WORDS_BEFORE = 5;

/** "X, a commander, was killed in the raid", "X and Y were killed"; "the raid killed commander X". */
const WAS_KILLED =
  /^(?:,[^,.;]{1,80},)?(?:\s+and\s+[\p{L}'’ -]{1,40})?(?:\s+(?:himself|herself|also))?\s+(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:also\s+)?(?:killed|shot dead|assassinated|murdered|executed|hanged|beheaded|slain|gunned down)\b/iu;
const KILLS =
  /\b(?:kill(?:s|ed|ing)|killing of|death of|assassinated|murdered|executed|beheaded)\s+(?:[\p{L}'’-]+\s+)*$/iu;
/** Words between "killed" and the name: rank, side, what he is. */
const WORDS_OF_RANK = 6;
const VIOLENT = /^(?:battle|remote|attack|vac_attack)/;

/**
 * A person killed, wounded or captured is one, though no number says so. Of the 153 events of the training texts whose
 * trigger says "killed" and whose only victim is a person, 148 are annotated with a toll of one; so are 143 of 157 arrests,
 * and 64 of 68 fights and attacks of whose victim its sentence says so.
 */
export function withImpliedTolls(text: ArticleText, found: FoundEntities, events: readonly FoundEvent[]): FoundEvent[] {
  return events.map(event => {
    const people = sufferers(event, found);
    const trigger = text.text(event.trigger);
    const told = `${text.before(event.trigger, WORDS_BEFORE)} ${trigger}`;
    const isDone = !NOT_DONE.test(told) && !MAY.test(told);
    if (people === null || !isDone || !HAPPENED.has(event.status)) return event;
    const implied = FATES.filter(([, word]) => word.test(trigger)).map(([toll]) => toll);
    if (VIOLENT.test(event.type) && people.every(person => isKilledBeside(event, person, text, found)))
      implied.push('killed');
    const tolls = Object.fromEntries(implied.map(toll => [toll, people.length]));
    return implied.length === 0 ? event : { ...event, tolls: { ...tolls, ...event.tolls } };
  });
}

/** Those whom an event struck; null where there are none or not only people. */
function sufferers(event: FoundEvent, { entities }: FoundEntities): number[] | null {
  const fillers = event.arguments
    .filter(({ role }) => role === 'victim' || role === 'target')
    .map(({ filler }) => ('entity' in filler && entities[filler.entity]!.type === 'person' ? filler.entity : null));
  const people = [...new Set(fillers)].filter(person => person !== null);
  return people.length > 0 && !fillers.includes(null) ? people : null;
}

/** Whether the trigger's sentence says that a person was killed. */
function isKilledBeside({ trigger }: FoundEvent, person: number, text: ArticleText, found: FoundEntities): boolean {
  return found.mentions.some(
    ({ span }, i) =>
      found.owner[i] === person &&
      text.isSameSentence(span, trigger) &&
      (WAS_KILLED.test(text.after(span)) || KILLS.test(text.before(span, WORDS_OF_RANK))),
  );
}
