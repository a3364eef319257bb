"""Counts what a reading hits in an annotated document. For thresholds; published figures come from the project's scorer."""

from collections import defaultdict

from training.corpus import Document, Event, Span
from training.decode import Candidates, FoundEvent, FoundRelation
from training.features import NAME, level
from training.vocabulary import EVENT_ALSO, EVENT_NAMES, RELATIONS, SYMMETRIC_RELATIONS


class Counts:
    """Hits, found and wanted by name."""

    def __init__(self):
        self.rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, name: str, hits: int, found: int, wanted: int) -> None:
        for i, value in enumerate((hits, found, wanted)):
            self.rows[name][i] += value

    def f(self, name: str, beta: float = 1.) -> float:
        """F-beta; a beta below 1 favours precision."""
        hits, found, wanted = self.rows[name]
        return (1 + beta ** 2) * hits / max(1e-9, found + beta ** 2 * wanted)


def align(document: Document, found: Candidates) -> dict[int, int]:
    """Found entity → the annotated one with which it shares most mentions."""
    owner = {span: i for i, entity in enumerate(document.entities) for span in entity.mentions}
    result = {}
    for i, entity in enumerate(found.entities):
        shared: dict[int, int] = defaultdict(int)
        for span in entity.mentions:
            if span in owner:
                shared[owner[span]] += 1
        if shared:
            result[i] = max(shared, key=lambda j: shared[j])
    return result


def count_entities(counts: Counts, document: Document, aligned: dict[int, int], found: Candidates) -> None:
    """As `entity`, of those that bear a name: found right is one entity for each annotated one."""
    def named(mentions: list[Span]) -> bool:
        return any(level(document.words, document.sentence, span) == NAME for span in mentions)

    wanted = {i for i, entity in enumerate(document.entities) if named(entity.mentions)}
    mine = [i for i, entity in enumerate(found.entities) if entity.named]
    counts.add('entity', len(wanted & {aligned.get(i, -1) for i in mine}), len(mine), len(wanted))


def count_relations(counts: Counts, document: Document, aligned: dict[int, int], relations: list[FoundRelation]) -> None:
    """Per label and as `relation`."""
    wanted = {(head, RELATIONS[label], tail) for head, label, tail in document.relations if RELATIONS[label] != 'former'}
    for label in RELATIONS:
        gold = {row for row in wanted if row[1] == label}
        found = [(aligned.get(r.head, -1), r.label, aligned.get(r.tail, -1)) for r in relations if r.label == label]
        if label in SYMMETRIC_RELATIONS:
            gold, found = {_sorted(row) for row in gold}, [_sorted(row) for row in found]
        hits = len(gold & set(found))
        counts.add(label, hits, len(found), len(gold))
        counts.add('relation', hits, len(found), len(gold))


def count_arguments(counts: Counts, document: Document, aligned: dict[int, int], events: list[FoundEvent]) -> None:
    """
    Per role, all as `participant` (place apart), events as `event` (triggers overlap, types agree, one to one), tolls as `toll`. What
    is annotated as `other` need not be found, and what is said to be that is not false. Of an event that is none, place and tolls are not
    counted: they would be false however sure.
    """
    taken: dict[int, int] = {}
    for i, event in enumerate(events):
        fit = [j for j, gold in enumerate(document.events) if j not in taken.values() and _fit(event, gold)]
        if fit:
            taken[i] = fit[0]
    due = [j for j, gold in enumerate(document.events) if EVENT_NAMES[gold.type] != 'other']
    hits = sum(j in due for j in taken.values())
    false = sum(i not in taken and EVENT_NAMES[event.type] != 'other' for i, event in enumerate(events))
    counts.add('event', hits, hits + false, len(due))
    for gold in document.events:
        for role, _ in gold.arguments:
            _add(counts, role, 0, 0, 1)
        counts.add('toll', 0, 0, len(gold.tolls))
    for i, event in enumerate(events):
        gold = document.events[taken[i]] if i in taken else None
        places = {value for role, value, _ in event.arguments if role == 'place'}
        if gold and places:
            # One decision, also where a town is told beside the bridge.
            counts.add('place', int(bool({aligned.get(place, -1) for place in places} & {v for r, v in gold.arguments if r == 'place'})), 1, 0)
        for role, value, _ in event.arguments:
            if role == 'place':
                continue
            wanted = [v for r, v in gold.arguments if r == role] if gold else []
            if isinstance(value, int):
                hit = aligned.get(value, -1) in [v for v in wanted if isinstance(v, int)]
            else:
                hit = any(not isinstance(v, int) and v[0] < value[1] and value[0] < v[1] for v in wanted)
            _add(counts, role, int(hit), 1, 0)
        for toll, value in event.tolls.items() if gold else ():
            counts.add('toll', int(gold.tolls.get(toll) == value), 1, 0)


def _fit(found: FoundEvent, gold: Event) -> bool:
    overlap = found.trigger[0] < gold.trigger[1] and gold.trigger[0] < found.trigger[1]
    return overlap and EVENT_NAMES[found.type] in (EVENT_NAMES[gold.type], *EVENT_ALSO.get(gold.type, ()))


def _add(counts: Counts, role: str, *values: int) -> None:
    counts.add(role, *values)
    if role != 'place':
        counts.add('participant', *values)


def _sorted(row: tuple[int, str, int]) -> tuple[int, str, int]:
    return min(row[0], row[2]), row[1], max(row[0], row[2])
