"""Writes what this reader makes of a few texts of our own, for the test that the TypeScript runtime reads the same."""

import json
from pathlib import Path

from training.reading import Reading, TextReader

# Written for this fixture: people and incidents are invented. The third is long enough for two windows.
_SHORT = [
    'Gen. Mustafa Darwish, commander of the Northern Brigade, said on Monday that his fighters had captured the town of Marib '
    'in Yemen, killing twenty-two soldiers. Mr. Darwish denied that 1,200 people had fled.',
    'TALIBAN SEIZE BANK\n\nKUNDUZ, Afghanistan — "We took it at dawn." Zabihullah Nazari, a Taliban spokesman, told re­porters. '
    'A roadside bomb wounded three policemen near the U.S. base; no group claimed the attack. Gen. Karim Wardak of the '
    'Afghan army told José Müller, a reporter in Kabul, that five militants had been killed.',
]
_STORY = [
    'Rebels of the Free River Front attacked an army post near the village of Kawo on Sunday, officials said.',
    'The fighters killed six soldiers and wounded 14 others before they withdrew across the border.',
    'Col. Ibrahim Sesay, who commands the Second Battalion in the province of Tillabéri, said the army had arrested four men.',
    'He told reporters that the rebels were led by Moussa Keita, a former officer of the national guard.',
    'Keita, 43, has been based in the town of Ansongo since the Front broke with the Coalition for Renewal.',
    'A spokesman for the Front, Ali Touré, denied that its men had burned houses in Kawo.',
    'Witnesses said that a helicopter fired rockets at the market, killing at least 20 civilians.',
    'The government in Niamey plans talks with the Front next month, the interior minister, Fatima Diallo, said.',
]
# Neither trigger nor number: two heads have nothing to judge.
_NAMES_ONLY = 'Lieut. Omar Baldé is the deputy of Amadou Keita in the River Guard of Sikasso, Mali.'
TEXTS = [*_SHORT, '\n\n'.join(' '.join(_STORY[i:] + _STORY[:i]) for i in (0, 3, 5, 6)), _NAMES_ONLY,
         'No names here, nothing happened.', '']


def write_parity(models: Path, reader: TextReader, file: Path) -> None:
    """Offsets are UTF-16 code units (the texts hold no character outside the BMP, so they equal Python's)."""
    version = json.loads((models / 'model.json').read_text(encoding='utf-8'))['version']
    readings = [{'text': text, **_form(reader.read(text))} for text in TEXTS]
    file.write_text(json.dumps({'version': version, 'readings': readings}, ensure_ascii=False, indent=1) + '\n', encoding='utf-8')


def _form(reading: Reading) -> dict:
    def value(argument):
        return {'entity': argument} if isinstance(argument, int) else {'words': argument}

    return {
        'words': reading.words.offsets, 'sentences': reading.words.sentence,
        'entities': [vars(entity) for entity in reading.found.entities],
        'relations': [{**vars(relation), 'score': round(relation.score, 3)} for relation in reading.relations],
        'events': [{**vars(event), 'score': round(event.score, 3), 'arguments': [
            {'role': role, **value(argument), 'score': round(score, 3)} for role, argument, score in event.arguments]}
            for event in reading.events],
    }
