"""Name substitution, so that names cannot be learnt by heart: the same text about other people, groups and places."""

import random

from training.corpus import Document, Entity, Event, Span
from training.words import has_capital

SWAPPED_KINDS = {'person', 'rebel', 'political_militia', 'identity_militia', 'pro_government_militia', 'city', 'province',
                 'district', 'region', 'country', 'facility', 'media', 'ngo', 'company', 'party'}
SWAP_ENTITY, SWAP_COUNTRY, UPPER_CASE = .6, .15, .03


def name_pools(documents: list[Document]) -> dict[str, list[list[str]]]:
    """The names of the corpus by kind."""
    pools: dict[str, list[list[str]]] = {}
    for document in documents:
        for entity in document.entities:
            name = _fullest(document, entity)
            if any(has_capital(word) for word in name):
                pools.setdefault(entity.kind, []).append(name)
    return pools


def substitute_names(document: Document, pools: dict[str, list[list[str]]], rng: random.Random) -> Document:
    """A document in which some entities bear another's name, in all their mentions by name."""
    replaced: dict[Span, list[str]] = {}
    for entity in document.entities:
        chance = SWAP_COUNTRY if entity.kind == 'country' else SWAP_ENTITY
        full = _fullest(document, entity)
        if entity.kind not in SWAPPED_KINDS or rng.random() > chance or not any(has_capital(word) for word in full):
            continue
        name = rng.choice(pools[entity.kind])
        for start, end in entity.mentions:
            words = document.words[start:end]
            if words == full or (len(words) > 1 and any(has_capital(word) for word in words)):
                replaced[start, end] = name
            elif len(words) == 1 and words[0] in full and has_capital(words[0]):
                replaced[start, end] = name[-1:] if entity.kind == 'person' else name
    return _rewrite(document, replaced) if replaced else document


def upper_case(document: Document) -> Document:
    """The text in capitals, as old newspapers wired it."""
    return Document(document.id, [word.upper() for word in document.words], document.sentence, document.entities,
                    document.relations, document.events, doubtful=document.doubtful, doubtful_triggers=document.doubtful_triggers,
                    doubtful_strings=document.doubtful_strings)


def _fullest(document: Document, entity: Entity) -> list[str]:
    return max((document.words[start:end] for start, end in entity.mentions), key=len, default=[])


def _rewrite(document: Document, replaced: dict[Span, list[str]]) -> Document:
    words: list[str] = []
    sentence: list[int] = []
    new_start, new_end = [0] * (len(document.words) + 1), [0] * (len(document.words) + 1)
    position = 0
    for (start, end), name in sorted(replaced.items()):
        if start < position:
            continue
        for i in range(position, start):
            new_start[i] = len(words)
            words.append(document.words[i])
            sentence.append(document.sentence[i])
            new_end[i + 1] = len(words)
        for i in range(start, end):
            new_start[i] = len(words)
            new_end[i + 1] = len(words) + len(name)
        words += name
        sentence += [document.sentence[start]] * len(name)
        position = end
    for i in range(position, len(document.words)):
        new_start[i] = len(words)
        words.append(document.words[i])
        sentence.append(document.sentence[i])
        new_end[i + 1] = len(words)

    def moved(span: Span) -> Span:
        return new_start[span[0]], max(new_start[span[0]] + 1, new_end[span[1]])

    entities = [Entity(e.type, e.kind, [moved(m) for m in e.mentions]) for e in document.entities]
    events = [Event(moved(e.trigger), e.type, e.status,
                    [(role, value if isinstance(value, int) else moved(value)) for role, value in e.arguments], e.tolls)
              for e in document.events]
    return Document(document.id, words, sentence, entities, document.relations, events, doubtful=document.doubtful,
                    doubtful_triggers=[moved(trigger) for trigger in document.doubtful_triggers],
                    doubtful_strings=[moved(words) for words in document.doubtful_strings])
