"""Words, sentences, letter case and numbers of a text. CONTRACT.md defines each; src/reading does the same."""

from dataclasses import dataclass

import regex

from training.vocabulary import ABBREVIATIONS, NUMBER_WORDS

WORD_PATTERN = r'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\p{L}\p{N}\p{Z}\p{C}]'
_WORD = regex.compile(WORD_PATTERN)
_NUMBER = regex.compile(r'\p{N}+')
_DIGITS = regex.compile(r'[0-9]+')
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
    """Numbers that may count people: `((start, end) in words, value)`, of digits (`1,200`) or words (`twenty-two`)."""
    found, i = [], 0
    while i < len(words):
        end = i + 1
        if _DIGITS.fullmatch(words[i]):
            digits = words[i]
            while end + 1 < len(words) and words[end] == ',' and len(words[end + 1]) == 3 and _DIGITS.fullmatch(words[end + 1]):
                digits += words[end + 1]
                end += 2
            if len(digits) < 8:
                found.append(((i, end), int(digits)))
        elif words[i].lower() in NUMBER_WORDS:
            value = NUMBER_WORDS[words[i].lower()]
            unit = NUMBER_WORDS.get(words[end + 1].lower(), 0) if end + 1 < len(words) and words[end] == '-' else 0
            if 20 <= value < 100 and 0 < unit < 10 and words[end + 1].lower() not in ('a', 'an'):
                value, end = value + unit, end + 2
            found.append(((i, end), value))
        i = end
    return found
