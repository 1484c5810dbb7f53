#!/bin/bash
# lock_members.sh BIN: two real stations on three real etcd members. The leader is killed in the middle of a race of nodes for one slot, then the quorum is lost
# and comes back: never two holders, nodes are served again, and without a quorum the stations say so instead of granting.
# ROADSTEAD_SHARED: where the race is. Exit 77 when it, etcd, jq or python3 is not here.
set -euo pipefail
bin=$1
race=${ROADSTEAD_SHARED:-$(dirname "$0")/../../../shared}/harness/locks/fleetlock_race.py
skip() { echo "skipped: $*"; exit 77; }
[ -r "$race" ] || skip "no harness/locks in the shared folder (ROADSTEAD_SHARED)"
for program in curl jq python3 etcd; do
    command -v $program >/dev/null || skip "$program is not installed"
done
work=$(mktemp -d -t roadstead-members.XXXXXX)
declare -A member
pids=()
trap 'kill "${pids[@]}" "${member[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
export ROADSTEAD_NO_KEYCHAIN=1
good() { echo "ok   $*"; }
bad() { echo "FAIL $*"; tail -n 3 "$work"/*.err; exit 1; }
# until SECONDS WHAT COMMAND…
until_true() { local most=$1 what=$2 end; shift 2; end=$((SECONDS + most)); until "$@"; do [ $SECONDS -lt $end ] || bad "$what"; sleep 0.1; done; }

read -r -a port < <(python3 -c "import socket; s=[socket.socket() for _ in '123456']; [x.bind(('127.0.0.1',0)) for x in s]; print(*[x.getsockname()[1] for x in s])")
url() { echo "http://127.0.0.1:${port[$1]}"; }
cluster="m0=http://127.0.0.1:${port[3]},m1=http://127.0.0.1:${port[4]},m2=http://127.0.0.1:${port[5]}"
launch() {
    etcd --name "m$1" --data-dir "$work/etcd$1" --enable-v2=false --listen-client-urls "$(url "$1")" --advertise-client-urls "$(url "$1")" \
        --listen-peer-urls "http://127.0.0.1:${port[$(($1 + 3))]}" --initial-advertise-peer-urls "http://127.0.0.1:${port[$(($1 + 3))]}" \
        --initial-cluster "$cluster" --heartbeat-interval 50 --election-timeout 500 >>"$work/etcd$1.log" 2>&1 &
    member[$1]=$!
}
stop() { kill -9 "${member[$1]}"; wait "${member[$1]}" 2>/dev/null || true; unset "member[$1]"; }
# The number of the member that leads, as any of those that answer says.
leader() {
    local i status id
    for i in 0 1 2; do
        status=$(curl -fs -m 2 -d '{}' "$(url "$i")/v3/maintenance/status") || continue
        id=$(jq -r '.leader // empty' <<<"$status")
        for j in 0 1 2; do
            [ -n "$id" ] && [ "$(curl -fs -m 2 -d '{}' "$(url "$j")/v3/maintenance/status" | jq -r .header.member_id)" = "$id" ] && { echo "$j"; return; }
        done
    done
    return 1
}
for i in 0 1 2; do launch "$i"; done
until_true 60 "the etcd cluster has no leader" eval 'leader >/dev/null'
printf 'roadstead: 1\nlock_groups: [ { id: default, slots: 1 } ]\n' >"$work/fleet.yaml"
# station NAME ENDPOINTS: sets base
station() {
    "$bin/roadsteadd" --data-dir "$work/$1" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$work/fleet.yaml" --keyspace "etcd=$2" \
        >"$work/$1.out" 2>"$work/$1.err" &
    pids+=($!)
    until_true 30 "station $1 is not ready" grep -q '^ready ' "$work/$1.out"
    base=http://$(sed -n 's/^ready http=\([^ ]*\) .*/\1/p' "$work/$1.out")
}
station one "$(url 0),$(url 1),$(url 2)"
one=$base
station two "$(url 2),$(url 1),$(url 0)"
two=$base
# ask STATION VERB ID: prints the status; the body is in $work/body
ask() {
    curl -s -m 30 -o "$work/body" -w '%{http_code}' -H 'fleet-lock-protocol: true' -d "{\"client_params\":{\"id\":\"$3\",\"group\":\"default\"}}" "$1/v1/$2"
}
answers() { [ "$(ask "$1" "$2" "$3")" = "$4" ]; }
until_true 30 "no lock is given" answers "$one" pre-reboot warm-up 200
until_true 30 "no lock is taken back" answers "$two" steady-state warm-up 200

python3 "$race" --base "$one,$two" --nodes 150 --slots 1 --hold 0.01 --limit 120 >"$work/race" 2>&1 & runner=$!
sleep 1
dead=$(leader)
stop "$dead"
kill -0 $runner 2>/dev/null || bad "the race was over before the leader died"
wait $runner || { cat "$work/race"; bad "the race with a dying leader"; }
grep -E '^(ok|FAIL| )' "$work/race"
good "the leader (member $dead) died in the middle of it"

until_true 30 "the survivor of the race holds nothing" answers "$one" pre-reboot survivor 200
other=$(((dead + 1) % 3))
stop "$other"
for base in "$one" "$two"; do
    code=$(ask "$base" pre-reboot late)
    [ "$code" = 503 ] || bad "without a quorum a lock request is answered $code: $(cat "$work/body")"
    jq -e '.kind and (.value | test("etcd"))' "$work/body" >/dev/null || bad "the refusal does not say why: $(cat "$work/body")"
done
good "without a quorum both stations refuse: $(jq -r .value "$work/body")"
code=$(ask "$two" steady-state survivor)
[ "$code" = 503 ] || bad "without a quorum a lock was taken back: $code"
good "and promise no release either"
launch "$other"
until_true 60 "the quorum is back, but nodes are not served" answers "$two" pre-reboot late 423
good "with the quorum back the survivor still holds the one slot"
until_true 30 "the survivor cannot give its slot back" answers "$one" steady-state survivor 200
until_true 30 "the next one gets no slot" answers "$two" pre-reboot late 200
good "and the next one gets it"
