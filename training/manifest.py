"""models/model.json: all a runtime must know of the graphs, so that nothing is written down twice."""

import json
from dataclasses import asdict
from pathlib import Path

from training import features, model, vocabulary, windows, words
from training.decode import SURNAME_LENGTH, Thresholds
from training.export import ENCODER_INPUTS, ENCODER_OUTPUTS, HEAD_INPUTS, HEAD_OUTPUTS
from training.pieces import MAX_PIECES_PER_WORD

FORMAT = 1
NAME = 'dispatchgraph-reader'


def write_manifest(file: Path, version: str, thresholds: Thresholds) -> None:
    """Writes model.json."""
    rounded = {key: {k: round(v, 3) for k, v in value.items()} if isinstance(value, dict) else round(value, 3)
               for key, value in asdict(thresholds).items()}
    file.write_text(json.dumps({
        'format': FORMAT, 'name': NAME, 'version': version,
        'files': {'encoder': 'encoder.onnx', 'heads': 'heads.onnx', 'tokenizer': 'tokenizer.json'},
        'encoder': {'inputs': ENCODER_INPUTS, 'outputs': ENCODER_OUTPUTS},
        'heads': {'inputs': list(HEAD_INPUTS), 'outputs': list(HEAD_OUTPUTS)},
        'words': {'pattern': words.WORD_PATTERN, 'maxPieces': MAX_PIECES_PER_WORD, 'caseClasses': words.CASE_CLASSES},
        'sentences': {'terminators': words.TERMINATORS, 'closers': words.CLOSERS, 'openers': words.OPENERS,
                      'abbreviations': vocabulary.ABBREVIATIONS},
        'windows': {'sectionWords': windows.SECTION_WORDS, 'corePieces': windows.CORE_PIECES,
                    'windowPieces': windows.WINDOW_PIECES},
        'numberWords': vocabulary.NUMBER_WORDS, 'numberMultipliers': vocabulary.NUMBER_MULTIPLIERS,
        'mentions': {'levels': features.LEVELS, 'pronouns': vocabulary.PRONOUNS, 'commonNouns': vocabulary.COMMON_NOUNS,
                     'nameStopWords': vocabulary.NAME_STOP_WORDS, 'surnameLength': SURNAME_LENGTH, 'smallWords': vocabulary.SMALL_WORDS},
        'pairs': {'coreferenceFeatures': features.COREFERENCE_FEATURES, 'coreferenceClass': features.COREFERENCE_CLASS.tolist(),
                  'relationSentences': features.RELATION_SENTENCES, 'roleSentences': features.ROLE_SENTENCES,
                  'tollSentences': features.TOLL_SENTENCES, 'distanceBuckets': model.DISTANCE_BUCKETS},
        'entityTypes': vocabulary.ENTITY_TYPES, 'kinds': vocabulary.KINDS, 'kindsByType': vocabulary.KINDS_BY_TYPE,
        'relations': vocabulary.RELATIONS, 'relationSignatures': vocabulary.RELATION_SIGNATURES,
        'symmetricRelations': vocabulary.SYMMETRIC_RELATIONS, 'exclusiveRelations': vocabulary.EXCLUSIVE_RELATIONS,
        'eventTypes': vocabulary.EVENT_TYPES, 'statuses': vocabulary.STATUSES, 'roles': vocabulary.ROLES,
        'tolls': vocabulary.TOLLS, 'thresholds': rounded,
    }, indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
