"""The exported graphs over one text: sections, windows, tags, heads. The same steps as src/reading."""

import math
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import onnxruntime

from training.export import ENCODER_INPUTS, ENCODER_OUTPUTS, HEAD_OUTPUTS
from training.name_spans import one_type, repeated_names, telling, whole_names, without_sides
from training.pieces import WordPieces
from training.tags import spans, triggers
from training.targets import Inputs, head_inputs
from training.windows import sections
from training.words import Words


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
        tagged = whole_names(telling(spans(mention, sentence), words), words, sentence)
        mentions = without_sides(one_type(repeated_names(tagged, words, sentence), words, sentence, mention), words)
        tagged = triggers(trigger, sentence)
        inputs = head_inputs(words, sentence, [(a, b) for a, b, _ in mentions], [kind for _, _, kind in mentions], [(a, b) for a, b, _ in tagged],
                             [(a, b) for a, b, _ in telling(spans(argument, sentence), words)])
        feed = {'states': states, **{field.name: getattr(inputs, field.name) for field in fields(inputs)}}
        logits = dict(zip(HEAD_OUTPUTS, self.heads.run(list(HEAD_OUTPUTS), feed)))
        return SectionOutput(start, start + len(words), inputs, [probability for _, _, probability in tagged], logits)

    def _encode(self, words: list[str], sentence: list[int]) -> list[np.ndarray]:
        """states [T, d], then mention, trigger and argument tag logits [T, ·]; one window at a time."""
        parts = []
        for window in self.pieces.windows(words, sentence):
            inputs = self.pieces.batch([words[window.start:window.end]])
            outputs = self.encoder.run(ENCODER_OUTPUTS, {name: getattr(inputs, name) for name in ENCODER_INPUTS})
            parts.append([output[0, window.core_start - window.start:window.core_end - window.start] for output in outputs])
        return [np.concatenate(column) for column in zip(*parts)]


def sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else math.exp(logit) / (1 + math.exp(logit))
