"""Trains the reader. Saved after every epoch; started again it goes on from there."""

import json
import math
import random
import time
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from torch import Tensor

from training.augment import name_pools, substitute_names, upper_case, UPPER_CASE
from training.corpus import Document
from training.dropout import Dropout, quicken_dropout
from training.losses import WEIGHTS, batch_loss
from training.model import Reader
from training.pieces import WordPieces
from training.targets import Example, example


@dataclass(frozen=True)
class Recipe:
    """One cycle of training: the rates rise over `warm_up` of the steps, then fall to 0."""
    epochs: int
    learning_rate: float = 1e-4
    head_learning_rate: float = 1e-3
    warm_up: float = .08
    # Whether the heads' layer that marks spans is trained; until then it changes nothing.
    marks: bool = False
    weights: dict[str, float] = field(default_factory=lambda: WEIGHTS)
    # Share of the running average of weights that each step keeps.
    average: float = 0.
    # Share of the weights that the cycle began with in those that it leaves.
    start_share: float = 0.
    # From this epoch on the encoder's embeddings and lower half of its layers rest: they have learnt most, and an epoch is shorter.
    rest_from: int | None = None
    substituted: float = .5
    batch_words: int = 1000
    # Windows of training end anywhere between these sizes, so that no place in a window is special.
    core_pieces: tuple[int, int] = (220, 440)
    seed: int = 1


RESTING_LAYERS = 4
FIRST = Recipe(epochs=2)
# The pair decisions are what fails longest: more weight for them once the spans are roughly learnt.
SECOND = Recipe(epochs=8, marks=True, weights={**WEIGHTS, 'relation': 2., 'role': 1.2}, average=.99, rest_from=2,
                seed=2)
# Over more texts, and with every layer again. The annotation grew while the shipped weights were trained: models/README.md tells
# what each of these cycles saw of it.
_AGAIN = Recipe(epochs=4, learning_rate=8e-5, head_learning_rate=8e-4, warm_up=.06, marks=True, weights=SECOND.weights, average=.99)
FURTHER = (*(replace(_AGAIN, epochs=epochs, seed=seed)
             for epochs, seed in ((9, 3), (4, 5), (3, 6), (6, 8), (2, 9), (4, 10), (5, 11), (6, 12), (4, 13), (4, 14))),
           replace(_AGAIN, epochs=5, seed=15, start_share=.5),
           *(replace(_AGAIN, epochs=4, seed=seed, start_share=.3) for seed in (16, 17)),
           replace(_AGAIN, epochs=4, seed=18, start_share=.5))


