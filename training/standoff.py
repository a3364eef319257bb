"""
Annotations of texts that are not ours to ship: offsets without text, joined here with the text where the corpora lie.
A line is one of dispatches without `text` and quotes, with mentions and triggers as [start, end], and with the number of
`characters` that the text must have.
"""

import csv
import gzip
import io
import json
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

NEWS = 'wp_current_events/dev/current_events.jsonl.gz'
SENTENCES = 'ner_open/gmb_voa_silver/train/ner_dataset.csv.zip'
CABLES = 'muc4/train/muc4_train.jsonl.gz'
CLOSING = re.compile(r"(?:[.,;:!?%)\]]|'|'s|n't|'(?:re|ve|ll|d|m)|\.\.\.)")
OPENING = '([$'


def joined(standoff: Path, corpora: Path) -> list[str]:
    """
    The lines of `standoff` with their texts from the folder `corpora`; says on standard error of how many the text is not there.
    Raises ValueError where a text has not the length that was annotated.
    """
    annotations = [json.loads(line) for line in standoff.read_text(encoding='utf-8').splitlines()]
    finders = {'wpce': _news(corpora / NEWS), 'voax': _sentences(corpora / SENTENCES), 'muc': _cables(corpora / CABLES)}
    lines = []
    for annotation in annotations:
        source = annotation['id'].partition('-')[0]
        text = finders[source](annotation)
        if text is None:
            continue
        if len(text) != annotation['characters']:
            raise ValueError(f"{annotation['id']}: {len(text)} characters where {annotation['characters']} were annotated")
        lines.append(json.dumps(_as_dispatch(annotation, text), ensure_ascii=False))
    print(f'{standoff}: {len(lines)} of {len(annotations)} texts found', file=sys.stderr)
    return lines


def _as_dispatch(annotation: dict, text: str) -> dict:
    entities = [{**entity, 'mentions': [{'start': start, 'end': end} for start, end in entity['mentions']]}
                for entity in annotation['entities']]
    events = [{**event, 'trigger': {'span': event['trigger']}} for event in annotation['events']]
    return {**annotation, 'text': text, 'entities': entities, 'events': events}


Finder = Callable[[dict], str | None]


def _news(file: Path) -> Finder:
    texts = {item['id']: item['text'] for item in _json_lines(file)}
    return lambda annotation: texts.get(annotation['id'])


def _cables(file: Path) -> Finder:
    texts = {item['id']: item['text_truecased'].strip() for item in _json_lines(file)}
    return lambda annotation: texts.get(annotation['id'].removeprefix('muc-').upper())


def _sentences(file: Path) -> Finder:
    """Items are whole sentences from the one that the id numbers, as many as make up the characters."""
    sentences: list[list[str]] = []
    if file.exists():
        with zipfile.ZipFile(file) as archive, archive.open(archive.namelist()[0]) as data:
            rows = csv.reader(io.TextIOWrapper(data, 'latin-1'))
            next(rows)
            for mark, word, *_ in rows:
                if mark:
                    sentences.append([])
                sentences[-1].append(word)

    def text(annotation: dict) -> str | None:
        number, parts = int(annotation['id'].removeprefix('voax-')), []
        while number < len(sentences) and len(' '.join(parts)) < annotation['characters']:
            parts.append(detokenised(sentences[number]))
            number += 1
        return ' '.join(parts) if parts else None

    return text


def detokenised(words: list[str]) -> str:
    """A tokenised sentence as it would be printed."""
    text, glued, quoted = '', True, False
    for word in words:
        closes = word == '"' and quoted or CLOSING.fullmatch(word) is not None
        text += word if glued or closes else ' ' + word
        if word == '"':
            quoted = not quoted
        glued = word in OPENING or word == '"' and quoted
    return text


def _json_lines(file: Path) -> Iterator[dict]:
    if file.exists():
        with gzip.open(file, 'rt', encoding='utf-8') as lines:
            yield from map(json.loads, lines)
