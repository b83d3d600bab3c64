# What every script here shares: where the house is, how it speaks, how it stops.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p build/logs build/stamps
# npm and node come from the machine if it has them, else from .venv.
PATH="$PATH:$PWD/.venv/bin"

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

manage() { .venv/bin/python manage.py "$@"; }

# quietly NAME SENTENCE COMMAND…: its output goes to a log; if it fails, the sentence
# and the last line of the log, without an exception's name, are all that is shown.
quietly() {
    local log="build/logs/$1.log" sentence="$2"
    shift 2
    "$@" >"$log" 2>&1 </dev/null ||
        stop "$sentence: $(grep -v '^[[:space:]]*$' "$log" | tail -n 1 |
            sed -E 's/^([A-Za-z_]+\.)*[A-Z][A-Za-z]+: //') (the rest is in $log)"
}

# unchanged NAME FILE…: the files hold what they held when NAME was last done.
unchanged() {
    [ "$(cat "build/stamps/$1" 2>/dev/null)" = "$(fingerprint "${@:2}")" ]
}

done_with() { fingerprint "${@:2}" >"build/stamps/$1"; }

fingerprint() { cat "$@" | sha256sum; }
