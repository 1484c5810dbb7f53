#!/bin/bash
# locks.sh discovery|fleetlock BIN [etcd]: the shared harness of locks against the real roadsteadd in BIN on loopback; with
# "etcd" two stations on one real etcd, whose own v2 API is off, take the place of one on its store.
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
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
export ROADSTEAD_NO_KEYCHAIN=1
cat >"$work/fleet.yaml" <<'YAML'
roadstead: 1
lock_groups: [ { id: default, slots: 1 }, { id: workers, slots: 5 } ]
YAML
keyspace=sqlite
if [ "${3:-}" = etcd ]; then
    read -r client peer < <(python3 -c "import socket; s=[socket.socket() for _ in '12']; [x.bind(('127.0.0.1',0)) for x in s]; print(*[x.getsockname()[1] for x in s])")
    etcd --name solo --data-dir "$work/etcd" --enable-v2=false --listen-client-urls "http://127.0.0.1:$client" \
        --advertise-client-urls "http://127.0.0.1:$client" --listen-peer-urls "http://127.0.0.1:$peer" \
        --initial-advertise-peer-urls "http://127.0.0.1:$peer" --initial-cluster "solo=http://127.0.0.1:$peer" >"$work/etcd.log" 2>&1 &
    pids+=($!)
    keyspace=etcd=http://127.0.0.1:$client
    for _ in $(seq 300); do curl -fs -m 1 "http://127.0.0.1:$client/health" >/dev/null && break; sleep 0.1; done
fi
# station NAME: starts one and sets base to its address
station() {
    "$bin/roadsteadd" --data-dir "$work/$1" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$work/fleet.yaml" \
        --keyspace "$keyspace" >"$work/$1.out" 2>"$work/$1.err" &
    pids+=($!)
    for _ in $(seq 300); do
        grep -q '^ready ' "$work/$1.out" && break
        kill -0 "${pids[-1]}" || { cat "$work/$1.err"; exit 1; }
        sleep 0.1
    done
    base=http://$(sed -n 's/^ready http=\([^ ]*\) .*/\1/p' "$work/$1.out")
}
station one
first=$base
bases=$first
if [ "$keyspace" != sqlite ] && [ "$part" = fleetlock ]; then
    station two
    bases=$first,$base
fi
case $part in
discovery)
    for _ in $(seq 100); do [ "$(curl -s -o /dev/null -w '%{http_code}' "$first/new")" = 200 ] && break; sleep 0.1; done
    STRICT=1 bash "$harness/discovery_test.sh" "$first"
    ;;
fleetlock) GROUP=default SLOTS=1 GROUP2=workers SLOTS2=5 bash "$harness/fleetlock_test.sh" "$bases" ;;
esac
