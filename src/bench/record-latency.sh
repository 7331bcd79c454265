#!/bin/bash
# How long a record takes, from a running server and from a cold command.
# usage: src/bench/record-latency.sh DATA [PEOPLE]     a data folder with a published night; how many people (default 400)
# BRAID: the launcher (default: ./braid).
set -eu

data=$1
people=${2:-400}
braid=${BRAID:-./braid}
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
server=

# The wall clock says what a person waits, the processor's time what a busy machine cannot spoil.
command() {
    local TIMEFORMAT="$2 command, $3: %3R s, processor %3U s"
    time $braid record "$1" --format "$3" --data "$data" >/dev/null
}

thrice() {
    local form again
    for form in text json fhir; do
        for again in 1 2 3; do
            command "$1" "$2" $form 2>&1
        done
    done
}

$braid people --json --data "$data" | sed -n 's/^{"id":"\([^"]*\)".*/\1/p' >"$work/everybody"
awk -v step=$(($(wc -l <"$work/everybody") / people)) 'step < 1 || NR % step == 1' "$work/everybody" |
    head -n "$people" >"$work/people"
one=$(head -n 1 "$work/people")
echo "$(wc -l <"$work/everybody") people have budgets"
thrice "$one" cold

$braid serve --port 0 --data "$data" >"$work/said" &
server=$!
until [ -s "$work/said" ]; do sleep 0.2; done
address=$(sed -n 's/.* at \(http:.*\)/\1/p' "$work/said")
java "$(dirname "$0")/RecordLatency.java" "$address" "$data/server-password" "$work/people" json text fhir json budget
thrice "$one" asking
