#!/bin/bash
# Builds the fuzz targets (--build), or runs one of them: bash tests/fuzz/run.sh fuzz_tftp_packet [arguments of libFuzzer]
# Seeds are read from tests/fuzz/corpus/NAME; what the run learns is kept in build/fuzz/corpus/NAME, inputs that break a parser
# in build/fuzz/findings. Status 77: left out (no clang here, or ROADSTEAD_FUZZ_SECONDS=0). That is libFuzzer's own status for a
# finding, so it gets another.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
ROADSTEAD_ROOT=$PWD
. installer/prepare.sh

seconds=${ROADSTEAD_FUZZ_SECONDS:-60}
if [[ $seconds == 0 ]]; then
    say "ROADSTEAD_FUZZ_SECONDS is 0: fuzzing is left out."
    exit 77
fi

if [[ $1 == --build ]]; then
    if ! echo 'extern "C" int LLVMFuzzerTestOneInput(const char *, unsigned long) { return 0; }' |
        clang++ -x c++ -fsanitize=fuzzer,address,undefined -o /dev/null - 2>/dev/null; then
        say "no clang++ with its fuzzer and sanitizers here: fuzzing is left out (packages clang, libclang-rt-dev)."
        exit 77
    fi
    build_preset fuzz
    exit
fi

name=$1
shift
program=build/fuzz/fuzz/$name
if [[ ! -x $program ]]; then
    say "$program is not built: bash tests/fuzz/run.sh --build"
    exit 77
fi
learned=build/fuzz/corpus/$name
mkdir -p "$learned" build/fuzz/findings
seeds=()
[[ -d tests/fuzz/corpus/$name ]] && seeds=("tests/fuzz/corpus/$name")
exec "$program" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 -verbosity=1 \
    -error_exitcode=1 -timeout_exitcode=1 -interruption_exitcode=1 -artifact_prefix="build/fuzz/findings/$name-" "$@" "$learned" "${seeds[@]}"
