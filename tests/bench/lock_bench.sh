#!/bin/bash
# lock_bench.sh [--bin DIR] [--rounds 5] [--seconds 4] [--clients 64] [--groups 8] [--nodes 64] [--dir DIR]
# FleetLock's two requests through the real roadsteadd, on its own database and on an etcd, beside bare transactions on that etcd's JSON gateway; rounds
# interleaved, as many clients each, all data on one disk (--dir, where etcd syncs too). Prints requests and durable changes a second, the CPU time a
# request of all servers that take part, and the ratios of the rates in each round. DIR has roadsteadd (release build).
set -u
ROOT=$(cd "$(dirname "$0")/../.." && pwd); HERE=$ROOT/tests/bench
BIN=$ROOT/build/release/bin ROUNDS=5 EACH=4 CLIENTS=64 LOCK_GROUPS=8 LOCK_NODES=64 DIR=${TMPDIR:-/var/tmp}
while [ $# -gt 0 ]; do
    case $1 in
    --bin) BIN=$2 ;; --rounds) ROUNDS=$2 ;; --seconds) EACH=$2 ;; --clients) CLIENTS=$2 ;; --groups) LOCK_GROUPS=$2 ;; --nodes) LOCK_NODES=$2 ;;
    --dir) DIR=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
    esac
    shift 2
done
for program in etcd wrk curl python3 jq; do
    command -v $program >/dev/null || { echo "missing program: $program" >&2; exit 2; }
