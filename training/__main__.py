"""`python -m training COMMAND`."""

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = Path(os.environ.get('DISPATCHES', ROOT.parent / 'shared' / 'corpora' / 'dispatches'))


def main() -> None:
    parser = argparse.ArgumentParser(prog='python -m training', description=__doc__)
    parser.add_argument('--corpus', type=Path, default=CORPUS, help='folder of train.jsonl and dev.jsonl')
    parser.add_argument('--work', type=Path, default=ROOT / '.cache' / 'training', help='scratch: encoder, checkpoints')
    parser.add_argument('--models', type=Path, default=ROOT / 'models')
    parser.add_argument('--threads', type=int, default=1)
    commands = parser.add_subparsers(dest='command', required=True)
    training = commands.add_parser('train', help='train from the encoder as published')
    training.add_argument('--epochs', type=int, default=18)
    args = parser.parse_args()
    if args.command == 'train':
        from training.corpus import held_out, load
        from training.fetch_encoder import fetch_encoder
        from training.train import Recipe, train
        documents = [d for d in load(args.corpus / 'train.jsonl') if not held_out(d)]
        train(documents, fetch_encoder(args.work), args.work / 'run', Recipe(args.epochs), args.threads)


if __name__ == '__main__':
    main()
