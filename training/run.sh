#!/bin/sh
# From nothing to models/: environment, encoder, training, thresholds, export, fixtures.
#   training/run.sh [--epochs N] [--threads N] [--corpus FOLDER] [--work FOLDER] [--models FOLDER]
#   training/run.sh --test    only the environment and the tests of training/
# Needs Python 3.11, mvn, and the corpus (DISPATCHES or --corpus; default ../shared/corpora/dispatches). On one free thread
# with AVX2: 5 minutes for the environment (7 GB under .cache/), about 12 hours for the training, 2 minutes for the rest; on two cores with
# bfloat16 seven. Cut off, it goes on from the last finished epoch; to begin anew, remove .cache/training/{cycle-*,run}.
set -eu
case "${1:-}" in -h | --help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit ;; esac
cd "$(dirname "$0")/.."
venv=.cache/training/venv
[ -d "$venv" ] || python3.11 -m venv "$venv"
"$venv/bin/pip" install -q -r training/requirements.txt
[ "${1:-}" != --test ] || exec "$venv/bin/python" -m unittest discover -t . -s training/tests
# Keeps freed memory in the process: returning it after every step costs a third of the time.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
exec "$venv/bin/python" -m training "$@" all
