"""Annotated dispatches (JSON lines) as word spans."""

import json
import sys
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from training.vocabulary import RELATIONS, TOLLS
from training.words import split_words

Span = tuple[int, int]
HELD_OUT_PERCENT = 8


@dataclass
class Entity:
    type: str
    kind: str
    mentions: list[Span]


@dataclass
class Event:
    """`arguments`: (role, entity index) or (role, span of words). `tolls`: killed, wounded, captured."""
    trigger: Span
    type: str
    status: str
    arguments: list[tuple[str, int | Span]]
    tolls: dict[str, int] = field(default_factory=dict)


@dataclass
class Document:
    """
    A text in words with its annotation. `relations`: (head entity, index into RELATIONS, tail entity). `doubtful` and
    `doubtful_triggers`: relations and events that the text leaves open; they teach nothing either way, nor do the words of such
    events' participants (`doubtful_strings`).
    """
    id: str
    words: list[str]
    sentence: list[int]
    entities: list[Entity]
    relations: set[tuple[int, int, int]]
    events: list[Event]
    text: str = ''
    offsets: list[Span] = field(default_factory=list)
    date: str | None = None
    doubtful: set[tuple[int, int, int]] = field(default_factory=set)
    doubtful_triggers: list[Span] = field(default_factory=list)
    doubtful_strings: list[Span] = field(default_factory=list)


# By id of a text, what a second reading adds to its annotation: `entities`, `relations` and `events`; an entity by the id of one that is
# annotated adds its mentions to that.
Amendments = dict[str, dict[str, list[dict]]]


def load_amendments(path: Path) -> Amendments:
    return {row['id']: row for row in map(json.loads, path.read_text(encoding='utf-8').splitlines())}


def load(path: Path, amendments: Amendments | None = None) -> list[Document]:
    """Reads a file of annotated dispatches."""
    return documents(path.read_text(encoding='utf-8').splitlines(), path, amendments)


def documents(lines: list[str], source: Path, amendments: Amendments | None = None) -> list[Document]:
    """The documents of JSON lines; reports on standard error how many spans do not lie on word borders."""
    read = [_document(_amended(json.loads(line), amendments or {})) for line in lines]
    print(f'{source}: {len(read)} documents, {sum(len(d.words) for d, _ in read)} words, '
          f'{sum(missed for _, missed in read)} spans not on word borders', file=sys.stderr)
    return [document for document, _ in read]


def held_out(document: Document) -> bool:
    """Whether a document is kept out of training, for thresholds and choices."""
    return zlib.crc32(document.id.encode()) % 100 < HELD_OUT_PERCENT


def _amended(gold: dict, amendments: Amendments) -> dict:
    added = amendments.get(gold['id'], {})
    more = {entity['id']: entity for entity in added.get('entities', [])}
    entities = [{**entity, 'mentions': entity['mentions'] + more.pop(entity['id'], {'mentions': []})['mentions']} for entity in gold['entities']]
    return {**gold, 'entities': entities + list(more.values()), **{key: gold[key] + added.get(key, []) for key in ('relations', 'events')}}


def _document(gold: dict) -> tuple[Document, int]:
    text = gold['text']
    words = split_words(text)
    starts = {start: i for i, (start, _) in enumerate(words.offsets)}
    ends = {end: i + 1 for i, (_, end) in enumerate(words.offsets)}
    missed = 0

    def span(start: int, end: int) -> Span | None:
        nonlocal missed
        if start in starts and end in ends:
            return starts[start], ends[end]
        missed += 1
        inside = [i for i, (left, right) in enumerate(words.offsets) if left < end and start < right]
        return (inside[0], inside[-1] + 1) if inside else None

    index, entities = {}, []
    for entity in gold['entities']:
        mentions = [m for m in (span(mention['start'], mention['end']) for mention in entity['mentions']) if m]
        index[entity['id']] = len(entities)
        entities.append(Entity(entity['type'], entity['kind'] or 'person', mentions))
    relations, doubtful = set(), set()
    for relation in gold['relations']:
        if relation['head'] in index and relation['tail'] in index:
            for label in _labels(relation):
                (doubtful if relation.get('doubtful') else relations).add((index[relation['head']], RELATIONS.index(label), index[relation['tail']]))
    events, seen, doubtful_triggers, doubtful_strings = [], set(), [], []
    for event in gold['events']:
        trigger = span(*event['trigger']['span'])
        if not trigger or trigger in seen:
            continue
        seen.add(trigger)
        if event.get('doubtful'):
            doubtful_triggers.append(trigger)
            doubtful_strings += [s for argument in event['args'] if argument.get('span') and (s := span(*argument['span']))]
            continue
        arguments: list[tuple[str, int | Span]] = []
        for argument in event['args']:
            if argument.get('entity') in index:
                arguments.append((argument['role'], index[argument['entity']]))
            elif argument.get('span') and (words_of := span(*argument['span'])):
                arguments.append((argument['role'], words_of))
        if event.get('place') in index:
            arguments.append(('place', index[event['place']]))
        events.append(Event(trigger, event['type'], event['status'], arguments,
                            {toll: event[toll] for toll in TOLLS[1:] if event.get(toll)}))
    document = Document(gold['id'], words.text, words.sentence, entities, relations, events, text, words.offsets, gold.get('date'),
                        doubtful, doubtful_triggers, doubtful_strings)
    return document, missed


def _labels(relation: dict) -> list[str]:
    label = relation['type']
    if label == 'posted_to':
        posting = f"posted_to/{relation.get('role') or 'member'}"
        return [posting, 'former'] if relation.get('former') else [posting]
    if label == 'operates_from':
        return [f"operates_from/{relation.get('kind') or 'area'}"]
    if label == 'controls' and relation.get('lost'):
        return ['controls/lost']
    return [label] if label in RELATIONS else []
