"""From the graphs' outputs to entities, relations and events. CONTRACT.md says each rule; src/reading does the same."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from training.corpus import Span
from training.features import COREFERENCE_CLASS, NAME, name_words
from training.graphs import SectionOutput, sigmoid
from training.tags import softmax
from training.vocabulary import (ENTITY_TYPES, EVENT_TYPES, EXCLUSIVE_RELATIONS, KINDS, KINDS_BY_TYPE, RELATION_SIGNATURES,
                                 RELATIONS, ROLES, SMALL_WORDS, STATUSES, SYMMETRIC_RELATIONS, TOLLS)
from training.words import Words, find_numbers

PERSON, PLACE = ENTITY_TYPES.index('person'), ENTITY_TYPES.index('place')
SURNAME_LENGTH = 3


@dataclass
class FoundEntity:
    type: str
    kind: str
    named: bool
    mentions: list[Span]


@dataclass
class RelationCandidate:
    """Probabilities of all RELATIONS of an ordered pair of entities, and per label the mention pair that says it best."""
    head: int
    tail: int
    probability: list[float]
    said_by: list[tuple[Span, Span]]


@dataclass
class EventCandidate:
    """`roles`: (entity index or span of words) → probabilities of all ROLES. `tolls`: toll → (probability, value)."""
    trigger: Span
    type: str
    status: str
    score: float
    roles: list[tuple[int | Span, list[float]]]
    tolls: dict[str, tuple[float, int]]


@dataclass
class Candidates:
    entities: list[FoundEntity] = field(default_factory=list)
    relations: list[RelationCandidate] = field(default_factory=list)
    events: list[EventCandidate] = field(default_factory=list)


@dataclass
class Mention:
    span: Span
    type: int
    level: int
    name: list[str]
    kind: np.ndarray


def candidates(words: Words, outputs: list[SectionOutput], coreference: float) -> Candidates:
    """Entities and all relations and events with their probabilities; `coreference` is the least score of an antecedent."""
    mentions, owner, offsets = [], [], []
    for output in outputs:
        offsets.append(len(mentions))
        mentions += _mentions(words, output)
        owner += [offsets[-1] + i for i in _antecedents(output, coreference)]
    owner = _join_names(mentions, owner)
    entities = [_entity(mentions, owner, i) for i in range(len(set(owner)))]
    result = Candidates(entities)
    result.relations = _relations(outputs, offsets, mentions, owner)
    for output, offset in zip(outputs, offsets):
        result.events += _events(words, output, owner[offset:offset + len(output.inputs.mentions)])
    return result


def _mentions(words: Words, output: SectionOutput) -> list[Mention]:
    kinds = np.log(softmax(output.logits['kind']) + 1e-12)
    result = []
    for (start, end), kind, level, row in zip(output.inputs.mentions, output.inputs.types, output.inputs.levels, kinds):
        span = (int(start) + output.start, int(end) + output.start)
        result.append(Mention(span, int(kind), int(level), [w for w in name_words(words.text, span) if w[0].isalnum()], row))
    return result


def _antecedents(output: SectionOutput, threshold: float) -> list[int]:
    """For each mention the first mention of its chain: it follows its best antecedent if that scores above the threshold."""
    best: dict[int, tuple[float, int]] = {}
    for (later, earlier), score in zip(output.inputs.coreference_pairs.tolist(), output.logits['coreference'][:, 0].tolist()):
        if score > threshold and (later not in best or score > best[later][0]):
            best[later] = (score, earlier)
    first = []
    for i in range(len(output.inputs.mentions)):
        first.append(first[best[i][1]] if i in best else i)
    return first


def _join_names(mentions: list[Mention], owner: list[int]) -> list[int]:
    """
    One name, one entity: chains of one class that share a name are joined; then a short name joins the one chain that
    bears a fuller form of it, if there is just one. Returns entities numbered by first mention.
    """
    owner = list(owner)

    def join(a: int, b: int) -> None:
        low, high = sorted((owner[a], owner[b]))
        owner[:] = [low if x == high else x for x in owner]

    named = [i for i, mention in enumerate(mentions) if mention.level == NAME and mention.name]
    first: dict[tuple[int, str], int] = {}
    for i in named:
        key = (int(COREFERENCE_CLASS[mentions[i].type]), ' '.join(mentions[i].name))
        join(i, first.setdefault(key, i))
    for i in named:
        fuller = [j for j in named if COREFERENCE_CLASS[mentions[j].type] == COREFERENCE_CLASS[mentions[i].type]
                  and _shortens(mentions[i], mentions[j])]
        if len({owner[j] for j in fuller}) == 1:
            join(i, fuller[0])
    numbers: dict[int, int] = {}
    return [numbers.setdefault(x, len(numbers)) for x in owner]


def _shortens(short: Mention, full: Mention) -> bool:
    """Whether one person's name is part of the other's, or one group's or organisation's name the other's initials."""
    if len(short.name) >= len(full.name) or short.type == PLACE:
        return False
    if short.type == PERSON:
        return set(short.name) <= set(full.name) and (len(short.name) > 1 or len(short.name[0]) >= SURNAME_LENGTH)
    telling = [word for word in full.name if word not in SMALL_WORDS]
    return len(short.name) == 1 and short.name[0] in (''.join(word[0] for word in words) for words in (full.name, telling))


