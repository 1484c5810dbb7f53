#!/bin/bash
# http_bench.sh [--server PROGRAM] [--rounds 4] [--seconds 2] [--big MIB]
# PROGRAM (tests/bench/http_server, built) beside nginx with 2 workers on the same files, over loopback, rounds interleaved. Prints
# requests a second and the servers' CPU time a request: rates swing with the machine, CPU figures and their ratios do not.
set -u
ROOT=$(cd "$(dirname "$0")/../.." && pwd)
SERVER=$ROOT/build/release/bin/http_server ROUNDS=4 SECONDS_EACH=2 BIG=256
while [ $# -gt 0 ]; do
    case $1 in
    --server) SERVER=$2 ;; --rounds) ROUNDS=$2 ;; --seconds) SECONDS_EACH=$2 ;; --big) BIG=$2 ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
    esac
    shift 2
done
for program in nginx wrk curl python3; do
    command -v $program >/dev/null || { echo "missing program: $program" >&2; exit 2; }
done
[ -x "$SERVER" ] || { echo "missing $SERVER: build the target http_server, or name it by --server" >&2; exit 2; }

WORK=$(mktemp -d -t http-bench.XXXXXX); PIDS=()
cleanup() { for pid in "${PIDS[@]}"; do kill "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done; rm -rf "$WORK"; }
trap cleanup EXIT; trap 'exit 130' INT TERM
mkdir "$WORK/files"
head -c $((BIG << 20)) /dev/urandom >"$WORK/files/big.bin"; head -c 16384 /dev/urandom >"$WORK/files/k16.bin"
printf 'hello\n' >"$WORK/files/small.txt"; head -c 900 /dev/zero | tr '\0' x >"$WORK/files/check.xml"
head -c 1024 /dev/zero | tr '\0' p >"$WORK/files/page.txt"; chmod -R a+rX "$WORK"
read -r PORT_N PORT_S <<<"$(python3 -c "import socket
s=[socket.socket() for _ in '12']
[x.bind(('127.0.0.1',0)) for x in s]
print(*[x.getsockname()[1] for x in s])")"
REPLY=$(cat "$WORK/files/check.xml")
cat >"$WORK/nginx.conf" <<C
worker_processes 2; daemon off; pid $WORK/nginx.pid; error_log $WORK/nginx.err;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; client_body_buffer_size 64k;
 client_body_temp_path $WORK/n1; proxy_temp_path $WORK/n2; fastcgi_temp_path $WORK/n3; uwsgi_temp_path $WORK/n4; scgi_temp_path $WORK/n5;
 server { listen 127.0.0.1:$PORT_N; location /assets/ { alias $WORK/files/; }
  location = /hello { return 200 "hello\n"; } location = /check { return 200 "$REPLY"; } } }
C
nginx -e "$WORK/nginx.err" -c "$WORK/nginx.conf" & PIDS+=($!); NGINX=$!
"$SERVER" 127.0.0.1 "$PORT_S" "$WORK/files" /assets/ >"$WORK/server.log" 2>&1 & PIDS+=($!); OURS=$!
for port in "$PORT_N" "$PORT_S"; do
    curl -s --retry 20 --retry-connrefused --retry-delay 1 -o "$WORK/got" "http://127.0.0.1:$port/assets/big.bin"
    cmp -s "$WORK/got" "$WORK/files/big.bin" || { echo "port $port: the file differs"; cat "$WORK/server.log"; exit 1; }
