"""Word pieces of the encoder's vocabulary."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.windows import Window, windows
from training.words import case_class

MAX_PIECES_PER_WORD = 12


@dataclass(frozen=True)
class EncoderInput:
    """int64 arrays: ids, case, mask [windows, pieces]; first [windows, words] = position of each word's first piece."""
    ids: np.ndarray
    case: np.ndarray
    mask: np.ndarray
    first: np.ndarray


class WordPieces:
    """Encodes word by word, so that words and pieces stay aligned; remembers what it has seen."""

    def __init__(self, tokenizer: Path):
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.cls, self.sep, self.pad, self.unk = (
            self.tokenizer.token_to_id(token) for token in ('[CLS]', '[SEP]', '[PAD]', '[UNK]'))
        self._seen: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The ids of a word's pieces, at least one, at most MAX_PIECES_PER_WORD."""
        if word not in self._seen:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids or [self.unk]
            self._seen[word] = ids[:MAX_PIECES_PER_WORD]
        return self._seen[word]

    def counts(self, words: list[str]) -> list[int]:
        return [len(self.of(word)) for word in words]

    def windows(self, words: list[str], sentence: list[int], core_pieces: int | None = None) -> list[Window]:
        return windows(sentence, self.counts(words), *([core_pieces] if core_pieces else []))

    def batch(self, rows: list[list[str]]) -> EncoderInput:
        """One row of words per window, padded to the longest."""
        ids, case, first = [], [], []
        for words in rows:
            row_ids, row_case, row_first = [self.cls], [0], []
            for word in words:
                pieces = self.of(word)
                row_first.append(len(row_ids))
                row_ids += pieces
                row_case += [case_class(word)] * len(pieces)
            ids.append([*row_ids, self.sep])
            case.append([*row_case, 0])
            first.append(row_first)
        mask = [[1] * len(row) for row in ids]
        return EncoderInput(_pad(ids, self.pad), _pad(case, 0), _pad(mask, 0), _pad(first, 0))


def _pad(rows: list[list[int]], value: int) -> np.ndarray:
    width = max(len(row) for row in rows)
    return np.array([row + [value] * (width - len(row)) for row in rows], dtype=np.int64)