def train(documents: list[Document], encoder: Path, folder: Path, recipe: Recipe, threads: int, start: Path | None = None) -> Path:
    """
    Writes `folder/reader.pt` (weights) and `folder/state.pt` (to go on from) each epoch; returns the former. `start`:
    weights to begin with.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(recipe.seed)
    # Where the processor has no instructions for it, bfloat16 is slower than float32.
    bfloat16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()
    folder.mkdir(parents=True, exist_ok=True)
    weights, state_file = folder / 'reader.pt', folder / 'state.pt'
    pieces, pools = WordPieces(encoder / 'tokenizer.json'), name_pools(documents)
    model = Reader(encoder)
    quicken_dropout(model)
    began_with = torch.load(start) if start else None
    if began_with:
        model.load_state_dict(began_with)
    model.heads.marked.requires_grad_(recipe.marks)
    slow, fast = [], []
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            (slow if name.startswith('encoder.') else fast).append(parameter)
    optimizer = torch.optim.AdamW([{'params': slow, 'lr': recipe.learning_rate},
                                   {'params': fast, 'lr': recipe.head_learning_rate}], weight_decay=.01, fused=True)
    rates = [recipe.learning_rate, recipe.head_learning_rate]
    done, learnt = 0, {name: parameter for name, parameter in model.named_parameters() if parameter.requires_grad}
    average = {name: parameter.detach().clone() for name, parameter in learnt.items()}
    if state_file.exists():
        state = torch.load(state_file)
        model.load_state_dict(state['model'])
        optimizer.load_state_dict(state['optimizer'])
        done, average = state['epochs'], state['average']
    for epoch in range(done, recipe.epochs):
        # All chance of an epoch hangs on its number alone, so that a run taken up again equals one that never stopped.
        rng = random.Random(recipe.seed * 1000 + epoch)
        torch.manual_seed(recipe.seed * 1000 + epoch)
        Dropout.seed(recipe.seed * 1000 + epoch)
        model.train()
        if recipe.rest_from is not None and epoch >= recipe.rest_from:
            for part in (model.case, model.encoder.embeddings, *model.encoder.encoder.layer[:RESTING_LAYERS]):
                part.requires_grad_(False)
        began, sums = time.time(), {}
        batches = _batches([_varied(d, pools, rng, recipe) for d in documents], recipe.batch_words, rng)
        for step, batch in enumerate(batches):
            progress = (epoch + step / len(batches)) / recipe.epochs
            factor = min(progress / recipe.warm_up, (1 - progress) / (1 - recipe.warm_up)) if recipe.warm_up else 1 - progress
            for group, rate in zip(optimizer.param_groups, rates):
                group['lr'] = rate * factor
            states = encode(model, pieces, batch, rng.randint(*recipe.core_pieces), bfloat16)
            loss, named = batch_loss(model, list(zip(batch, states)), recipe.weights)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.)
            optimizer.step()
            with torch.no_grad():
                torch._foreach_lerp_(list(average.values()), list(learnt.values()), 1 - recipe.average)
            for name, value in named.items():
                sums[name] = sums.get(name, 0) + value / len(batches)
        # Halfway between the last weights and their average: the one finds more names, the other more events.
        middle = {name: torch.lerp(parameter.detach(), average[name], .5) for name, parameter in learnt.items()}
        if began_with and recipe.start_share:
            middle = {name: torch.lerp(parameter, began_with[name], recipe.start_share) for name, parameter in middle.items()}
        torch.save({**model.state_dict(), **middle}, weights)
        torch.save({'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'average': average,
                    'epochs': epoch + 1}, state_file)
        print(json.dumps({'epoch': epoch + 1, 'seconds': round(time.time() - began), 'steps': len(batches),
                          **{name: round(value, 3) for name, value in sums.items()}}), flush=True)
    return weights


def encode(model: Reader, pieces: WordPieces, batch: list[Example], core_pieces: int | None = None,
           bfloat16: bool = False) -> list[Tensor]:
    """The states of every word of every example [words, d]: all windows of the batch in one pass."""
    cut = [(i, window) for i, ex in enumerate(batch) for window in pieces.windows(ex.words, ex.sentence, core_pieces)]
    inputs = pieces.batch([batch[i].words[window.start:window.end] for i, window in cut])
    states = model.encode(*(torch.from_numpy(array) for array in (inputs.ids, inputs.case, inputs.mask, inputs.first)), bfloat16)
    parts: list[list[Tensor]] = [[] for _ in batch]
    for row, (i, window) in enumerate(cut):
        parts[i].append(states[row, window.core_start - window.start:window.core_end - window.start])
    return [torch.cat(part) for part in parts]


def _varied(document: Document, pools: dict, rng: random.Random, recipe: Recipe) -> Example:
    if rng.random() < recipe.substituted:
        document = substitute_names(document, pools, rng)
    return example(upper_case(document) if rng.random() < UPPER_CASE else document)


def _batches(examples: list[Example], words: int, rng: random.Random) -> list[list[Example]]:
    """Batches of about `words` words of texts of like length, in random order."""
    examples.sort(key=lambda ex: len(ex.words) + 30 * rng.random())
    batches, size = [[]], 0
    for ex in examples:
        if batches[-1] and size + len(ex.words) > words:
            batches.append([])
            size = 0
        batches[-1].append(ex)
        size += len(ex.words)
    rng.shuffle(batches)
    return batches
