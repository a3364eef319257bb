"""`python -m unittest discover -t . -s training/tests`"""

import random
import unittest

import numpy as np

from training.augment import name_pools, substitute_names
from training.corpus import Document, Entity, Event
from training.name_spans import one_type, repeated_names, whole_names, without_sides
from training.tags import likeliest_tags, spans
from training.targets import tags
from training.windows import CORE_PIECES, WINDOW_PIECES, sections, windows
from training.words import case_class, find_numbers, split_words


class Words(unittest.TestCase):
    def test_words_are_slices_of_the_text_and_soft_hyphens_part_them(self):
        text = 'Sar-e-Pul’s re\u00adporters, naïve cafe\u0301 طالقان_1'
        words = split_words(text)
        self.assertEqual([text[a:b] for a, b in words.offsets], words.text)
        self.assertEqual(words.text, ['Sar', '-', 'e', '-', 'Pul', '’', 's', 're', 'porters', ',', 'naïve', 'cafe\u0301', 'طالقان', '_', '1'])

    def test_sentences_end_at_full_stops_quotes_and_blank_lines_but_not_in_abbreviations(self):
        for text, last in [('He left. She came.', 1), ('Gen. Dostum left.', 0), ('U.S. Army men.', 0), ('"Go." He went.', 1),
                           ('HEADLINE\n\nThe story.', 1), ('A line\nbroken.', 0), ('It fell in 2001. 30 died.', 1)]:
            with self.subTest(text):
                self.assertEqual(split_words(text).sentence[-1], last)

    def test_case_classes(self):
        for word, expected in [('troops', 1), ('Kabul', 2), ('I', 2), ('UN', 3), ('McCain', 4), ('طالقان', 4), ('2001', 5), ('“', 6)]:
            with self.subTest(word):
                self.assertEqual(case_class(word), expected)

    def test_numbers_are_read_from_digits_and_words(self):
        for text, values in [('1,200 men', [1200]), ('twenty-two died', [22]), ('a bomb killed three', [1, 3]), ('20 a', [20, 1]),
                             ('123456789', []), ('one hundred', [100]), ('several hundred men', []),
                             ('a hundred and twelve and a dog', [112, 1]), ('2 thousand', [2000]), ('two dozen', [24]), ('half a dozen', [6]),
                             ('ten thousand three hundred and five men and 3', [10305, 3]), ('one hundred one hundred', [100, 100]), ('1.5 million', [1, 5]),
                             ('half a million', [1]), ('In 2015, 200 people', [2015, 200]), ('one hundred\n\nTwo men', [100, 2]), ('9' * 5000, [])]:
            with self.subTest(text):
                self.assertEqual([value for _, value in find_numbers(split_words(text).text)], values)


class Windows(unittest.TestCase):
    def test_cores_cover_every_word_once_and_windows_fit_the_encoder(self):
        rng = random.Random(1)
        for _ in range(200):
            count = rng.randint(1, 3000)
            pieces = [rng.choice([1, 1, 1, 2, 3, 12]) for _ in range(count)]
            sentence = np.cumsum([rng.random() < rng.choice([0, .04]) for _ in range(count)]).tolist()
            covered = []
            for start, end in sections(sentence, pieces):
                for window in windows(sentence[start:end], pieces[start:end]):
                    covered += range(start + window.core_start, start + window.core_end)
                    size = sum(pieces[start + window.start:start + window.end])
                    self.assertLessEqual(size, WINDOW_PIECES)
                    self.assertLessEqual(sum(pieces[start + window.core_start:start + window.core_end]), CORE_PIECES)
            self.assertEqual(covered, list(range(count)))


class Tags(unittest.TestCase):
    def test_spans_survive_tagging(self):
        found, types = [(0, 2), (2, 3), (5, 9)], [3, 3, 0]
        self.assertEqual(spans(np.eye(9)[tags(10, found, types)], [0] * 10), [(a, b, t) for (a, b), t in zip(found, types)])

    def test_a_name_is_of_the_type_that_is_likeliest_over_all_its_places(self):
        words, logits = ['Kigali', 'fell', 'KIGALI', 'city'], np.zeros((4, 9), dtype=np.float32)
        logits[0, 1], logits[0, 7], logits[2, 1], logits[2, 7] = 2, 1, 1, 3
        self.assertEqual(one_type([(0, 1, 0), (2, 3, 3), (3, 4, 0)], words, [0] * 4, logits), [(0, 1, 3), (2, 3, 3), (3, 4, 0)])

    def test_a_name_whose_first_word_may_go_on_with_nothing_is_told_whole(self):
        logits = np.array([[1, 0, 3, 0, 0], [0, 0, 4, 0, 0], [2, 0, 0, 0, 3], [0, 0, 0, 0, 3]], dtype=np.float32)
        self.assertEqual(logits.argmax(-1).tolist(), [2, 2, 4, 4])
        self.assertEqual(likeliest_tags(logits, [0, 0, 0, 0]), [1, 2, 3, 4])
        self.assertEqual(likeliest_tags(logits, [0, 0, 0, 1]), [1, 2, 0, 0])
        self.assertEqual(likeliest_tags(np.zeros((2, 5), dtype=np.float32), [0, 0]), [0, 0])


