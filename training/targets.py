"""A document as the arrays that the losses compare the model's outputs with."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from training import features
from training.corpus import Document, Span
from training.vocabulary import ENTITY_TYPES, EVENT_TYPES, KINDS, RELATIONS, ROLES, STATUSES, SYMMETRIC_RELATIONS, TOLLS
from training.words import find_numbers

# A toll of one is often written without its number; only one written near the trigger counts then.
NEAR_TRIGGER = 12
# "Six soldiers, two policemen, three civilians and a child" has four.
MOST_PARTS = 4
ARTICLES = ('a', 'an')
# In place of 0 or 1, and of a tag (it is torch's `ignore_index`): the loss leaves it out.
OPEN, OPEN_TAG = -1, -100


@dataclass
class Inputs:
    """The heads' inputs in the order of Heads.forward, without states."""
    sentence: np.ndarray
    mentions: np.ndarray
    types: np.ndarray
    levels: np.ndarray
    triggers: np.ndarray
    arguments: np.ndarray
    numbers: np.ndarray
    coreference_pairs: np.ndarray
    coreference_features: np.ndarray
    relation_pairs: np.ndarray
    role_pairs: np.ndarray
    toll_pairs: np.ndarray


def head_inputs(words: list[str], sentence: list[int], mentions: list[Span], types: list[int], triggers: list[Span],
                arguments: list[Span]) -> Inputs:
    """What the heads are asked about the spans found (or annotated) in a section."""
    kinds = np.array(types, dtype=np.int64)
    numbers = [span for span, _ in find_numbers(words)]
    pairs, compared = features.coreference_pairs(words, mentions, kinds)
    return Inputs(
        np.array(sentence, dtype=np.int64), _spans(mentions), kinds,
        np.array([features.level(words, sentence, m) for m in mentions], dtype=np.int64),
        _spans(triggers), _spans(arguments), _spans(numbers), pairs, compared,
        features.relation_pairs(sentence, mentions, kinds),
        features.near_pairs(sentence, triggers, [*mentions, *arguments], features.ROLE_SENTENCES),
        features.near_pairs(sentence, triggers, numbers, features.TOLL_SENTENCES))


def _spans(spans: list[Span]) -> np.ndarray:
    return np.array(spans, dtype=np.int64).reshape(-1, 2)


@dataclass
class Example:
    """Inputs of a document and what should come out; owner[i] is the entity of mention i."""
    words: list[str]
    sentence: list[int]
    inputs: Inputs
    entities: int
    owner: np.ndarray
    mention_tags: np.ndarray
    trigger_tags: np.ndarray
    argument_tags: np.ndarray
    kinds: np.ndarray
    relations: np.ndarray
    event_types: np.ndarray
    statuses: np.ndarray
    roles: np.ndarray
    tolls: np.ndarray


def example(document: Document) -> Example:
    owned = sorted({span: i for i, e in reversed(list(enumerate(document.entities))) for span in e.mentions}.items())
    mentions, owner = [span for span, _ in owned], [i for _, i in owned]
    types = [ENTITY_TYPES.index(document.entities[i].type) for i in owner]
    triggers = [event.trigger for event in document.events]
    strings = sorted({value for event in document.events for _, value in event.arguments if not isinstance(value, int)})
    inputs = head_inputs(document.words, document.sentence, mentions, types, triggers, strings)
    entities, count = len(document.entities), len(document.words)
    relations = np.zeros((entities, entities, len(RELATIONS)), dtype=np.float32)
    for told, value in ((document.doubtful, OPEN), (document.relations, 1)):
        for head, label, tail in told:
            relations[head, tail, label] = value
            if RELATIONS[label] in SYMMETRIC_RELATIONS:
                relations[tail, head, label] = value
    roles = np.zeros((len(triggers), entities + len(strings), len(ROLES)), dtype=np.float32)
    for i, event in enumerate(document.events):
        for role, value in event.arguments:
            roles[i, value if isinstance(value, int) else entities + strings.index(value), ROLES.index(role)] = 1
    return Example(
        document.words, document.sentence, inputs, entities, np.array(owner, dtype=np.int64),
        tags(count, mentions, types), _open(tags(count, triggers), document.doubtful_triggers),
        _open(tags(count, strings), document.doubtful_strings),
        np.array([KINDS.index(document.entities[i].kind) if document.entities[i].kind in KINDS else KINDS.index('other')
                  for i in owner], dtype=np.int64),
        relations, np.array([EVENT_TYPES.index(event.type) for event in document.events], dtype=np.int64),
        np.array([STATUSES.index(event.status) for event in document.events], dtype=np.int64), roles,
        _tolls(document, inputs.toll_pairs))


def tags(count: int, spans: list[Span], types: list[int] | None = None) -> np.ndarray:
    """BIO tags of spans; of overlapping ones the longest stands."""
    result = np.zeros(count, dtype=np.int64)
    for i in sorted(range(len(spans)), key=lambda i: (spans[i][0] - spans[i][1], i)):
        (start, end), kind = spans[i], types[i] if types else 0
        if not result[start:end].any():
            result[start], result[start + 1:end] = 1 + 2 * kind, 2 + 2 * kind
    return result


def _open(tagged: np.ndarray, spans: list[Span]) -> np.ndarray:
    """The same tags but for what is in no span and may be in one of these."""
    for start, end in spans:
        tagged[start:end][tagged[start:end] == 0] = OPEN_TAG
    return tagged


def _tolls(document: Document, pairs: np.ndarray) -> np.ndarray:
    numbers = find_numbers(document.words)
    labels = np.zeros(len(pairs), dtype=np.int64)
    for event, told in enumerate(document.events):
        near = [(row, *numbers[number]) for row, (of, number) in enumerate(pairs) if of == event]
        for label, toll in enumerate(TOLLS):
            stated = told.tolls.get(toll)
            if not stated:
                continue
            rows = [row for row, (start, _), value in near
                    if value == stated and (value > 1 or abs(start - told.trigger[0]) < NEAR_TRIGGER)]
            labels[rows or _parts(document, told.trigger, near, stated)] = label
    return labels


def _parts(document: Document, trigger: Span, near: list[tuple[int, Span, int]], stated: int) -> list[int]:
    """Rows of the numbers of one sentence that make up a toll told in parts ("four soldiers and two civilians"), as close as may be."""
    own = document.sentence[trigger[0]]
    sentences = {document.sentence[start] for _, (start, _), _ in near}
    for sentence in sorted(sentences, key=lambda other: (abs(other - own), other)):
        here = [number for number in near if document.sentence[number[1][0]] == sentence]
        for count in range(2, MOST_PARTS + 1):
            sums = [parts for parts in combinations(here, count) if sum(value for _, _, value in parts) == stated
                    and not all(document.words[start].lower() in ARTICLES for _, (start, _), _ in parts)]
            if sums:
                return [row for row, _, _ in min(sums, key=lambda parts: parts[-1][1][0] - parts[0][1][0])]
    return []