done
[ -x "$BIN/roadsteadd" ] || { echo "missing $BIN/roadsteadd" >&2; exit 2; }
WORK=$(mktemp -d -p "$DIR" lock-bench.XXXXXX); PIDS=()
cleanup() { for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done; rm -rf "$WORK"; }
trap cleanup EXIT; trap 'exit 130' INT TERM
export ROADSTEAD_NO_KEYCHAIN=1 LOCK_GROUPS LOCK_NODES
# What a semaphore looks like while half of a group's nodes hold it.
TXN_VALUE=$(python3 -c "import base64,json; n=$LOCK_NODES//$LOCK_GROUPS//2 or 1
print(base64.b64encode(json.dumps({'total_slots':10000,'holders':['10c0%028x'%i for i in range(n)]},separators=(',',':')).encode()).decode())")
export TXN_VALUE

read -r client peer < <(python3 -c "import socket; s=[socket.socket() for _ in '12']; [x.bind(('127.0.0.1',0)) for x in s]; print(*[x.getsockname()[1] for x in s])")
ETCD_URL=http://127.0.0.1:$client
etcd --name solo --data-dir "$WORK/etcd" --listen-client-urls "$ETCD_URL" --advertise-client-urls "$ETCD_URL" --listen-peer-urls "http://127.0.0.1:$peer" \
    --initial-advertise-peer-urls "http://127.0.0.1:$peer" --initial-cluster "solo=http://127.0.0.1:$peer" >"$WORK/etcd.log" 2>&1 & ETCD=$!; PIDS+=($ETCD)
for _ in $(seq 100); do curl -fs -m 1 "$ETCD_URL/health" >/dev/null && break; sleep 0.1; done
{ echo "roadstead: 1"; echo "lock_groups:"; for group in $(seq 0 $((LOCK_GROUPS - 1))); do echo "  - { id: g$group, slots: 10000 }"; done; } >"$WORK/fleet.yaml"
declare -A PID URL
# station NAME KEYSPACE
station() {
    "$BIN/roadsteadd" --data-dir "$WORK/$1" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$WORK/fleet.yaml" --keyspace "$2" \
        >"$WORK/$1.out" 2>"$WORK/$1.err" & PID[$1]=$!; PIDS+=($!)
    for _ in $(seq 300); do grep -qs '^ready ' "$WORK/$1.out" && break; kill -0 "${PID[$1]}" || { cat "$WORK/$1.err" >&2; exit 1; }; sleep 0.1; done
    URL[$1]=http://$(sed -n 's/^ready http=\([^ ]*\) .*/\1/p' "$WORK/$1.out")
}
station sqlite sqlite
station etcd "etcd=$ETCD_URL"
# Microseconds of CPU that the processes have had.
cpu() { local total=0 pid thread; for pid in "$@"; do for thread in /proc/"$pid"/task/*/schedstat; do
    total=$((total + $(cut -d' ' -f1 "$thread") / 1000)); done; done; echo $total; }
# The revision of a keyspace: each durable change is one or, where several are written together, less than one.
revision() { case $1 in
    sqlite) curl -s "${URL[sqlite]}/discovery/00000000000000000000000000000000" | jq .index ;;
    *) curl -s -d '{"key":"AA=="}' "$ETCD_URL/v3/kv/range" | jq -r .header.revision ;; esac; }
# load NAME KEYSPACE URL SCRIPT PID…
load() { local name=$1 keyspace=$2 url=$3 script=$4 before after first last rate requests bad; shift 4
    first=$(revision "$keyspace"); before=$(cpu "$@")
    read -r rate requests bad <<<"$(wrk -t1 -c"$CLIENTS" -d"${EACH}s" -s "$HERE/$script" "$url" |
        awk '/requests in/{n=$1} /Requests\/sec/{r=$2} /Non-2xx/{b="refused:" $NF} /Socket errors/{b=b " errors"} END{print r, n, b}')"
    after=$(cpu "$@"); last=$(revision "$keyspace")
    awk -v c="$name" -v r="$rate" -v n="$requests" -v t=$((after - before)) -v w=$((last - first)) -v b="$bad" -v f="$WORK/all" 'BEGIN{
        printf "  %-8s %8.0f req/s  %7.2f us CPU/request  %8d requests, %8d revisions %s\n",c,r,t/n,n,w,b; print c,r,t/n >>f}'; }
for round in $(seq "$ROUNDS"); do
    echo "round $round of $ROUNDS, load average $(cut -d' ' -f1 /proc/loadavg)"
    load bare etcd "$ETCD_URL" etcd_txns.lua "$ETCD"
    load sqlite sqlite "${URL[sqlite]}" lock_pairs.lua "${PID[sqlite]}"
    load etcd etcd "${URL[etcd]}" lock_pairs.lua "${PID[etcd]}" "$ETCD"
done
# Every lock was given back: what is left are those of the last half round.
curl -sf -d '{"key":"Y29tLmNvcmVvcy5haXJsb2NrLw==","range_end":"Y29tLmNvcmVvcy5haXJsb2NrMA=="}' "$ETCD_URL/v3/kv/range" |
    jq -r '.kvs[].value | @base64d | fromjson | .holders | length' | awk -v n="$LOCK_NODES" '{s+=$1} END{print "holders left in etcd: " s " of " n " nodes"; exit s > n}' || exit 1
echo "requests a second and CPU, us a request: median of $ROUNDS rounds; ratio of the rates in a round to the bare transactions': least, median, greatest"
awk '{r[$1,++n[$1]]=$2; u[$1,n[$1]]=$3} function sorted(a,c,  i,j,t){for(i=2;i<=c;i++)for(j=i;j>1&&a[j]<a[j-1];j--){t=a[j];a[j]=a[j-1];a[j-1]=t}}
    END{m=split("bare sqlite etcd",names," "); for(k=1;k<=m;k++){name=names[k]; c=n[name]; for(i=1;i<=c;i++){x[i]=r[name,i]; y[i]=u[name,i]; z[i]=r[name,i]/r["bare",i]}
        sorted(x,c); sorted(y,c); sorted(z,c); h=int((c+1)/2); printf "  %-8s %8.0f req/s %8.2f us   %5.2f %5.2f %5.2f\n",name,x[h],y[h],z[1],z[h],z[c]}}' "$WORK/all"
