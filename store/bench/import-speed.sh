#!/usr/bin/env bash
# How fast a Postfix log goes into a store, beside pflogsumm, which only counts: both as whole processes, one after the other, so often.
#
#   store/bench/import-speed.sh LOG[.gz] [LINES [RUNS]]
#
# LOG has ISO 8601 heads and long queue ids; it is repeated until there are LINES lines (5,000,000), each repetition later and with queue ids
# and Message-IDs of its own. Needs a JDK and pflogsumm (Debian: apt-get install pflogsumm). Prints the median of RUNS (5) for each.
set -euo pipefail

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/../.." && pwd)
log=${1:?usage: import-speed.sh LOG[.gz] [LINES [RUNS]]}
lines=${2:-5000000}
runs=${3:-5}
command -v pflogsumm >/dev/null || { echo 'pflogsumm is not installed (Debian: apt-get install pflogsumm)' >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java "$bench/MultiplyLog.java" "$log" "$lines" "$work/mail.log"
"$root/mtsh" -Version >/dev/null
cat "$work/mail.log" >/dev/null

# seconds COMMAND...: its wall time
seconds() {
    local start end
    start=$(date +%s%N)
    "$@" >"$work/out"
    end=$(date +%s%N)
    echo $(((end - start) / 1000000)) | sed 's/\(.*\)\(...\)$/\1.\2/; s/^\./0./'
}

median() {
    sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

for ((run = 0; run < runs; run++)); do
    seconds pflogsumm "$work/mail.log" >>"$work/pflogsumm"
    rm -rf "$work/store"
    seconds "$root/mtsh" -NoProfile -Store "$work/store" -Command "Import-MailLog '$work/mail.log' | Out-Null" >>"$work/mtsh"
done
"$root/mtsh" -NoProfile -Store "$work/store" -Command 'Get-MessageStore | Format-List Messages, Rows, Events, Bytes'
peer=$(median <"$work/pflogsumm")
ours=$(median <"$work/mtsh")
awk -v lines="$lines" -v peer="$peer" -v ours="$ours" 'BEGIN {
    printf "pflogsumm  %7.2f s  %9.0f lines/s\n", peer, lines / peer
    printf "mtsh       %7.2f s  %9.0f lines/s  %.1f times as fast\n", ours, lines / ours, peer / ours
}'
