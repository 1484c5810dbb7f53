#!/bin/bash
# locks.sh discovery|fleetlock BIN: the shared harness of locks against the real roadsteadd in BIN on loopback.
# ROADSTEAD_SHARED: where the harness is. Exit 77 when it, etcd or jq is not here.
set -euo pipefail
part=$1
bin=$2
harness=${ROADSTEAD_SHARED:-$(dirname "$0")/../../../shared}/harness/locks
skip() { echo "skipped: $*"; exit 77; }
[ -r "$harness/${part}_test.sh" ] || skip "no harness/locks in the shared folder (ROADSTEAD_SHARED)"
for program in curl jq python3 etcd etcdctl; do
    command -v $program >/dev/null || skip "$program is not installed"
done
work=$(mktemp -d -t roadstead-locks.XXXXXX)
trap 'kill "$station" 2>/dev/null || true; wait "$station" 2>/dev/null || true; rm -rf "$work"' EXIT
cat >"$work/fleet.yaml" <<'YAML'
roadstead: 1
lock_groups: [ { id: default, slots: 1 }, { id: workers, slots: 5 } ]
YAML
export ROADSTEAD_NO_KEYCHAIN=1
"$bin/roadsteadd" --data-dir "$work/data" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$work/fleet.yaml" \
    >"$work/out" 2>"$work/err" &
station=$!
for _ in $(seq 300); do
    grep -q '^ready ' "$work/out" && break
    kill -0 $station || { cat "$work/err"; exit 1; }
    sleep 0.1
done
base=http://$(sed -n 's/^ready http=\([^ ]*\) .*/\1/p' "$work/out")
case $part in
discovery) STRICT=1 bash "$harness/discovery_test.sh" "$base" ;;
fleetlock) GROUP=default SLOTS=1 GROUP2=workers SLOTS2=5 bash "$harness/fleetlock_test.sh" "$base" ;;
esac
