#!/bin/bash
# station_bench.sh [--bin DIR] [--rounds 5] [--seconds 2] [--fleets "1000 100000"] [--groups "1 1000"] [--body FILE] [--only omaha|boot]
# The real roadsteadd beside nginx (2 workers) over loopback, rounds interleaved: what an Omaha check costs with a small and a large fleet,
# and what /ipxe and /ignition cost with few and many boot groups. Prints the servers' CPU time a request, least, median and mean of all rounds;
# requests a second swing with the machine. DIR has roadsteadd (release build); FILE is an Omaha check as a client sends it.
set -u
ROOT=$(cd "$(dirname "$0")/../.." && pwd); HERE=$ROOT/tests/bench
BIN=$ROOT/build/release/bin ROUNDS=5 EACH=2 FLEETS="1000 100000" GROUPS_LIST="1 1000" ONLY=
BODY=${ROADSTEAD_SHARED:-$ROOT/../shared}/vectors/omaha/check.xml
while [ $# -gt 0 ]; do
    case $1 in
    --bin) BIN=$2 ;; --rounds) ROUNDS=$2 ;; --seconds) EACH=$2 ;; --fleets) FLEETS=$2 ;; --groups) GROUPS_LIST=$2 ;;
    --body) BODY=$2 ;; --only) ONLY=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
    esac
    shift 2
done
for program in nginx wrk curl python3; do
    command -v $program >/dev/null || { echo "missing program: $program" >&2; exit 2; }
done
for file in "$BIN/roadsteadd" "$BODY"; do
    [ -r "$file" ] || { echo "missing $file" >&2; exit 2; }
done

WORK=$(mktemp -d -t station-bench.XXXXXX); PIDS=()
cleanup() { for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done; rm -rf "$WORK"; }
trap cleanup EXIT; trap 'exit 130' INT TERM
export ROADSTEAD_NO_KEYCHAIN=1 CHECK_BODY=$BODY

mkdir "$WORK/files"; printf 'hello\n' >"$WORK/files/small.txt"; chmod -R a+rX "$WORK"
NGINX_PORT=$(python3 -c "import socket; s=socket.socket(); s.bind(('127.0.0.1',0)); print(s.getsockname()[1])")
cat >"$WORK/nginx.conf" <<C
worker_processes 2; daemon off; pid $WORK/nginx.pid; error_log $WORK/nginx.err;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; client_body_buffer_size 64k;
 client_body_temp_path $WORK/n1; proxy_temp_path $WORK/n2; fastcgi_temp_path $WORK/n3; uwsgi_temp_path $WORK/n4; scgi_temp_path $WORK/n5;
 server { listen 127.0.0.1:$NGINX_PORT; location /files/ { alias $WORK/files/; }
  location = /return { return 200 "hello\n"; } } }
C
nginx -e "$WORK/nginx.err" -c "$WORK/nginx.conf" & NGINX=$!; PIDS+=($NGINX)

declare -A PORT PID
# station NAME GROUPS: a station with its own store and a document of so many groups
station() {
    local name=$1 waited=0
    mkdir "$WORK/$name"; python3 "$HERE/station_document.py" "$2" >"$WORK/$name.yaml"
    "$BIN/roadsteadd" --data-dir "$WORK/$name" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$WORK/$name.yaml" \
        >"$WORK/$name.out" 2>"$WORK/$name.err" & PID[$name]=$!; PIDS+=($!)
    until grep -qs "^ready " "$WORK/$name.out"; do
        waited=$((waited + 1)); kill -0 "${PID[$name]}" 2>/dev/null && [ $waited -lt 300 ] || {
            echo "the station did not start:" >&2; cat "$WORK/$name.out" "$WORK/$name.err" >&2; exit 1; }
        sleep 0.1
    done
    PORT[$name]=$(sed -n 's/^ready http=[^ ]*:\([0-9]*\) .*/\1/p' "$WORK/$name.out")
}
# Microseconds of CPU that the threads of a process and of its children have had.
cpu() { local total=0 pid thread; for pid in $1 $(cat /proc/"$1"/task/*/children); do for thread in /proc/"$pid"/task/*/schedstat; do
    total=$((total + $(cut -d' ' -f1 "$thread") / 1000)); done; done; echo $total; }
# load CASE PID URL [wrk options]; the last two lines of wrk name what went wrong
load() { local case=$1 pid=$2 url=$3 before after; shift 3
    before=$(cpu "$pid"); read -r rate requests bad <<<"$(wrk -t1 -c64 -d"${EACH}s" "$@" "$url" |
        awk '/requests in/{n=$1} /Requests\/sec/{r=$2} /Non-2xx/{b="refused:" $NF} /Socket errors/{b="errors"} END{print r, n, b}')"
    after=$(cpu "$pid")
    awk -v c="$case" -v r="$rate" -v n="$requests" -v t=$((after - before)) -v b="$bad" -v f="$WORK/all" 'BEGIN{u=n>0?t/n:0
        printf "  %-24s %8.0f req/s  %6.2f us CPU/request %s\n",c,r,u,b; print c,u >>f}'; }
