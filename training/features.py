"""What the heads are told beside the encoder's states: mention levels, name comparison, which pairs to look at."""

import numpy as np

from training.vocabulary import COMMON_NOUNS, ENTITY_TYPES, NAME_STOP_WORDS, PRONOUNS, RELATIONS, RELATION_SIGNATURES
from training.words import has_capital

NAME, NOMINAL, PRONOUN = range(3)
LEVELS = ['name', 'nominal', 'pronoun']
COREFERENCE_FEATURES = ['equal', 'same_last_word', 'words_within', 'words_contain', 'words_shared', 'acronym']
RELATION_SENTENCES = 2
ROLE_SENTENCES = 2
TOLL_SENTENCES = 1

Span = tuple[int, int]
_PRONOUNS, _COMMON, _STOP = set(PRONOUNS), set(COMMON_NOUNS), set(NAME_STOP_WORDS)
_RELATABLE = {(head, tail) for label in RELATIONS for head in RELATION_SIGNATURES[label]['head']
              for tail in RELATION_SIGNATURES[label]['tail']}
RELATABLE = np.array([[(head, tail) in _RELATABLE for tail in ENTITY_TYPES] for head in ENTITY_TYPES])
# Groups and organisations may corefer.
COREFERENCE_CLASS = np.array([0, 1, 1, 2])


def level(words: list[str], sentence: list[int], span: Span) -> int:
    """Name, nominal or pronoun. A capital that only opens a sentence makes no name of a common noun."""
    start, end = span
    if end - start == 1 and words[start].lower() in _PRONOUNS:
        return PRONOUN
    opens = start == 0 or sentence[start - 1] != sentence[start] or words[start - 1] in '"“‘\''
    inner = words[start + 1:end] if opens else words[start:end]
    if any(has_capital(word) for word in inner):
        return NAME
    alone = opens and end - start == 1 and has_capital(words[start]) and words[start].lower() not in _COMMON
    return NAME if alone else NOMINAL


def name_words(words: list[str], span: Span) -> list[str]:
    """The lower-case words of a span that tell a name."""
    return [word for word in (word.lower() for word in words[span[0]:span[1]]) if word not in _STOP]


def coreference_pairs(words: list[str], mentions: list[Span], types: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Pairs (later, earlier) of mentions that may be one entity [p, 2] and their COREFERENCE_FEATURES [p, 6]."""
    names = [name_words(words, span) for span in mentions]
    sets = [set(name) for name in names]
    classes = COREFERENCE_CLASS[types]
    pairs, features = [], []
    for later in range(len(mentions)):
        for earlier in range(later):
            if classes[later] == classes[earlier]:
                pairs.append((later, earlier))
                features.append(_compare(names[later], names[earlier], sets[later], sets[earlier]))
    return np.array(pairs, dtype=np.int64).reshape(-1, 2), np.array(features, dtype=np.float32).reshape(-1, 6)


def _compare(a: list[str], b: list[str], set_a: set[str], set_b: set[str]) -> tuple[bool, ...]:
    if not a or not b:
        return (False,) * 6
    return (a == b, a[-1] == b[-1], set_a < set_b, set_a > set_b, bool(set_a & set_b), _acronym(a, b) or _acronym(b, a))


def _acronym(short: list[str], long: list[str]) -> bool:
    return len(short) == 1 and len(long) > 1 and short[0] == ''.join(word[0] for word in long)


def near_pairs(sentence: list[int], left: list[Span], right: list[Span], sentences: int) -> np.ndarray:
    """All (left, right) pairs whose first words lie at most `sentences` sentences apart [p, 2]."""
    if not left or not right:
        return np.zeros((0, 2), dtype=np.int64)
    a = np.array([sentence[start] for start, _ in left])
    b = np.array([sentence[start] for start, _ in right])
    return np.argwhere(np.abs(a[:, None] - b[None]) <= sentences).astype(np.int64)


def relation_pairs(sentence: list[int], mentions: list[Span], types: np.ndarray) -> np.ndarray:
    """Ordered (head, tail) pairs of mentions near each other whose types some relation allows [p, 2]."""
    pairs = near_pairs(sentence, mentions, mentions, RELATION_SENTENCES)
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    return pairs[RELATABLE[types[pairs[:, 0]], types[pairs[:, 1]]]] if len(pairs) else pairs
