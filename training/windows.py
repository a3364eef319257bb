"""Cuts a text into sections (what the heads see at once) and these into windows (what the encoder sees at once)."""

import math
from dataclasses import dataclass

SECTION_WORDS = 900
CORE_PIECES = 360
WINDOW_PIECES = 510


@dataclass(frozen=True)
class Window:
    """Words `[start, end)` go through the encoder; the states of `[core_start, core_end)` are kept."""
    start: int
    end: int
    core_start: int
    core_end: int


def sections(sentence: list[int], pieces: list[int]) -> list[tuple[int, int]]:
    """Balanced runs of whole sentences of at most SECTION_WORDS words."""
    units = _units(sentence, pieces)
    return _runs(units, [end - start for start, end in units], SECTION_WORDS)


def windows(sentence: list[int], pieces: list[int], core_pieces: int = CORE_PIECES) -> list[Window]:
    """
    Balanced runs of whole sentences of at most `core_pieces` word pieces, each with one sentence before and one
    after as context where WINDOW_PIECES allow. `pieces[i]` is the number of word pieces of word i.
    """
    units = _units(sentence, pieces)
    size = [sum(pieces[start:end]) for start, end in units]
    starts = {start: i for i, (start, _) in enumerate(units)}
    ends = {end: i for i, (_, end) in enumerate(units)}
    result = []
    for core_start, core_end in _runs(units, size, core_pieces):
        first, last = starts[core_start], ends[core_end]
        total, start, end = sum(size[first:last + 1]), core_start, core_end
        if first > 0 and total + size[first - 1] <= WINDOW_PIECES:
            start, total = units[first - 1][0], total + size[first - 1]
        if last + 1 < len(units) and total + size[last + 1] <= WINDOW_PIECES:
            end = units[last + 1][1]
        result.append(Window(start, end, core_start, core_end))
    return result


def _units(sentence: list[int], pieces: list[int]) -> list[tuple[int, int]]:
    """Sentences as word ranges; one of more than CORE_PIECES pieces is cut between words."""
    units, start, size = [], 0, 0
    for i in range(len(sentence)):
        if i > start and (sentence[i] != sentence[start] or size + pieces[i] > CORE_PIECES):
            units.append((start, i))
            start, size = i, 0
        size += pieces[i]
    if start < len(sentence):
        units.append((start, len(sentence)))
    return units


def _runs(units: list[tuple[int, int]], size: list[int], limit: int) -> list[tuple[int, int]]:
    """Joins neighbouring units into runs of about equal size, none above `limit` unless a unit alone is."""
    total = sum(size)
    target = total / max(1, math.ceil(total / limit))
    runs, current = [], 0
    for (start, end), added in zip(units, size):
        if runs and current + added <= limit and current + added / 2 <= target:
            runs[-1] = (runs[-1][0], end)
            current += added
        else:
            runs.append((start, end))
            current = added
    return runs
