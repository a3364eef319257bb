"""The exported graphs over one text: sections, windows, tags, heads. The same steps as src/reading."""

import math
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import onnxruntime

from training.corpus import Span
from training.export import ENCODER_INPUTS, ENCODER_OUTPUTS, HEAD_OUTPUTS
from training.name_spans import repeated_names, whole_names
from training.pieces import WordPieces
from training.targets import Inputs, head_inputs
from training.windows import sections
from training.words import Words


# Probability of a tag from which a word is a trigger where its sentence has no other.
LONE_TRIGGER = .35


@dataclass
class SectionOutput:
    """Spans found in words `[start, end)` of the text, counted from `start`, and the heads' logits by name."""
    start: int
    end: int
    inputs: Inputs
    trigger_probability: list[float]
    logits: dict[str, np.ndarray]


class Graphs:
    """Sessions of the encoder and the heads, on one thread."""

    def __init__(self, encoder: Path, heads: Path, tokenizer: Path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.encoder = onnxruntime.InferenceSession(encoder, options)
        self.heads = onnxruntime.InferenceSession(heads, options)
        self.pieces = WordPieces(tokenizer)

    def run(self, words: Words) -> list[SectionOutput]:
        ranges = sections(words.sentence, self.pieces.counts(words.text))
        return [self._section(words.text[start:end], words.sentence[start:end], start) for start, end in ranges]

    def _section(self, words: list[str], sentence: list[int], start: int) -> SectionOutput:
        states, mention, trigger, argument = self._encode(words, sentence)
        mentions = repeated_names(whole_names(spans(mention.argmax(-1)), words, sentence), words, sentence)
        inside = 1 - softmax(trigger)[:, 0]
        triggers = trigger_spans(trigger, inside, sentence)
        inputs = head_inputs(words, sentence, [(a, b) for a, b, _ in mentions], [kind for _, _, kind in mentions], triggers,
                             [(a, b) for a, b, _ in spans(argument.argmax(-1))])
        feed = {'states': states, **{field.name: getattr(inputs, field.name) for field in fields(inputs)}}
        logits = dict(zip(HEAD_OUTPUTS, self.heads.run(list(HEAD_OUTPUTS), feed)))
        return SectionOutput(start, start + len(words), inputs, [float(inside[a:b].mean()) for a, b in triggers], logits)

    def _encode(self, words: list[str], sentence: list[int]) -> list[np.ndarray]:
        """states [T, d], then mention, trigger and argument tag logits [T, ·]; one window at a time."""
        parts = []
        for window in self.pieces.windows(words, sentence):
            inputs = self.pieces.batch([words[window.start:window.end]])
            outputs = self.encoder.run(ENCODER_OUTPUTS, {name: getattr(inputs, name) for name in ENCODER_INPUTS})
            parts.append([output[0, window.core_start - window.start:window.core_end - window.start] for output in outputs])
        return [np.concatenate(column) for column in zip(*parts)]


def trigger_spans(logits: np.ndarray, inside: np.ndarray, sentence: list[int]) -> list[Span]:
    """Triggers as tagged; where a sentence has none, the word likeliest to be one, if `inside` says that it well may be."""
    found = [(a, b) for a, b, _ in spans(logits.argmax(-1))]
    told, likeliest = {sentence[a] for a, _ in found}, {}
    for i, probability in enumerate(inside):
        if sentence[i] not in told and probability > likeliest.get(sentence[i], (LONE_TRIGGER, 0))[0]:
            likeliest[sentence[i]] = probability, i
    return sorted(found + [(i, i + 1) for _, i in likeliest.values()])


def spans(tags: np.ndarray) -> list[tuple[int, int, int]]:
    """Spans `(start, end, type)` of BIO tags. A tag that goes on with nothing, or with another type, begins a span."""
    found, start, kind = [], -1, -1
    for i, tag in enumerate([*map(int, tags), 0]):
        current = (tag - 1) // 2 if tag else -1
        if start >= 0 and (tag == 0 or tag % 2 == 1 or current != kind):
            found.append((start, i, kind))
            start = -1
        if tag and start < 0:
            start, kind = i, current
    return found


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))
