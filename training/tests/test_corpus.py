"""Annotation as the losses see it."""

import json
import unittest
from pathlib import Path

import numpy as np
import torch

from training.corpus import documents
from training.losses import pool, pooled_loss
from training.targets import OPEN, OPEN_TAG, example
from training.vocabulary import RELATIONS

TEXT = 'Abu Omar leads the Hill Front, which fights the Lake Guard near Oron.'


def span_of(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def mention_of(name: str) -> dict:
    start, end = span_of(name)
    return {'start': start, 'end': end}


def gold() -> dict:
    names = [('abu', 'person', 'Abu Omar'), ('front', 'group', 'Hill Front'), ('guard', 'group', 'Lake Guard')]
    entities = [{'id': id, 'type': type, 'kind': None, 'mentions': [mention_of(name)]} for id, type, name in names]
    return {'id': 'one', 'text': TEXT, 'entities': entities, 'relations': [], 'events': []}


class Amendments(unittest.TestCase):
    def test_what_a_second_reading_adds_is_annotation_and_what_it_leaves_open_is_neither_right_nor_wrong(self):
        oron = {'id': '+1', 'type': 'place', 'kind': 'city', 'mentions': [mention_of('Oron')]}
        added = {'one': {'entities': [oron], 'relations': [
            {'head': 'abu', 'type': 'posted_to', 'role': 'commander', 'tail': 'front'},
            {'head': 'front', 'type': 'opposed_to', 'tail': 'guard', 'doubtful': True},
            {'head': 'guard', 'type': 'operates_from', 'kind': 'area', 'tail': '+1'}], 'events': [
            {'type': 'battle_clash', 'status': 'actual', 'trigger': {'span': span_of('fights')}, 'args': [{'role': 'actor', 'entity': 'front'}]},
            {'type': 'other', 'status': 'actual', 'trigger': {'span': span_of('leads')}, 'doubtful': True,
             'args': [{'role': 'target', 'text': 'near Oron', 'span': span_of('near Oron')}]}]}}
        document, = documents([json.dumps(gold())], Path('texts'), added)
        commander, opposed, area = (RELATIONS.index(label) for label in ('posted_to/commander', 'opposed_to', 'operates_from/area'))
        self.assertEqual(document.relations, {(0, commander, 1), (2, area, 3)})
        self.assertEqual(document.doubtful, {(1, opposed, 2)})
        self.assertEqual([(event.type, event.arguments) for event in document.events], [('battle_clash', [('actor', 1)])])
        seen = example(document)
        self.assertEqual(seen.trigger_tags.tolist(), [0, 0, OPEN_TAG, *[0] * 5, 1, *[0] * 6])
        self.assertEqual(seen.argument_tags.tolist(), [*[0] * 12, OPEN_TAG, OPEN_TAG, 0])
        self.assertEqual(len(seen.event_types), 1)
        wanted = seen.relations
        self.assertEqual([wanted[0, 1, commander], wanted[1, 2, opposed], wanted[2, 1, opposed], wanted[0, 2, commander]], [1, OPEN, OPEN, 0])

    def test_an_amendment_of_an_entity_adds_its_mentions(self):
        document, = documents([json.dumps(gold())], Path('texts'), {'one': {'entities': [{'id': 'front', 'mentions': [mention_of('which')]}]}})
        self.assertEqual([entity.mentions for entity in document.entities], [[(0, 2)], [(4, 6), (7, 8)], [(10, 12)]])

    def test_a_text_without_amendment_is_as_it_was(self):
        document, = documents([json.dumps(gold())], Path('texts'), {'another': {'entities': [], 'relations': []}})
        self.assertEqual((len(document.entities), document.relations, document.doubtful), (3, set(), set()))


class PooledLoss(unittest.TestCase):
    def test_open_targets_weigh_nothing(self):
        logits = torch.tensor([[2., -1.], [.5, 3.]], requires_grad=True)
        targets = torch.tensor([[1., OPEN], [OPEN, 0.]])
        loss = pooled_loss(logits, torch.tensor([0, 1]), targets)
        loss.backward()
        expected = np.log1p(np.exp(-2.)) + np.log1p(np.exp(3.))
        self.assertAlmostEqual(loss.item(), expected, places=5)
        self.assertEqual(logits.grad[0, 1], 0)
        self.assertEqual(logits.grad[1, 0], 0)

    def test_logits_of_one_key_are_joined(self):
        self.assertAlmostEqual(float(pool(torch.tensor([[0.], [0.]]), torch.tensor([0, 0]), 1)), float(np.log(2)), places=5)


if __name__ == '__main__':
    unittest.main()
