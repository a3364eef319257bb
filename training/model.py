"""The joint model: one encoder pass, token taggers, mention-pair and trigger-pair heads."""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import AutoModel

from training.attention import Attention
from training.features import COREFERENCE_FEATURES, LEVELS
from training.vocabulary import ENTITY_TYPES, EVENT_TYPES, KINDS, MENTION_TAGS, RELATIONS, ROLES, STATUSES, TOLLS
from training.words import CASE_CLASSES

# Distance in words between the starts of two spans, bucketed; the same again for right to left.
DISTANCE_BUCKETS = [1, 3, 6, 12, 24]
MAX_SENTENCE_DISTANCE = 3
ATTENTION = 64
MARK_HEADS = 6
# Those of the encoder's twelve layers that are kept. Without the other four the losses of the trained 1.5.0 on texts kept aside
# rose by no more than a twenty-fifth, which half a cycle more than made up; the encoder takes two thirds of the time.
LAYERS = [0, 1, 2, 3, 4, 5, 6, 8]


class PairScorer(nn.Module):
    """
    Logits of (a, b) span pairs from both spans, the words between and around them, and their distance. The context is
    read by attention over all words of the section, whose weights depend on both spans and on the word's place:
    before, inside or after each.
    """

    def __init__(self, width: int, labels: int, kinds_a: int, kinds_b: int, features: int = 0, context: int = 128,
                 bias: float = 0.):
        super().__init__()
        self.a, self.b = nn.Linear(3 * width, 128), nn.Linear(3 * width, 128)
        self.context = context
        if context:
            self.query_a, self.query_b = nn.Linear(3 * width, ATTENTION), nn.Linear(3 * width, ATTENTION)
            self.key, self.value = nn.Linear(width, ATTENTION), nn.Linear(width, context)
            self.place_a, self.place_b = nn.Parameter(torch.zeros(3)), nn.Parameter(torch.zeros(3))
            self.between = nn.Parameter(torch.zeros(()))
        self.distance = nn.Embedding(2 * (len(DISTANCE_BUCKETS) + 1), 16)
        self.sentences = nn.Embedding(MAX_SENTENCE_DISTANCE + 1, 16)
        self.kind_a, self.kind_b = nn.Embedding(kinds_a, 16), nn.Embedding(kinds_b, 16)
        self.drop = nn.Dropout(.3)
        self.out = nn.Sequential(nn.Linear(3 * 128 + context + 64 + features, 192), nn.GELU(), nn.Dropout(.3),
                                 nn.Linear(192, labels))
        nn.init.constant_(self.out[3].bias, bias)

    def forward(self, states: Tensor, a: Tensor, b: Tensor, span_a: Tensor, span_b: Tensor, kind_a: Tensor,
                kind_b: Tensor, sentence: Tensor, pairs: Tensor, features: Tensor | None = None) -> Tensor:
        """states [T, d]; a [n, 3d], b [m, 3d]; spans [·, 2]; pairs [p, 2] → logits [p, labels]."""
        i, j = pairs[:, 0], pairs[:, 1]
        left, right = F.gelu(self.a(a))[i], F.gelu(self.b(b))[j]
        gap = span_b[:, 0][j] - span_a[:, 0][i]
        bucket = sum((gap.abs() > limit).long() for limit in DISTANCE_BUCKETS)
        bucket = bucket + (gap < 0).long() * (len(DISTANCE_BUCKETS) + 1)
        apart = (sentence[span_b[:, 0]][j] - sentence[span_a[:, 0]][i]).abs().clamp(max=MAX_SENTENCE_DISTANCE)
        parts = [left, right, left * right, self.distance(bucket), self.sentences(apart), self.kind_a(kind_a)[i],
                 self.kind_b(kind_b)[j]]
        if self.context:
            parts.insert(3, self._context(states, a, b, span_a, span_b, i, j))
        if features is not None:
            parts.append(features)
        return self.out(self.drop(torch.cat(parts, -1)))

    def _context(self, states: Tensor, a: Tensor, b: Tensor, span_a: Tensor, span_b: Tensor, i: Tensor, j: Tensor) -> Tensor:
        keys = self.key(states)
        side_a, side_b = _side(span_a, states), _side(span_b, states)
        weight_a = self.query_a(a) @ keys.T / 8 + _place(self.place_a, side_a)
        weight_b = self.query_b(b) @ keys.T / 8 + _place(self.place_b, side_b)
        # The product of the sides is -1 between the two spans, 1 outside both.
        logits = weight_a[i] + weight_b[j] - self.between * (side_a[i] * side_b[j])
        return normal_softmax(logits) @ self.value(states)


