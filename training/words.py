"""Words, sentences, letter case and numbers of a text. CONTRACT.md defines each; src/reading does the same."""

import math
from dataclasses import dataclass

import regex

from training.vocabulary import ABBREVIATIONS, NUMBER_MULTIPLIERS, NUMBER_WORDS

WORD_PATTERN = r'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\p{L}\p{N}\p{Z}\p{C}]'
_WORD = regex.compile(WORD_PATTERN)
_NUMBER = regex.compile(r'\p{N}+')
_DIGITS = regex.compile(r'[0-9]+')
_CAPITAL = regex.compile(r'\p{Lu}')
_BLANK_LINE = regex.compile(r'\n[^\S\n]*\n')
TERMINATORS = '.!?'
CLOSERS = '"”’\')]»'
OPENERS = '"“‘\'([«—–-'

CASE_CLASSES = ['none', 'lower', 'capital', 'upper', 'mixed', 'number', 'symbol']


@dataclass(frozen=True)
class Words:
    """The words of a text, where each lies (`[start, end)` in characters) and the number of its sentence."""
    text: list[str]
    offsets: list[tuple[int, int]]
    sentence: list[int]


def split_words(text: str) -> Words:
    """Splits a text into words and numbers its sentences from 0."""
    offsets = [match.span() for match in _WORD.finditer(text)]
    words = [text[start:end] for start, end in offsets]
    return Words(words, offsets, _sentences(text, words, offsets))


def _sentences(text: str, words: list[str], offsets: list[tuple[int, int]]) -> list[int]:
    ends = set()
    for i in range(len(words) - 1):
        if _BLANK_LINE.search(text, offsets[i][1], offsets[i + 1][0]):
            ends.add(i)
        elif words[i] in TERMINATORS and not _abbreviates(words, offsets, i):
            last = i
            while last + 1 < len(words) and words[last + 1] in CLOSERS and offsets[last + 1][0] == offsets[last][1]:
                last += 1
            if last + 1 < len(words) and offsets[last + 1][0] > offsets[last][1] and _opens(words[last + 1]):
                ends.add(last)
    sentence, numbers = 0, []
    for i in range(len(words)):
        numbers.append(sentence)
        sentence += i in ends
    return numbers


def _abbreviates(words: list[str], offsets: list[tuple[int, int]], i: int) -> bool:
    """Whether the full stop `words[i]` belongs to an abbreviation or an initial just before it."""
    if words[i] != '.' or i == 0 or offsets[i - 1][1] != offsets[i][0]:
        return False
    before = words[i - 1]
    return before.lower() in ABBREVIATIONS or (len(before) == 1 and before.lower() != before.upper())


def _opens(word: str) -> bool:
    return word[0] != word[0].lower() or word in OPENERS or word[0] in '0123456789'


def case_class(word: str) -> int:
    """Index into CASE_CLASSES; 0 is for the pieces that are no word."""
    if _NUMBER.fullmatch(word):
        return 5
    if not word[0].isalnum():
        return 6
    lower, upper = word.lower(), word.upper()
    if lower == upper:
        return 4
    if word == lower:
        return 1
    if word == upper:
        return 3 if len(word) > 1 else 2
    return 2 if word[0] == word[0].upper() and word[1:] == word[1:].lower() else 4


def has_capital(word: str) -> bool:
    """Whether the word starts with a capital letter."""
    return word[0] != word[0].lower()


def find_numbers(words: list[str]) -> list[tuple[tuple[int, int], int]]:
    """Numbers that may count people: `((start, end) in words, value)`, of digits (`1,200`), words (`twenty-two`) or both (`2 thousand`)."""
    found, i = [], 0
    while i < len(words):
        number = _number_at(words, i)
        if number is None:
            i += 1
            continue
        value, end = number
        if value < 1e7:
            found.append(((i, end), value))
        i = end
    return found


def _number_at(words: list[str], i: int, limit: float = math.inf) -> tuple[int, int] | None:
    """Value and end of the number that begins there, multiplied by less than `limit`: `a hundred and twelve`, `two dozen`."""
    if [word.lower() for word in words[i:i + 3]] == ['half', 'a', 'dozen']:
        return 6, i + 3
    number, last = _simple_number_at(words, i), 0
    if number is None or _is_fraction(words, i):
        return number
    while True:
        value, end = number
        multiplier = _multiplier_at(words, end)
        if not last < multiplier < limit:
            return number
        last = multiplier
        rest = _rest_at(words, end + 1, multiplier) if multiplier >= 100 else None
        number = (value * multiplier + rest[0], rest[1]) if rest is not None else (value * multiplier, end + 1)


def _rest_at(words: list[str], end: int, multiplier: int) -> tuple[int, int] | None:
    """`twelve` of `a hundred and twelve`. Two numbers of one multiplier are two: `between one hundred and two hundred`."""
    at = end + 1 if end < len(words) and words[end].lower() == 'and' else end
    if at >= len(words) or not _counts_on(words[at]) or (_CAPITAL.match(words[at]) and not _CAPITAL.match(words[end - 1])):
        return None
    rest = _number_at(words, at, multiplier)
    return rest if rest is not None and rest[0] < multiplier and _multiplier_at(words, rest[1]) != multiplier else None


def _multiplier_at(words: list[str], at: int) -> int:
    return NUMBER_MULTIPLIERS.get(words[at].lower(), 0) if at < len(words) else 0


def _is_fraction(words: list[str], i: int) -> bool:
    """`1.5 million` and `half a million` are not multiplied: they count no people one by one."""
    before = words[i - 1].lower() if i > 0 else ''
    if _DIGITS.fullmatch(words[i]):
        return before in ('.', ',') and i > 1 and _DIGITS.fullmatch(words[i - 2]) is not None
    return words[i].lower() in ('a', 'an') and before in ('half', 'of')


def _counts_on(word: str) -> bool:
    """Of "a hundred and twelve", but not of "a hundred and a dog"."""
    return NUMBER_WORDS.get(word.lower(), 0) > 0 and word.lower() not in ('a', 'an')


def _simple_number_at(words: list[str], i: int) -> tuple[int, int] | None:
    end = i + 1
    if _DIGITS.fullmatch(words[i]):
        digits = words[i]
        while len(words[i]) <= 3 and end + 1 < len(words) and words[end] == ',' and len(words[end + 1]) == 3 and _DIGITS.fullmatch(words[end + 1]):
            digits += words[end + 1]
            end += 2
        return int(digits) if len(digits) < 16 else math.inf, end
    if words[i].lower() not in NUMBER_WORDS:
        return None
    value = NUMBER_WORDS[words[i].lower()]
    if 20 <= value < 100 and end + 1 < len(words) and words[end] == '-' and _counts_on(words[end + 1]) and NUMBER_WORDS[words[end + 1].lower()] < 10:
        return value + NUMBER_WORDS[words[end + 1].lower()], end + 2
    return value, end