class NameSubstitution(unittest.TestCase):
    def test_all_mentions_and_the_spans_after_them_move_with_the_new_name(self):
        words = split_words('Ali Khan fell in Kabul . Khan died .')
        person = Entity('person', 'person', [(0, 2), (6, 7)])
        document = Document('x', words.text, words.sentence, [person, Entity('place', 'city', [(4, 5)])], set(),
                            [Event((7, 8), 'other', 'actual', [('place', 1)])])
        pools = name_pools([document]) | {'person': [['Abu', 'Bakr', 'Omar']], 'city': [['Mazar', '-', 'i', '-', 'Sharif']]}
        seen = set()
        for seed in range(20):
            new = substitute_names(document, pools, random.Random(seed))
            names = [' '.join(new.words[a:b]) for a, b in new.entities[0].mentions]
            seen.add(tuple(names))
            self.assertIn(names, [['Ali Khan', 'Khan'], ['Abu Bakr Omar', 'Omar']])
            self.assertEqual(new.words[new.events[0].trigger[0]], 'died')
            self.assertEqual(len(new.sentence), len(new.words))
        self.assertEqual(len(seen), 2)


class WholeNames(unittest.TestCase):
    def test_a_name_that_is_cut_is_one_and_has_no_signs_on_its_edges(self):
        words = 'Said the Northern Alliance man Omar Khan - Wali , the rebels of Kabul - Herat road'.split()
        for spans_, expected in [
            ([(2, 3, 1), (3, 4, 2)], [(2, 4, 2)]),
            ([(5, 8, 0), (8, 9, 0)], [(5, 9, 0)]),
            ([(2, 4, 1), (4, 5, 1)], [(2, 4, 1), (4, 5, 1)]),
            ([(2, 4, 1), (4, 5, 0)], [(2, 4, 1), (4, 5, 0)]),
            ([(8, 10, 0), (13, 15, 3)], [(8, 9, 0), (13, 14, 3)]),
            ([(9, 10, 0)], []),
        ]:
            with self.subTest(spans_):
                self.assertEqual(whole_names(spans_, words, [0] * len(words)), expected)


class Sides(unittest.TestCase):
    def test_who_is_against_a_group_is_not_that_group(self):
        words = 'Taliban met an anti - Taliban man , the Anti - Balaka and pro - state forces of state forces'.split()
        named, against, balaka, sided, forces = (0, 1, 1), (3, 6, 1), (9, 12, 1), (13, 17, 1), (18, 20, 1)
        self.assertEqual(without_sides([named, against, balaka, sided, forces], words), [named, balaka, sided, forces])
        self.assertEqual(without_sides([against, balaka], words), [against, balaka])
        self.assertEqual(without_sides([balaka, (11, 12, 1)], words), [balaka, (11, 12, 1)])


class RepeatedNames(unittest.TestCase):
    def test_a_long_name_is_read_alike_wherever_it_stands(self):
        text = 'The Oru River Guard fled . An Oru River Guard man ran to Oru . He said : Guard Oru River , Oru River Guard .'
        words = text.split()
        sentence = [words[:i].count('.') for i in range(len(words))]
        first, cut, place, over, last = (1, 4, 2), (7, 8, 3), (12, 13, 3), (17, 20, 2), (22, 25, 2)
        self.assertEqual(repeated_names([first, cut, place, over], words, sentence), [first, (7, 10, 2), place, over, last])

    def test_descriptions_and_names_over_a_border_are_left(self):
        words = 'the Oru Guard left . He is of the Oru Guard Corps'.split()
        sentence = [0] * 5 + [1] * 7
        self.assertEqual(repeated_names([(1, 3, 2), (9, 12, 1)], words, sentence), [(1, 3, 2), (9, 12, 1)])
        self.assertEqual(repeated_names([(0, 3, 2)], words, sentence), [(0, 3, 2)])


if __name__ == '__main__':
    unittest.main()
