"""One name, one entity; exclusive relations; the layer that marks spans."""

import unittest

import numpy as np
import torch

from training.corpus import Document, Event
from training.decode import (Candidates, FoundEntity, Mention, RelationCandidate, Thresholds, _join_names, _total, decide_relations)
from training.features import NAME, NOMINAL
from training.model import Marked
from training.targets import example
from training.vocabulary import ENTITY_TYPES, RELATIONS, ROLES


def mention(type_: str, name: str, level: int = NAME) -> Mention:
    return Mention((0, 1), ENTITY_TYPES.index(type_), level, name.lower().split(), np.zeros(1))


class JoinedNames(unittest.TestCase):
    def joined(self, *mentions: Mention) -> list[int]:
        return _join_names(list(mentions), list(range(len(mentions))))

    def test_names_and_their_shorter_forms(self):
        for why, mentions, expected in [
            ('the same name', [mention('place', 'Kawo'), mention('place', 'Kawo')], [0, 0]),
            ('a group and an organisation of one name', [mention('group', 'the Front'), mention('org', 'the Front')], [0, 0]),
            ('a person and a place of one name', [mention('person', 'Sidon'), mention('place', 'Sidon')], [0, 1]),
            ('a surname', [mention('person', 'Moussa Keita'), mention('person', 'Keita')], [0, 0]),
            ('a first name, met first', [mention('person', 'Moussa'), mention('person', 'Moussa Keita')], [0, 0]),
            ('a surname of two', [mention('person', 'Moussa Keita'), mention('person', 'Ali Keita'), mention('person', 'Keita')], [0, 1, 2]),
            ('a particle', [mention('person', 'Al'), mention('person', 'Al Touré')], [0, 1]),
            ('part of a place', [mention('place', 'Kordofan'), mention('place', 'North Kordofan')], [0, 1]),
            ('initials', [mention('group', 'Free River Front'), mention('group', 'FRF')], [0, 0]),
            ('initials without small words', [mention('org', 'Coalition for Renewal'), mention('org', 'CR')], [0, 0]),
            ('a nominal', [mention('person', 'Moussa Keita'), mention('person', 'keita', NOMINAL)], [0, 1]),
        ]:
            with self.subTest(why):
                self.assertEqual(self.joined(*mentions), expected)


class Relations(unittest.TestCase):
    def test_of_exclusive_relations_the_likeliest_stands_and_impossible_ones_never(self):
        entities = [FoundEntity('person', 'person', True, [(0, 1)]), FoundEntity('group', 'rebel', True, [(2, 3)])]
        probability = {'posted_to/commander': .8, 'posted_to/member': .7, 'former': .9, 'within': .99}
        row = RelationCandidate(0, 1, [probability.get(label, 0) for label in RELATIONS], [((0, 1), (2, 3))] * len(RELATIONS))
        thresholds = Thresholds(dict.fromkeys(RELATIONS, .5), dict.fromkeys(ROLES, .5))
        found = decide_relations(Candidates(entities, [row]), thresholds)
        self.assertEqual([(relation.label, relation.former) for relation in found], [('posted_to/commander', True)])


class Tolls(unittest.TestCase):
    def test_parts_are_added_but_not_to_their_sum_nor_articles_to_articles(self):
        for values, expected in [([4], 4), ([4, 2], 6), ([3, 3], 6), ([9, 4, 5], 9), ([1, 1, 1], 1), ([16, 1], 17)]:
            with self.subTest(values):
                self.assertEqual(_total(values), expected)

    def test_a_toll_told_in_parts_is_learnt_from_its_parts(self):
        for text, killed, expected in [
            ('Raid kills four soldiers and two civilians and hurts 3 .', 6, [1, 1, 0]),
            ('Raid kills six men : four soldiers , two civilians .', 6, [1, 0, 0]),
            ('Raid kills seven people in a market and a shop .', 2, [0, 0, 0]),
        ]:
            with self.subTest(text):
                words = text.split()
                event = Event((0, 1), 'vac_attack', 'actual', [], {'killed': killed})
                document = Document('x', words, [0] * len(words), [], set(), [event])
                self.assertEqual(example(document).tolls.tolist(), expected)


class MarkedSpans(unittest.TestCase):
    def test_the_untrained_layer_changes_nothing_with_or_without_spans(self):
        layer, states = Marked(12, 3).eval(), torch.randn(7, 12)
        sentence = torch.arange(7) // 3
        for spans, kinds in [([[0, 2], [3, 4]], [0, 2]), ([], [])]:
            marked = layer(states, sentence, torch.tensor(spans, dtype=torch.long).reshape(-1, 2), torch.tensor(kinds, dtype=torch.long))
            self.assertTrue(torch.equal(marked, states))


if __name__ == '__main__':
    unittest.main()