# register NAME FLEET: every machine's first contact
register() { local from=0 got rate
    while [ $from -lt "$2" ]; do
        got=$(CHECK_FLEET=$2 CHECK_FROM=$((from - 1)) wrk -t1 -c64 -d2s -s "$HERE/omaha_checks.lua" \
            "http://127.0.0.1:${PORT[$1]}/v1/update/" | awk '/requests in/{print $1}')
        [ "${got:-0}" -gt 0 ] || { echo "no first contact was answered" >&2; exit 1; }
        from=$((from + got > 64 ? from + got - 64 : from + got)) # what was on its way at the end is sent again
    done; }

FIRST_GROUPS=${GROUPS_LIST%% *}
[ "$ONLY" = boot ] || for fleet in $FLEETS; do
    station "fleet$fleet" "$FIRST_GROUPS"; echo "first contact of $fleet machines"; register "fleet$fleet" "$fleet"
    curl -s --data-binary @"$BODY" "http://127.0.0.1:${PORT[fleet$fleet]}/v1/update/" | grep -q 'updatecheck status="noupdate"' ||
        { echo "an up-to-date machine was not told so" >&2; exit 1; }
done
[ "$ONLY" = omaha ] || for groups in $GROUPS_LIST; do
    station "groups$groups" "$groups"
    curl -s "http://127.0.0.1:${PORT[groups$groups]}/ipxe?mac=52-54-00-00-00-00&arch=x86_64" | grep -q '^kernel /assets/vmlinuz' ||
        { echo "/ipxe has no kernel" >&2; exit 1; }
done
sleep 3 # what the first contacts left to be saved
for round in $(seq "$ROUNDS"); do
    echo "round $round of $ROUNDS, load average $(cut -d' ' -f1 /proc/loadavg)"
    load nginx-file "$NGINX" "http://127.0.0.1:$NGINX_PORT/files/small.txt"
    load nginx-return "$NGINX" "http://127.0.0.1:$NGINX_PORT/return"
    [ "$ONLY" = boot ] || for fleet in $FLEETS; do
        CHECK_FLEET=$fleet load "omaha-$fleet" "${PID[fleet$fleet]}" "http://127.0.0.1:${PORT[fleet$fleet]}/v1/update/" \
            -s "$HERE/omaha_checks.lua"
    done
    [ "$ONLY" = omaha ] || for path in ipxe ignition; do for groups in $GROUPS_LIST; do
        ASK_PATH=/$path load "$path-$groups" "${PID[groups$groups]}" "http://127.0.0.1:${PORT[groups$groups]}/" -s "$HERE/boot_asks.lua"
    done; done
done
echo "CPU, us a request: least, median and mean of $ROUNDS rounds; ratio of the medians to nginx's small file and to its return"
sort -k1,1 -k2,2g "$WORK/all" | awk 'FNR==NR{if(!($1 in rank)){rank[$1]=++n; order[n]=$1}; next} {values[$1,++count[$1]]=$2; sum[$1]+=$2}
    function median(k,  c){c=count[k]; return (values[k,int((c+1)/2)]+values[k,int(c/2)+1])/2}
    END{for(i=1;i<=n;i++){k=order[i]
        printf "  %-16s %6.2f %6.2f %6.2f   %5.2f %5.2f\n",k,values[k,1],median(k),sum[k]/count[k],median(k)/median("nginx-file"),median(k)/median("nginx-return")}}' \
    "$WORK/all" -
echo "growth from the first size to the last: least to least, medians, median of the ratios within a round"
growth() { awk -v small="$1" -v large="$2" '$1==small{s[++n]=$2} $1==large{l[++m]=$2; r[m]=$2/s[n]}
    function sorted(v, c,  i,j,x){for(i=2;i<=c;i++){x=v[i]; for(j=i-1;j>0&&v[j]>x;j--)v[j+1]=v[j]; v[j+1]=x}}
    function median(v, c){return (v[int((c+1)/2)]+v[int(c/2)+1])/2}
    END{sorted(s,n); sorted(l,m); sorted(r,m)
        printf "  %-32s %+6.1f %% %+6.1f %% %+6.1f %%\n",small " to " large,(l[1]/s[1]-1)*100,(median(l,m)/median(s,n)-1)*100,(median(r,m)-1)*100}' "$WORK/all"; }
[ "$ONLY" = boot ] || growth "omaha-${FLEETS%% *}" "omaha-${FLEETS##* }"
[ "$ONLY" = omaha ] || for path in ipxe ignition; do growth "$path-$FIRST_GROUPS" "$path-${GROUPS_LIST##* }"; done
