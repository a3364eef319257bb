"""From the logits of BIO tags to spans: 0 outside, 1 + 2·type begins a span of that type, 2 + 2·type goes on with it."""

import numpy as np

from training.corpus import Span

# Probability of a tag from which a word is of a trigger where its sentence has no other.
LONE_TRIGGER = .35


def likeliest_tags(logits: np.ndarray, sentence: list[int]) -> list[int]:
    """
    The sequence of tags with the highest sum of `logits` [T, tags] in which each that goes on with a span follows one of that span,
    within its sentence (Viterbi; of equals the lower tag). Word by word the likeliest tags would begin spans in the middle of names.
    """
    scores, steps = [0.] * logits.shape[1], []
    for i, row in enumerate(logits.astype(np.float64).tolist()):
        best = max(range(len(scores)), key=lambda tag: (scores[tag], -tag))
        opens = i == 0 or sentence[i] != sentence[i - 1]
        step, following = [], []
        for tag, logit in enumerate(row):
            goes_on = tag > 0 and tag % 2 == 0
            before = (tag if scores[tag] > scores[tag - 1] else tag - 1) if goes_on else best
            step.append(before)
            following.append(-np.inf if goes_on and opens else scores[before] + logit)
        scores = following
        steps.append(step)
    tag = max(range(len(scores)), key=lambda tag: (scores[tag], -tag))
    tags = []
    for step in reversed(steps):
        tags.append(tag)
        tag = step[tag]
    return tags[::-1]


def triggers(logits: np.ndarray, sentence: list[int]) -> list[tuple[int, int, float]]:
    """
    `(start, end, probability)` of the triggers as tagged; where a sentence has none, of the word likeliest to be of one and its
    neighbours, as far as they well may be. The probability is the mean of the words'; of a lone trigger that of the likeliest.
    """
    inside = 1 - softmax(logits)[:, 0]
    found = [(a, b, float(inside[a:b].mean())) for a, b, _ in spans(logits, sentence)]
    told, likeliest = {sentence[a] for a, _, _ in found}, {}
    for i, probability in enumerate(inside):
        if sentence[i] not in told and probability > likeliest.get(sentence[i], (LONE_TRIGGER, 0))[0]:
            likeliest[sentence[i]] = probability, i

    def may_be(word: int, number: int) -> bool:
        return 0 <= word < len(sentence) and sentence[word] == number and inside[word] > LONE_TRIGGER

    for number, (probability, word) in likeliest.items():
        start, end = word, word + 1
        while may_be(start - 1, number):
            start -= 1
        while may_be(end, number):
            end += 1
        found.append((start, end, float(probability)))
    return sorted(found)


def spans(logits: np.ndarray, sentence: list[int]) -> list[tuple[int, int, int]]:
    """The spans `(start, end, type)` of the likeliest tags."""
    found: list[tuple[int, int, int]] = []
    for i, tag in enumerate(likeliest_tags(logits, sentence)):
        if tag % 2:
            found.append((i, i + 1, tag // 2))
        elif tag:
            found[-1] = found[-1][0], i + 1, found[-1][2]
    return found


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)
