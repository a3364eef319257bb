"""The exported reader in Python: text to entities, relations, events; and the JSON that the scorer and the fixtures take."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from training.corpus import Document, Span
from training.decode import (Candidates, FoundEvent, FoundRelation, Thresholds, candidates, decide_events, decide_relations)
from training.graphs import Graphs
from training.vocabulary import EVENT_NAMES
from training.words import Words, split_words

# Names of READING: relation label → type and role.
RELATION_NAMES = {
    'posted_to/commander': 'commands', 'posted_to/office_holder': 'holds_office_in', 'posted_to/member': 'member_of',
    'posted_to/spokesperson': 'spokesperson_of', 'posted_to/second_in_command': 'second_in_command_of',
    'operates_from/area': 'operates_in', 'operates_from/site': 'operates_from', 'controls': 'controls',
    'controls/lost': 'controls', 'part_of': 'part_of', 'allied_with': 'allied_with', 'opposed_to': 'fights',
    'within': 'located_in', 'capital_of': 'capital_of', 'related_to': 'related_to',
}


@dataclass
class Reading:
    words: Words
    found: Candidates
    relations: list[FoundRelation]
    events: list[FoundEvent]


class TextReader:
    """Reads texts with the graphs of a models folder, or with those that the export left in `scratch` before quantisation."""

    def __init__(self, models: Path, thresholds: Thresholds, scratch: Path | None = None):
        encoder, heads = ((scratch / f'{name}.fp32.onnx' if scratch else models / f'{name}.onnx') for name in ('encoder', 'heads'))
        self.graphs = Graphs(encoder, heads, models / 'tokenizer.json')
        self.thresholds = thresholds

    def prepared(self, words: Words) -> Callable[[float], Candidates]:
        """Runs the graphs; the candidates as a function of the threshold of coreference."""
        outputs = self.graphs.run(words)
        return lambda coreference: candidates(words, outputs, coreference)

    def read(self, text: str) -> Reading:
        words = split_words(text)
        found = self.prepared(words)(self.thresholds.coreference)
        return Reading(words, found, decide_relations(found, self.thresholds), decide_events(found, self.thresholds))


def load_thresholds(models: Path) -> Thresholds:
    return Thresholds(**json.loads((models / 'model.json').read_text(encoding='utf-8'))['thresholds'])


def words_of(document: Document) -> Words:
    return Words(document.words, document.offsets, document.sentence)


def scored_form(id: str, date: str | None, text: str, reading: Reading) -> dict:
    """The JSON of a reading as far as the model alone makes it: no gazetteer; every event bears the article's date."""
    def characters(span: Span) -> list[int]:
        return [reading.words.offsets[span[0]][0], reading.words.offsets[span[1] - 1][1]]

    entities = []
    for i, entity in enumerate(reading.found.entities):
        mentions = [characters(m) for m in entity.mentions]
        capital = [m for m in mentions if any(c.isupper() for c in text[m[0]:m[1]])] or mentions
        start, end = max(capital, key=lambda m: m[1] - m[0])
        entities.append({'id': f'e{i}', 'type': 'organisation' if entity.type == 'org' else entity.type,
                         'kind': None if entity.kind == 'person' else entity.kind, 'name': text[start:end],
                         'mentions': mentions, 'named': entity.named})
    relations = []
    for relation in reading.relations:
        row = {'type': RELATION_NAMES[relation.label], 'head': f'e{relation.head}', 'tail': f'e{relation.tail}',
               'score': round(relation.score, 3), 'former': relation.former}
        if relation.label.startswith('posted_to'):
            row['role'] = relation.label.split('/')[1]
        if relation.label == 'controls/lost':
            row['polarity'] = 'denied'
        relations.append(row)
    events = []
    for event in reading.events:
        participants = [{'role': 'perpetrator' if role == 'actor' else role,
                         **({'entity': f'e{value}'} if isinstance(value, int) else {'text': text[slice(*characters(value))]})}
                        for role, value, _ in event.arguments if role != 'place']
        events.append({'type': EVENT_NAMES[event.type], 'trigger': characters(event.trigger), 'date': date,
                       'places': [f'e{value}' for role, value, _ in event.arguments if role == 'place'],
                       'participants': participants, 'polarity': 'denied' if event.status == 'denied' else 'affirmed',
                       'modality': 'actual' if event.status == 'denied' else event.status, 'score': round(event.score, 3),
                       **event.tolls})
    return {'id': id, 'entities': entities, 'relations': relations, 'events': events}
