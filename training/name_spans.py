"""Mends of the spans of names that the tagger finds."""

import numpy as np

from training.features import COREFERENCE_CLASS, NAME, level
from training.words import has_capital

TaggedSpan = tuple[int, int, int]
PLACES = COREFERENCE_CLASS[-1]
# What the tagger leaves on the edges of a mention: none of 14,700 in the training texts opens or ends with it.
EDGES = {*'-–—,;:', *'to of for and in on with from at or as is was'.split()}
END_EDGES = EDGES | {'the', 'a', 'an'}

# Articles, prepositions and marks, which alone name nothing; at times they are tagged as the edge of something longer.
FUNCTION_WORDS = set("the a an at of in on to from by for and or with as near is was s ' ’ \" , . -".split())


def telling(tagged: list[TaggedSpan], words: list[str]) -> list[TaggedSpan]:
    """Spans that are more than function words."""
    return [span for span in tagged if any(word.lower() not in FUNCTION_WORDS for word in words[span[0]:span[1]])]


def without_sides(tagged: list[TaggedSpan], words: list[str]) -> list[TaggedSpan]:
    """
    "Anti-Taliban" and "pro-Taliban" are no names of the Taliban, whom the text names; "Anti-Balaka" and "pro-government forces"
    stay. The last step, so that no name is found again inside.
    """
    def takes_side(at: int) -> bool:
        return at >= 0 and words[at].lower() in ('anti', 'pro') and words[at + 1:at + 2] == ['-']
    named = {tuple(words[start:end]) for start, end, _ in tagged if not takes_side(start - 2)}

    def is_adjective(start: int, end: int) -> bool:
        other = words[start + 2:end]
        return takes_side(start) and all(has_capital(word) for word in other) and tuple(other) in named
    return [span for span in tagged if not is_adjective(span[0], span[1])]


def whole_names(tagged: list[TaggedSpan], words: list[str], sentence: list[int]) -> list[TaggedSpan]:
    """
    A name that is parted in two of one class with nothing between them is one, of the type of its last part, which may end in
    words that are none ("Northern" "Alliance troops"); what no mention
    opens or ends with falls. Places do follow each other, and stay two.
    """
    def is_name(start: int, end: int, capitals: int) -> bool:
        lower = any(word[0].islower() for word in words[start:capitals])
        return not lower and level(words, sentence, (start, end)) == NAME

    joined: list[TaggedSpan] = []
    for start, end, kind in tagged:
        before = joined[-1] if joined else (0, -1, 0)
        if (before[1] == start and sentence[before[0]] == sentence[start] and COREFERENCE_CLASS[before[2]] == COREFERENCE_CLASS[kind] != PLACES
                and is_name(*before[:2], before[1]) and is_name(start, end, start + 1)):
            joined[-1] = before[0], end, kind
        else:
            joined.append((start, end, kind))
    found = []
    for start, end, kind in joined:
        while start < end and words[start] in EDGES:
            start += 1
        while start < end and words[end - 1] in END_EDGES:
            end -= 1
        if start < end:
            found.append((start, end, kind))
    return found


def repeated_names(tagged: list[TaggedSpan], words: list[str], sentence: list[int]) -> list[TaggedSpan]:
    """A name of several words is that name wherever its words stand, though the tagger saw a part of them there, or nothing."""
    types: dict[tuple[str, ...], list[int]] = {}
    for start, end, kind in tagged:
        if end - start > 1 and has_capital(words[start]) and level(words, sentence, (start, end)) == NAME:
            types.setdefault(tuple(words[start:end]), []).append(kind)
    found = list(tagged)
    for name in sorted(types, key=len, reverse=True):
        kind = max(types[name], key=types[name].count)
        for start in range(len(words) - len(name) + 1):
            end = start + len(name)
            if sentence[start] != sentence[end - 1] or tuple(words[start:end]) != name:
                continue
            covered = [span for span in found if span[0] < end and start < span[1]]
            if any(span[:2] == (start, end) or span[0] < start or span[1] > end for span in covered):
                continue
            found = [span for span in found if span not in covered] + [(start, end, kind)]
    return sorted(found)


def one_type(tagged: list[TaggedSpan], words: list[str], sentence: list[int], logits: np.ndarray) -> list[TaggedSpan]:
    """A name is of one type wherever its words stand in a section, whatever their case: of that whose tags have the highest `logits` there."""
    alike: dict[tuple[str, ...], list[TaggedSpan]] = {}
    for start, end, kind in tagged:
        if level(words, sentence, (start, end)) == NAME:
            alike.setdefault(tuple(word.lower() for word in words[start:end]), []).append((start, end, kind))
    settled = {}
    for found in alike.values():
        if len({kind for _, _, kind in found}) > 1:
            sums = sum(_type_logits(logits, start, end) for start, end, _ in found)
            settled.update({(start, end): int(np.argmax(sums)) for start, end, _ in found})
    return [(start, end, settled.get((start, end), kind)) for start, end, kind in tagged]


def _type_logits(logits: np.ndarray, start: int, end: int) -> np.ndarray:
    """Per type the logits of its tags over the words of a span, summed."""
    return logits[start, 1::2].astype(np.float64) + logits[start + 1:end, 2::2].astype(np.float64).sum(0)
