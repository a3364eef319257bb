"""Trains, exports and checks the reader: `python -m training COMMAND`; `all` does everything from nothing to models/."""

import argparse
import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from training.corpus import Document, documents, held_out, load, load_amendments
from training.reading import TextReader, load_thresholds, scored_form, words_of

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get('DISPATCHES', ROOT.parent / 'shared' / 'corpora' / 'dispatches'))
ANNOTATIONS = ROOT / 'training' / 'annotations'
# Texts of our own with their annotation (CC0), in the form of dispatches; most are whole articles, of which the thresholds need
# more than the few in the held-out part of dispatches: so some are kept aside. A cycle's new texts get a file of their own.
WRITTEN, WRITTEN_ASIDE = ANNOTATIONS / 'written', ANNOTATIONS / 'written-aside.jsonl'
# What a second reading found missing in them.
AMENDMENTS = ANNOTATIONS / 'amendments.jsonl'
# Annotation of texts of other corpora, joined with them where they are.
STANDOFF = ANNOTATIONS / 'standoff.jsonl'


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training', description=__doc__)
    parser.add_argument('--corpus', type=Path, default=CORPUS, help='folder of train.jsonl and dev.jsonl')
    parser.add_argument('--work', type=Path, default=ROOT / '.cache' / 'training', help='scratch: encoder, checkpoints')
    parser.add_argument('--models', type=Path, default=ROOT / 'models')
    parser.add_argument('--threads', type=int, default=1)
    parser.add_argument('--epochs', type=int, help='epochs of the last cycle, if not those of the recipe')
    parser.add_argument('--version', default='1.12.0', help='version written to model.json')
    commands = parser.add_subparsers(dest='command', required=True)
    commands.add_parser('train', help='train; goes on from the last finished epoch in --work')
    commands.add_parser('export', help='weights in --work → graphs, thresholds and model.json in --models')
    commands.add_parser('parity', help='write training/fixtures/parity.json')
    commands.add_parser('all', help='train, export, parity')
    read = commands.add_parser('read', help='read JSON lines of id, text, date with the exported graphs')
    read.add_argument('texts', type=Path)
    read.add_argument('readings', type=Path)
    read.add_argument('--fp32', action='store_true', help='with the graphs before quantisation')
    args = parser.parse_args()
    if args.command in ('train', 'all'):
        _train(args)
    if args.command in ('export', 'all'):
        _export(args)
    if args.command in ('parity', 'all'):
        from training.parity import write_parity
        write_parity(args.models, _reader(args), ROOT / 'training' / 'fixtures' / 'parity.json')
    if args.command == 'read':
        _read(args)


def _split(corpus: Path) -> tuple[list[Document], list[Document], list[Document]]:
    """Documents of dispatches and our own to train on, and those kept out of training."""
    from training.standoff import joined
    dispatches, other = load(corpus / 'train.jsonl'), documents(joined(STANDOFF, corpus.parent), STANDOFF)
    kept = [*(d for d in dispatches if held_out(d)), *load(WRITTEN_ASIDE)]
    amendments = load_amendments(AMENDMENTS)
    own = [*(d for file in sorted(WRITTEN.glob('*.jsonl')) for d in load(file, amendments)), *(d for d in other if not held_out(d))]
    return [d for d in dispatches if not held_out(d)], own, kept


def _train(args: argparse.Namespace) -> None:
    from training.fetch_encoder import fetch_encoder
    from training.train import FIRST, FURTHER, SECOND, train
    dispatches, own, _ = _split(args.corpus)
    encoder, weights = fetch_encoder(args.work), None
    *further, last = FURTHER
    cycles = [(FIRST, dispatches), (SECOND, dispatches), *((recipe, dispatches + own) for recipe in further)]
    for number, (recipe, texts) in enumerate(cycles, 1):
        weights = train(texts, encoder, args.work / f'cycle-{number}', recipe, args.threads, weights)
    train(dispatches + own, encoder, args.work / 'run', replace(last, epochs=args.epochs or last.epochs), args.threads, weights)


def _export(args: argparse.Namespace) -> None:
    from training.export import export
    from training.manifest import write_manifest
    from training.thresholds import choose_thresholds, start_thresholds
    encoder = args.work / 'encoder'
    export(args.work / 'run' / 'reader.pt', encoder, args.models, args.work)
    shutil.copy(encoder / 'tokenizer.json', args.models / 'tokenizer.json')
    reader = TextReader(args.models, start_thresholds())
    _, _, kept = _split(args.corpus)
    thresholds = choose_thresholds([(document, reader.prepared(words_of(document))) for document in tqdm(kept, disable=None)])
    write_manifest(args.models / 'model.json', args.version, thresholds)


def _reader(args: argparse.Namespace, fp32: bool = False) -> TextReader:
    return TextReader(args.models, load_thresholds(args.models), args.work if fp32 else None)


def _read(args: argparse.Namespace) -> None:
    reader = _reader(args, args.fp32)
    with args.readings.open('w', encoding='utf-8') as out:
        for line in tqdm(args.texts.read_text(encoding='utf-8').splitlines(), disable=None):
            item = json.loads(line)
            reading = scored_form(item['id'], item.get('date'), item['text'], reader.read(item['text']))
            out.write(json.dumps(reading, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