done
python3 - >"$WORK/post.lua" <<'P'
print('wrk.method = "POST"\nwrk.body = "%s"' % ("b" * 1600))
P
# Microseconds of CPU that the threads of a process and of its children have had.
cpu() { local total=0 pid thread; for pid in $1 $(cat /proc/"$1"/task/*/children); do for thread in /proc/"$pid"/task/*/schedstat; do
    total=$((total + $(cut -d' ' -f1 "$thread") / 1000)); done; done; echo $total; }
# load CASE NAME PID URL [wrk options]
load() { local case=$1 name=$2 pid=$3 url=$4 before after; shift 4
    before=$(cpu "$pid"); read -r rate requests bad <<<"$(wrk -t1 -c64 -d"${SECONDS_EACH}s" "$@" "$url" |
        awk '/requests in/{n=$1} /Requests\/sec/{r=$2} /Non-2xx/{b=$NF} /Socket errors/{b="errors"} END{print r, n, b}')"
    after=$(cpu "$pid")
    awk -v c="$case" -v s="$name" -v r="$rate" -v n="$requests" -v t=$((after - before)) -v b="$bad" -v f="$WORK/all" 'BEGIN{u=t/n
        printf "  %-24s %-6s %8.0f req/s  %6.2f us CPU/request %s\n",c,s,r,u,b; print c,s,u >>f}'; }
big() { local name=$1 pid=$2 port=$3 before after speed; before=$(cpu "$pid")
    speed=$(for i in 1 2 3 4; do curl -s -o /dev/null -w '%{speed_download}\n' "http://127.0.0.1:$port/assets/big.bin"; done | sort -gr | head -1)
    after=$(cpu "$pid")
    awk -v s="$name" -v v="$speed" -v t=$((after - before)) -v m="$BIG" -v f="$WORK/all" 'BEGIN{g=t/1000000/(4*m/1024)
        printf "  %-24s %-6s %8.0f MiB/s  %6.3f s CPU/GiB\n","asset, whole",s,v/1048576,g; print "asset-s/GiB",s,g >>f}'; }
for round in $(seq "$ROUNDS"); do
    echo "round $round of $ROUNDS, load average $(cut -d' ' -f1 /proc/loadavg)"
    load GET-small nginx "$NGINX" "http://127.0.0.1:$PORT_N/assets/small.txt"
    load GET-small ours "$OURS" "http://127.0.0.1:$PORT_S/hello"
    load GET-return nginx "$NGINX" "http://127.0.0.1:$PORT_N/hello"
    load GET-1KiB nginx "$NGINX" "http://127.0.0.1:$PORT_N/assets/page.txt"
    load GET-1KiB ours "$OURS" "http://127.0.0.1:$PORT_S/page"
    load POST-1.6k-0.9k nginx "$NGINX" "http://127.0.0.1:$PORT_N/check" -s "$WORK/post.lua"
    load POST-1.6k-0.9k ours "$OURS" "http://127.0.0.1:$PORT_S/check" -s "$WORK/post.lua"
    load suspended ours "$OURS" "http://127.0.0.1:$PORT_S/later"
    load asset-16KiB nginx "$NGINX" "http://127.0.0.1:$PORT_N/assets/k16.bin"
    load asset-16KiB ours "$OURS" "http://127.0.0.1:$PORT_S/assets/k16.bin"
    big nginx "$NGINX" "$PORT_N"
    big ours "$OURS" "$PORT_S"
done
echo "CPU, us a request and s a GiB: least and mean of all rounds"
awk '{k=$1; if(!(k in seen)){seen[k]=1; order[++n]=k} sum[k,$2]+=$3; if(!((k,$2) in least) || $3<least[k,$2]) least[k,$2]=$3}
    END{for(i=1;i<=n;i++){k=order[i]; printf "  %-16s",k
        for(j=1;j<=2;j++){s=j==1?"nginx":"ours"; if((k,s) in least) printf "  %s %6.3f %6.3f",s,least[k,s],sum[k,s]/ROUNDS; else printf "  %-19s",""}
        if(((k,"nginx") in least) && ((k,"ours") in least)) printf "  ratio %.2f %.2f",least[k,"ours"]/least[k,"nginx"],sum[k,"ours"]/sum[k,"nginx"]; print ""}}' ROUNDS="$ROUNDS" "$WORK/all"
