"""Offsets without text are joined with texts of other corpora."""

import gzip
import json
import tempfile
import unittest
from pathlib import Path

from training.corpus import documents
from training.standoff import CABLES, NEWS, detokenised, joined


class Standoff(unittest.TestCase):
    def test_a_tokenised_sentence_is_printed_as_newspapers_do(self):
        words = 'He did n\'t say " Go " ( to 3 of them ) : it \'s $ 5 , said U.S. troops \' chief .'.split()
        self.assertEqual(detokenised(words), 'He didn\'t say "Go" (to 3 of them): it\'s $5, said U.S. troops\' chief.')

    def test_texts_are_found_where_the_corpora_are_and_must_be_those_that_were_annotated(self):
        def annotation(id_: str, characters: int) -> str:
            return json.dumps({'id': id_, 'date': None, 'characters': characters, 'relations': [],
                               'entities': [{'id': 'p', 'type': 'place', 'kind': 'city', 'mentions': [[0, 4]]}],
                               'events': [{'type': 'battle_clash', 'trigger': [5, 11], 'place': 'p', 'args': [], 'status': 'actual'}]})

        with tempfile.TemporaryDirectory() as folder:
            corpora, standoff = Path(folder), Path(folder) / 'standoff.jsonl'
            for file, item in [(NEWS, {'id': 'wpce-1', 'text': 'Zoru fought .'}),
                               (CABLES, {'id': 'DEV-1', 'text_truecased': '\n Zoru fought again .'})]:
                (corpora / file).parent.mkdir(parents=True)
                with gzip.open(corpora / file, 'wt', encoding='utf-8') as lines:
                    lines.write(json.dumps(item) + '\n')
            standoff.write_text('\n'.join([annotation('wpce-1', 13), annotation('muc-dev-1', 19), annotation('voax-00007', 9)]))
            found = documents(joined(standoff, corpora), standoff)
            self.assertEqual([(d.id, d.words[0], d.entities[0].mentions, d.events[0].trigger) for d in found],
                             [('wpce-1', 'Zoru', [(0, 1)], (1, 2)), ('muc-dev-1', 'Zoru', [(0, 1)], (1, 2))])
            standoff.write_text(annotation('wpce-1', 14))
            with self.assertRaisesRegex(ValueError, 'wpce-1: 13 characters'):
                joined(standoff, corpora)
