# Web and worker live and die together.
# Each gets a process group of its own, so that stopping one stops all it started.

started=()

start() {
    set -m
    "$@" </dev/null &
    started+=($!)
    set +m
}

stop_all() {
    trap '' INT TERM HUP
    signal TERM
    for _ in {1..100}; do
        signal 0 || return 0
        sleep 0.1
    done
    signal KILL
}

# Sends a signal to every group. False if none is left.
signal() {
    local group anyone=1
    for group in "${started[@]}"; do
        kill "-$1" -- "-$group" 2>/dev/null && anyone=0
    done
    return $anyone
}

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
    [[ "$1" =~ ^[0-9]+$ ]] && [ "$1" -ge 1 ] && [ "$1" -le 65535 ] ||
        stop "PORT must be a number from 1 to 65535, not “$1”."
    ! answers "$1" || stop "Port $1 is taken by another program." \
        "Stop that one, or choose another port: PORT=$(($1 < 65535 ? $1 + 1 : 8000)) make run"
}

# Waits until the port answers. Stops with a sentence if what was started ends first.
until_it_answers() {
    until answers "$1"; do
        all_alive || stop "The service did not start: what is wrong stands above."
        sleep 0.2
    done
}

all_alive() {
    local process
    for process in "${started[@]}"; do
        kill -0 "$process" 2>/dev/null || return 1
    done
}

# Comes back only when one of them has ended by itself, which nobody asked for.
stay_up() {
    wait -n "${started[@]}" || true
    stop "Web or worker has ended, so both are stopped: what is wrong stands above."
}

trap stop_all EXIT
trap 'exit 0' INT TERM HUP
