#!/bin/sh
# From nothing to models/: environment, encoder, training, thresholds, export, fixtures.
#   training/run.sh [--epochs N] [--threads N] [--corpus FOLDER] [--work FOLDER]
# Needs Python 3.11, mvn, and the corpus (DISPATCHES or --corpus; default ../shared/corpora/dispatches).
set -eu
cd "$(dirname "$0")/.."
venv=.cache/training/venv
[ -d "$venv" ] || python3.11 -m venv "$venv"
"$venv/bin/pip" install -q -r training/requirements.txt
# Keeps freed memory in the process: returning it after every step costs a third of the time.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=500000000
exec "$venv/bin/python" -m training "$@" all
