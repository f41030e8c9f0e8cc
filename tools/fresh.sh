#!/usr/bin/env bash
# A stranger's machine: a new clone of HEAD, a bare environment, an empty home. Runs the two commands that we promise.
# ARGS narrows the tests, CASUSTAFEL_PORT is the port of `make run`.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
port=${CASUSTAFEL_PORT:-8765}
trap 'rm -rf "$place"' EXIT

git clone --quiet "$here" "$place/casustafel"
mkdir "$place/home"
cd "$place/casustafel"
bare=(env -i "PATH=$PATH" "HOME=$place/home" "CASUSTAFEL_PORT=$port")

answers() { python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/health/ready', timeout=5)" 2>/dev/null; }

# Starts `make run`, waits until it answers, and stops it as Ctrl-C does. `set -m`: a group of its own to signal.
try_run() {
    local begin=$SECONDS
    set -m
    "${bare[@]}" make run &
    local job=$!
    set +m
    until answers; do
        kill -0 "$job" 2>/dev/null || { echo "make run ended before it answered" >&2; exit 1; }
        ((SECONDS - begin < 300)) || { kill -INT -- "-$job"; echo "make run does not answer" >&2; exit 1; }
        sleep 0.5
    done
    echo "== $1: make run answers after $((SECONDS - begin)) s"
    kill -INT -- "-$job"
    wait "$job" || true
    if answers; then echo "make run still answers after Ctrl-C" >&2; exit 1; fi
}

try_run "first time"
try_run "second time, same data"

begin=$SECONDS
"${bare[@]}" make test ARGS="${ARGS:-}"
echo "== make test took $((SECONDS - begin)) s"