def normal_softmax(logits: Tensor) -> Tensor:
    """
    Softmax of each row, of fewer than 1,500 words, without denormal numbers: with weights below 1e-38 processors count so slowly
    that the heads took twice the time. The attention of `Marked` was measured to need it not.
    """
    return torch.softmax(torch.maximum(logits, logits.amax(-1, keepdim=True) - 80), -1)


def _side(spans: Tensor, states: Tensor) -> Tensor:
    """[n, T]: -1 for words before the span, 0 inside, 1 after."""
    word = torch.cumsum(torch.ones_like(states[:, 0]), 0)[None] - 1
    return (word >= spans[:, 1:].float()).float() - (word < spans[:, :1].float()).float()


def _place(bias: Tensor, side: Tensor) -> Tensor:
    """The bias of each side, chosen by arithmetic: cheaper than a look-up of [n, T]."""
    return bias[1] + side * (bias[2] - bias[0]) / 2 + side * side * ((bias[0] + bias[2]) / 2 - bias[1])


class Marked(nn.Module):
    """
    Tells every word which spans lie around it: embeddings of the spans' kinds (one for their words, one for the first)
    are added to the states, and one attention layer over the section lets them act on each other. Starts as identity.
    """

    def __init__(self, width: int, kinds: int):
        super().__init__()
        # The last kind is that of a span without words: no product is then of nothing.
        self.inside, self.begin = nn.Embedding(kinds + 1, width), nn.Embedding(kinds + 1, width)
        self.norm_attention, self.norm_words = nn.LayerNorm(width), nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.apart = nn.Embedding(MAX_SENTENCE_DISTANCE + 1, MARK_HEADS)
        self.join = nn.Linear(width, width)
        self.words = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Dropout(.2), nn.Linear(2 * width, width))
        self.drop = nn.Dropout(.2)
        for embedding in (self.inside, self.begin, self.apart):
            nn.init.zeros_(embedding.weight)
        for layer in (self.join, self.words[3]):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)

    def forward(self, states: Tensor, sentence: Tensor, spans: Tensor, kinds: Tensor) -> Tensor:
        """states [T, d], sentence [T], spans [n, 2], kinds [n] → states [T, d]."""
        spans = torch.cat([spans, spans.new_zeros(1, 2)])
        kinds = torch.cat([kinds, kinds.new_full((1,), self.inside.num_embeddings - 1)])
        word = torch.cumsum(torch.ones_like(states[:, 0]), 0)[None] - 1
        start, end = spans[:, :1].float(), spans[:, 1:].float()
        within = (word >= start).float() * (word < end).float()
        first = within * (word < start + 1).float()
        states = states + within.T @ self.inside(kinds) + first.T @ self.begin(kinds)
        count, width = states.shape
        query, key, value = (part.view(count, MARK_HEADS, width // MARK_HEADS).transpose(0, 1)
                             for part in self.query_key_value(self.norm_attention(states)).split(width, -1))
        # What sentences that lie so far apart add, as a product of the words' sentences: nothing else here is of every pair of words.
        number = torch.arange(sentence.max() - sentence.min() + 1)
        of = (sentence[:, None] - sentence.min() == number).float()
        near = self.apart.weight.T[:, (number[:, None] - number).abs().clamp(max=MAX_SENTENCE_DISTANCE)]
        query = torch.cat([query * (width // MARK_HEADS) ** -.5, of @ near], -1)
        key = torch.cat([key, of.expand(MARK_HEADS, -1, -1)], -1)
        weights = query @ key.transpose(1, 2)
        seen = (torch.softmax(weights, -1) @ value).transpose(0, 1).reshape(count, width)
        states = states + self.drop(self.join(seen))
        return states + self.drop(self.words(self.norm_words(states)))


class Heads(nn.Module):
    """Everything after the encoder that looks at spans."""

    def __init__(self, width: int):
        super().__init__()
        # Mentions by type and level, then triggers, argument strings and numbers.
        self.marked = Marked(width, len(ENTITY_TYPES) * len(LEVELS) + 3)
        self.kind = _mlp(3 * width, 128, len(KINDS))
        self.event = _mlp(3 * width, 128, len(EVENT_TYPES))
        self.status = _mlp(3 * width, 128, len(STATUSES))
        described = len(ENTITY_TYPES) * len(LEVELS)
        self.coreference = PairScorer(width, 1, described, described, features=len(COREFERENCE_FEATURES), context=0)
        self.relation = PairScorer(width, len(RELATIONS), described, described, bias=-4.)
        # Candidates for a role are the mentions and, as one more kind, the argument strings.
        self.role = PairScorer(width, len(ROLES), 1, described + 1, bias=-3.)
        self.toll = PairScorer(width, len(TOLLS), 1, 1)

    def forward(self, states: Tensor, sentence: Tensor, mentions: Tensor, types: Tensor, levels: Tensor,
                triggers: Tensor, arguments: Tensor, numbers: Tensor, coreference_pairs: Tensor,
                coreference_features: Tensor, relation_pairs: Tensor, role_pairs: Tensor, toll_pairs: Tensor):
        """
        states [T, d] float; the rest int64 but coreference_features [p, 6] float. Spans are [n, 2] word ranges; pairs
        [p, 2] are indices: (later, earlier) mention, (head, tail) mention, (trigger, candidate), (trigger, number).
        Returns coreference [p, 1], kind [mentions, K], relation [p, R], event [triggers, E], status [triggers, S],
        role [p, 6], toll [p, 4], all logits.
        """
        described = types * len(LEVELS) + levels
        plain = len(ENTITY_TYPES) * len(LEVELS)
        states = self.marked(states, sentence, torch.cat([mentions, triggers, arguments, numbers]), torch.cat([
            described, *(torch.zeros_like(own[:, 0]) + plain + i for i, own in enumerate((triggers, arguments, numbers)))]))
        spans = SpanStates(states)
        mention, trigger, number = spans(mentions), spans(triggers), spans(numbers)
        candidates = torch.cat([mentions, arguments])
        candidate = torch.cat([mention, spans(arguments)])
        strings = torch.zeros_like(arguments[:, 0]) + plain
        plain_trigger, plain_number = torch.zeros_like(triggers[:, 0]), torch.zeros_like(numbers[:, 0])
        return (
            self.coreference(states, mention, mention, mentions, mentions, described, described, sentence,
                             coreference_pairs, coreference_features),
            self.kind(mention),
            self.relation(states, mention, mention, mentions, mentions, described, described, sentence, relation_pairs),
            self.event(trigger),
            self.status(trigger),
            self.role(states, trigger, candidate, triggers, candidates, plain_trigger,
                      torch.cat([described, strings]), sentence, role_pairs),
            self.toll(states, trigger, number, triggers, numbers, plain_trigger, plain_number, sentence, toll_pairs),
        )


class SpanStates:
    """A span is told by its first and last state and the mean of all."""

    def __init__(self, states: Tensor):
        self.states = states
        self.sums = torch.cat([torch.zeros_like(states[:1]), states.cumsum(0)])

    def __call__(self, spans: Tensor) -> Tensor:
        start, end = spans[:, 0], spans[:, 1]
        mean = (self.sums[end] - self.sums[start]) / (end - start)[:, None]
        return torch.cat([self.states[start], self.states[end - 1], mean], -1)


class Reader(nn.Module):
    """Encoder with letter case, learned mix of its layers, token taggers, and the heads."""

    def __init__(self, encoder: Path):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False, attn_implementation='eager')
        self.encoder.encoder.layer = nn.ModuleList(self.encoder.encoder.layer[layer] for layer in LAYERS)
        self.encoder.config.num_hidden_layers = len(LAYERS)
        for layer in self.encoder.encoder.layer:
            layer.attention.self = Attention(layer.attention.self)
        # Too few texts to move 30,000 word embeddings; the layers above learn.
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        width, layers = self.encoder.config.hidden_size, self.encoder.config.num_hidden_layers
        # The encoder is uncased; letter case comes back as an embedding added to the words'.
        self.case = nn.Embedding(len(CASE_CLASSES), width)
        nn.init.zeros_(self.case.weight)
        # A sentence encoder's last layers lose the tokens' detail, so the mix starts on the upper half and learns.
        self.mix = nn.Parameter(torch.tensor([0. if layer >= layers // 2 else -2. for layer in range(layers)]))
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(.2)
        self.mention, self.trigger, self.argument = (_mlp(width, 256, tags) for tags in (MENTION_TAGS, 3, 3))
        self.heads = Heads(width)

    def encode(self, ids: Tensor, case: Tensor, mask: Tensor | None, first: Tensor, bfloat16: bool = False) -> Tensor:
        """ids, case, mask (None: no padding) [B, P], first [B, W] → one state per word [B, W, d]: that of its first piece."""
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.case(case)
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=bfloat16):
            layers = self.encoder(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states[1:]
        weights = torch.softmax(self.mix, 0)
        states = self.norm(sum(weight * layer.float() for weight, layer in zip(weights, layers, strict=True)))
        return torch.gather(states, 1, first[..., None].expand(-1, -1, states.shape[-1]))


def _mlp(inputs: int, hidden: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(inputs, hidden), nn.GELU(), nn.Dropout(.2), nn.Linear(hidden, outputs))
