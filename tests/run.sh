#!/bin/bash
# Builds everything and runs every test: bash tests/run.sh [arguments of ctest], for example: bash tests/run.sh -L e2e
# Installs what is missing first, as installer/run.sh does. The last lines and the exit status are ctest's own.
# ROADSTEAD_FUZZ_SECONDS (60): how long each fuzz target runs; 0 leaves them out.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROADSTEAD_ROOT=$PWD
. installer/prepare.sh
. installer/karchive.sh

export QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8
export PATH=$PATH:/usr/sbin:/sbin
exec </dev/null

lock_preparation
prepare_packages "${ROADSTEAD_RUN_PACKAGES[@]}" "${ROADSTEAD_TEST_PACKAGES[@]}"
prepare_karchive
build_preset dev
release_preparation

exec ctest --test-dir build/dev --output-on-failure -j "$(compile_jobs)" "$@"
