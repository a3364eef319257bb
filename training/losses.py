"""Losses of all heads, each a mean over the batch's words, mentions, entities or events, so that long texts count by size."""

from dataclasses import astuple

import torch
from torch import Tensor
from torch.nn import functional as F

from training.model import Reader
from training.targets import OPEN, Example

# Token losses are means over words that are mostly outside: without weight the pair heads would drown them.
WEIGHTS = {'mention': 8., 'trigger': 6., 'argument': 4., 'coreference': 2., 'kind': 1., 'relation': 1., 'event': 1.,
           'status': 1., 'role': .6, 'toll': 2.}
FAR = -1e4


def batch_loss(model: Reader, batch: list[tuple[Example, Tensor]], weights: dict[str, float]) -> tuple[Tensor, dict[str, float]]:
    """Total weighted loss of (example, states) pairs, and each loss by name."""
    totals: dict[str, list] = {name: [torch.zeros(()), 0] for name in weights}
    for example, states in batch:
        for name, (loss, count) in _losses(model, example, states).items():
            totals[name][0] = totals[name][0] + loss
            totals[name][1] += count
    means = {name: loss / max(1, count) for name, (loss, count) in totals.items()}
    return sum(weights[name] * mean for name, mean in means.items()), {name: float(mean.detach()) for name, mean in means.items()}


def _losses(model: Reader, example: Example, states: Tensor) -> dict[str, tuple[Tensor, int]]:
    states = model.drop(states)
    count, events, entities = len(example.words), len(example.event_types), example.entities
    result = {name: (_cross_entropy(tagger(states), tags), count) for name, tagger, tags in (
        ('mention', model.mention, example.mention_tags), ('trigger', model.trigger, example.trigger_tags),
        ('argument', model.argument, example.argument_tags))}
    inputs = [torch.from_numpy(array) for array in astuple(example.inputs)]
    coreference, kind, relation, event, status, role, toll = model.heads(states, *inputs)
    owner = torch.from_numpy(example.owner)
    if len(owner):
        result['kind'] = _cross_entropy(kind, example.kinds), len(owner)
        result['coreference'] = _antecedent_loss(coreference[:, 0], example, owner), len(owner)
        pairs = torch.from_numpy(example.inputs.relation_pairs)
        different = owner[pairs[:, 0]] != owner[pairs[:, 1]]
        pairs, relation = pairs[different], relation[different]
        key = owner[pairs[:, 0]] * entities + owner[pairs[:, 1]]
        result['relation'] = pooled_loss(relation, key, torch.from_numpy(example.relations).flatten(0, 1)), entities
    if events:
        result['event'] = _cross_entropy(event, example.event_types), events
        result['status'] = _cross_entropy(status, example.statuses), events
        pairs = torch.from_numpy(example.inputs.role_pairs)
        candidates = torch.cat([owner, torch.arange(len(example.inputs.arguments)) + entities])
        key = pairs[:, 0] * example.roles.shape[1] + candidates[pairs[:, 1]]
        result['role'] = pooled_loss(role, key, torch.from_numpy(example.roles).flatten(0, 1)), events
        result['toll'] = _cross_entropy(toll, example.tolls), len(example.tolls)
    return result


def _cross_entropy(logits: Tensor, labels) -> Tensor:
    return F.cross_entropy(logits, torch.from_numpy(labels), reduction='sum')


def _antecedent_loss(scores: Tensor, example: Example, owner: Tensor) -> Tensor:
    """Each mention takes one of its antecedents, or (score 0) none."""
    later, earlier = torch.from_numpy(example.inputs.coreference_pairs).T
    count = len(owner)
    table = torch.full((count, count + 1), FAR).index_put((later, earlier + 1), scores)
    table = torch.cat([torch.zeros(count, 1), table[:, 1:]], 1)
    right = torch.zeros(count, count + 1, dtype=torch.bool)
    right[later, earlier + 1] = owner[later] == owner[earlier]
    right[:, 0] = ~right.any(1)
    return (torch.logsumexp(table, 1) - torch.logsumexp(table.masked_fill(~right, FAR), 1)).sum()


def pooled_loss(logits: Tensor, key: Tensor, targets: Tensor) -> Tensor:
    """Binary losses over the pairs that share a key, their logits joined by logsumexp; targets [keys, labels], OPEN for none."""
    if not len(key):
        return logits.sum()
    keys, group = key.unique(return_inverse=True)
    wanted = targets[keys]
    return F.binary_cross_entropy_with_logits(pool(logits, group, len(keys)), wanted.clamp(min=0), (wanted != OPEN).float(), reduction='sum')


def pool(logits: Tensor, group: Tensor, groups: int) -> Tensor:
    """logsumexp of rows [p, labels] by group → [groups, labels]."""
    index = group[:, None].expand_as(logits)
    top = torch.full((groups, logits.shape[1]), FAR).scatter_reduce(0, index, logits.detach(), 'amax')
    summed = torch.zeros(groups, logits.shape[1]).scatter_add(0, index, torch.exp(logits - top[group]))
    return top + torch.log(summed)
