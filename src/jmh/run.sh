#!/bin/bash
# Runs a benchmark against its peer, in 512 MiB of heap; prints medians and their ratio.
# usage: src/jmh/run.sh reading|import|trial|writing|night|views|linking|night-linking [ARGUMENT...]     reading, night: xlsx or csv for one of the two;
# views: how many resources
set -eu
cd "$(dirname "$0")/../.."

heap=512m
case "$1" in
    reading) main="org.braid.feed.ReadingBenchmark mappings" ;;
    import) main="org.braid.cli.ImportBenchmark mappings" ;;
    # the whole of a trial: minutes
    trial) main="org.braid.cli.TrialBenchmark mappings" ;;
    # a night keeps the keys of all its rows
    night) main="org.braid.mapping.NightBenchmark mappings" heap=2g ;;
    writing) main=org.braid.export.WritingBenchmark ;;
    views) main="org.braid.view.ViewsBenchmark mappings" ;;
    # a million records: src/jmh/run.sh linking 1000000 [hidden]
    linking) main="org.braid.sample.LinkingBenchmark mappings" heap=3g ;;
    # the same people as a night links them; hidden 3: from three bits on
    night-linking) main="org.braid.sample.NightLinkingBenchmark mappings" heap=3g ;;
    *) echo "usage: src/jmh/run.sh reading|import|trial|writing|night|views|linking|night-linking" >&2; exit 2 ;;
esac
shift

mvn -q -Pjmh compile dependency:build-classpath -Dmdep.outputFile=target/jmh.classpath -Dmdep.includeScope=test
classpath=target/classes:$(cat target/jmh.classpath)
mkdir -p target/jmh
find src/jmh/java src/test/java/org/braid/view/MixedResources.java -name '*.java' >target/jmh.files
javac -nowarn -proc:none -d target/jmh -cp "$classpath" @target/jmh.files
# The launcher starts an import and a night with this collector, too.
# shellcheck disable=SC2086 # main is several words
exec java -XX:+UseParallelGC -Xmx$heap -cp "target/jmh:$classpath" $main "$@"
