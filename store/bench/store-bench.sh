#!/usr/bin/env bash
# The store against SQLite and DuckDB: the same generated mail into each, the same questions to each, the answers compared row by row.
#
#   store/bench/store-bench.sh [EVENTS [WORKFOLDER]] [--without sqlite|duckdb]...
#
# EVENTS is 10000000 unless it is said; 1000000 is enough for a look. WORKFOLDER (store/target/store-bench) keeps the stores and what was
# measured; 10 M events need 10 GB there, 100 M ten times as much. The peers' drivers come from Maven Central. As root it also
# empties the page cache, for the cold questions. Ends with 1 when answers differ; limits that are missed are told in the table.
set -euo pipefail

sqlite=org.xerial:sqlite-jdbc:3.53.4.0
duckdb=org.duckdb:duckdb_jdbc:1.5.6.0

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$bench/../.." && pwd)
events=10000000
work=$root/store/target/store-bench
left_out=()
words=()
while (($#)); do
    case $1 in
        --without)
            left_out+=("${2:?--without needs sqlite or duckdb}")
            shift
            ;;
        -*)
            sed -n '2,/^set/{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
            exit 2
            ;;
        *) words+=("$1") ;;
    esac
    shift
done
events=${words[0]:-$events}
work=${words[1]:-$work}
mkdir -p "$work/peers" "$work/classes"
work=$(cd "$work" && pwd)

mvn=(mvn -q -f "$root/pom.xml")
for peer in "$sqlite" "$duckdb"; do
    name=${peer#*:}
    [ -f "$work/peers/${name/:/-}.jar" ] || "${mvn[@]}" -N dependency:copy -Dartifact="$peer" -DoutputDirectory="$work/peers"
done
"${mvn[@]}" -pl store -Dmaven.test.skip=true package
"${mvn[@]}" -pl store dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/class-path"

store=$(ls "$root"/store/target/mtsh-store-*.jar | grep -v tests | head -n 1)
libraries=$store:$(cat "$work/class-path")
peers=$(printf ':%s' "$work"/peers/*.jar)
rm -rf "$work/classes" "$work/classes.jsa"
# Texts are put together as in mtsh's own classes, which start sooner so.
javac -encoding UTF-8 --release 17 -Xlint:all -Werror -XDstringConcat=inline -d "$work/classes" -cp "$libraries$peers" "$bench"/store/*.java
jar --create --file "$work/bench.jar" -C "$work/classes" .

# The class data archive wants jars only; the peers' ones would only be in mtsh's way.
exec java -cp "$work/bench.jar:$libraries" mtsh.bench.store.StoreBench "$events" "$work/$events" \
    "$work/bench.jar:$libraries" "$work/bench.jar:$libraries$peers" ${left_out[@]+"${left_out[@]}"}