def _entity(mentions: list[Mention], owner: list[int], entity: int) -> FoundEntity:
    own = [mention for mention, i in zip(mentions, owner) if i == entity]
    telling = [mention for mention in own if mention.level == NAME] or own
    count = Counter(mention.type for mention in telling)
    kind_of = ENTITY_TYPES[max(range(len(ENTITY_TYPES)), key=lambda t: (count[t], -t))]
    total = sum(mention.kind for mention in telling)
    kind = max(KINDS_BY_TYPE[kind_of], key=lambda k: total[KINDS.index(k)])
    return FoundEntity(kind_of, kind, telling[0].level == NAME, [mention.span for mention in own])


def _relations(outputs: list[SectionOutput], offsets: list[int], mentions: list[Mention], owner: list[int]) -> list[RelationCandidate]:
    rows: dict[tuple[int, int], list[tuple[np.ndarray, int, int]]] = defaultdict(list)
    for output, offset in zip(outputs, offsets):
        for (head, tail), logits in zip(output.inputs.relation_pairs.tolist(), output.logits['relation']):
            head, tail = head + offset, tail + offset
            if owner[head] != owner[tail]:
                rows[owner[head], owner[tail]].append((logits, head, tail))
    result = []
    for (head, tail), pairs in sorted(rows.items()):
        logits = np.stack([row for row, _, _ in pairs])
        best = logits.argmax(0)
        result.append(RelationCandidate(head, tail, [sigmoid(x) for x in _pooled(logits)],
                                        [(mentions[pairs[i][1]].span, mentions[pairs[i][2]].span) for i in best]))
    return result


def _events(words: Words, output: SectionOutput, owner: list[int]) -> list[EventCandidate]:
    inputs, logits = output.inputs, output.logits
    numbers = find_numbers(words.text[output.start:output.end])
    sentence = words.sentence[output.start:output.end]
    types, statuses, tolls = softmax(logits['event']), softmax(logits['status']), softmax(logits['toll'])
    roles: dict[int, dict[int | Span, list[np.ndarray]]] = defaultdict(lambda: defaultdict(list))
    for (event, candidate), row in zip(inputs.role_pairs.tolist(), logits['role']):
        string = candidate - len(owner)
        key = owner[candidate] if string < 0 else _shifted(inputs.arguments[string], output.start)
        roles[event][key].append(row)
    counted: dict[int, list[tuple[int, np.ndarray]]] = defaultdict(list)
    for (event, number), row in zip(inputs.toll_pairs.tolist(), tolls):
        counted[event].append((number, row))
    result = []
    for i, trigger in enumerate(inputs.triggers):
        found = {}
        for label, toll in enumerate(TOLLS):
            if label and counted[i]:
                number, row = max(counted[i], key=lambda pair: pair[1][label])
                beside = [n for n, other in counted[i] if n != number and other.argmax() == label
                          and sentence[numbers[n][0][0]] == sentence[numbers[number][0][0]]]
                found[toll] = (float(row[label]), _total([numbers[n][1] for n in (number, *beside)]))
        result.append(EventCandidate(
            _shifted(trigger, output.start), EVENT_TYPES[int(types[i].argmax())], STATUSES[int(statuses[i].argmax())],
            output.trigger_probability[i] * float(types[i].max()),
            [(key, [sigmoid(x) for x in _pooled(np.stack(rows))]) for key, rows in roles[i].items()], found))
    return result


def _total(values: list[int]) -> int:
    """
    A toll told in parts is their sum; where the sum stands beside its parts, that is the toll. Ones alone are one: most
    are articles, of which but one counts people.
    """
    most = max(values)
    return most if most == 1 or 2 * most == sum(values) and len(values) > 2 else sum(values)


def _shifted(span: np.ndarray, by: int) -> Span:
    return int(span[0]) + by, int(span[1]) + by


def _pooled(logits: np.ndarray) -> np.ndarray:
    """logsumexp over rows."""
    top = logits.max(0)
    return top + np.log(np.exp(logits - top).sum(0))


@dataclass
class Thresholds:
    """Probability a claim must exceed; `coreference` is a score, 0 being the score of no antecedent."""
    relations: dict[str, float]
    roles: dict[str, float]
    toll: float = .5
    coreference: float = 0.
    event: float = 0.


@dataclass
class FoundRelation:
    head: int
    label: str
    tail: int
    score: float
    former: bool
    said_by: tuple[Span, Span]


@dataclass
class FoundEvent:
    """`arguments`: (role, entity index or span of words, probability)."""
    trigger: Span
    type: str
    status: str
    score: float
    arguments: list[tuple[str, int | Span, float]]
    tolls: dict[str, int]


def decide_relations(found: Candidates, thresholds: Thresholds) -> list[FoundRelation]:
    """The relations that pass, of each exclusive set the likeliest one."""
    by_pair = {(c.head, c.tail): c for c in found.relations}
    former = RELATIONS.index('former')
    result = []
    for candidate in found.relations:
        head, tail = found.entities[candidate.head], found.entities[candidate.tail]
        passed = {}
        for index, label in enumerate(RELATIONS):
            signature = RELATION_SIGNATURES[label]
            if label == 'former' or head.type not in signature['head'] or tail.type not in signature['tail']:
                continue
            probability = candidate.probability[index]
            if label in SYMMETRIC_RELATIONS:
                back = by_pair.get((candidate.tail, candidate.head))
                if candidate.head > candidate.tail and back:
                    continue
                probability = (probability + back.probability[index]) / 2 if back else probability
            if probability > thresholds.relations[label]:
                passed[label] = probability
        for labels in EXCLUSIVE_RELATIONS:
            rivals = [label for label in labels if label in passed]
            best = max(rivals, key=lambda rival: passed[rival], default=None)
            passed = {label: p for label, p in passed.items() if label not in rivals or label == best}
        for label, probability in passed.items():
            ended = label.startswith('posted_to') and candidate.probability[former] > thresholds.relations['former']
            result.append(FoundRelation(candidate.head, label, candidate.tail, probability, ended,
                                        candidate.said_by[RELATIONS.index(label)]))
    return result


# Probability from which a named place tells where one is that bears no name.
NAMED_PLACE = .15


def _where(places: list[tuple[float, int]], found: Candidates, threshold: float) -> list[tuple[str, int, float]]:
    """The likeliest place; beside one without a name, which is on no map, the likeliest that has one."""
    likeliest = sorted(places, key=lambda pair: -pair[0])
    if not likeliest or likeliest[0][0] <= threshold:
        return []
    told = likeliest[:1]
    if not found.entities[told[0][1]].named:
        told += [pair for pair in likeliest if found.entities[pair[1]].named and pair[0] > NAMED_PLACE][:1]
    return [('place', place, score) for score, place in told]


def decide_events(found: Candidates, thresholds: Thresholds) -> list[FoundEvent]:
    """The events that pass, each participant in its likeliest role, with where they happened."""
    result = []
    for event in found.events:
        if event.score <= thresholds.event:
            continue
        arguments: list[tuple[str, int | Span, float]] = []
        places = []
        for value, probability in event.roles:
            role, score = max(zip(ROLES[:-1], probability), key=lambda pair: pair[1])
            if score > thresholds.roles[role]:
                arguments.append((role, value, score))
            if isinstance(value, int) and found.entities[value].type == 'place':
                places.append((probability[-1], value))
        arguments += _where(places, found, thresholds.roles['place'])
        tolls = {toll: value for toll, (probability, value) in event.tolls.items() if probability > thresholds.toll}
        result.append(FoundEvent(event.trigger, event.type, event.status, event.score, arguments, tolls))
    return result
