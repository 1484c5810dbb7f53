#!/usr/bin/env bash
# A cluster of three real etcd by the preset flatcar-etcd:
#   preset_etcd.sh discovery|static FOLDER-OF-THE-PROGRAMS
# The real roadsteadd is given an instance of the preset and renders each node's Ignition; each etcd then runs with the very words of the
# rendered unit. discovery: the members find each other by that station. static: they are listed, and speak TLS by certificates made here.
# Each node is a loopback address of its own, so that addresses and ports stay as they are; what has to differ is printed.
# Status 0: as expected; 1: not, and the lines before say what; 77: skipped, for the reason in the last line.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
formation=${1:?usage: preset_etcd.sh discovery|static FOLDER-OF-THE-PROGRAMS}
bin=${2:?usage: preset_etcd.sh discovery|static FOLDER-OF-THE-PROGRAMS}
skip() { echo "SKIP: $*"; exit 77; }
for program in etcd etcdctl curl jq python3 openssl base64; do
    command -v $program >/dev/null || skip "$program is not installed (installer/packages.sh lists what the tests need)"
done
export ROADSTEAD_NO_KEYCHAIN=1 ETCDCTL_API=3
work=$(mktemp -d -t roadstead-preset.XXXXXX)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait "${pids[@]}" 2>/dev/null || true; rm -rf "$work"' EXIT
wrong() {
    echo "WRONG: $*"
    tail -n 5 "$work"/etcd-*.log "$work/station.err" 2>/dev/null || true
    exit 1
}
until_true() { for _ in $(seq 300); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; return 1; }

# A net of 127.0.0.0/8 that no other run on this machine has.
net=127.$((RANDOM % 254 + 1)).$((RANDOM % 254 + 1))
address() { echo "$net.$1"; }

echo "roadstead: 1" >"$work/fleet.yaml"
"$bin/roadsteadd" --data-dir "$work/station" --http 127.0.0.1:0 --admin 127.0.0.1:0 --tftp off --apply "$work/fleet.yaml" \
    >"$work/station.out" 2>"$work/station.err" &
pids+=($!)
until_true grep -q '^ready ' "$work/station.out" || wrong "roadsteadd is not ready"
read -r http admin < <(sed -n 's/^ready http=\([^ ]*\) admin=\([^ ]*\).*/\1 \2/p' "$work/station.out")
control() { "$bin/roadsteadctl" --data-dir "$work/station" --station "http://$admin" "$@"; }

# The authority, and one certificate for all nodes, as the preset's values ask for them. Whatever a loopback address asks, it asks
# from 127.0.0.1, and etcd looks for the address of who asks in the certificate.
certificates() {
    (
        cd "$work"
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=authority -keyout ca-key.pem -out ca.pem
        openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=etcd -keyout node-key.pem -out node.csr
        printf 'subjectAltName=IP:127.0.0.1,IP:%s,IP:%s,IP:%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$(address 1)" "$(address 2)" "$(address 3)" >ext
        openssl x509 -req -in node.csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 2 -extfile ext -out node.pem
    ) 2>"$work/openssl.log" || wrong "certificates: $(cat "$work/openssl.log")"
}

key="ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHarnessHarnessHarnessHarnessHarnessHarness0 test@station"
common=(--set "ssh_keys=$key" --set "etcd_version=3.4.23" --set "cluster_token=preset-test")
tls=() scheme=http client=()
if [ "$formation" = static ]; then
    certificates
    scheme=https
    tls=(--set tls=on --set "ca_certificate=@$work/ca.pem" --set "certificate=@$work/node.pem" --secret "private_key=$work/node-key.pem")
    client=(--cacert "$work/ca.pem" --cert "$work/node.pem" --key "$work/node-key.pem")
    members=()
    for i in 1 2 3; do members+=("etcd-$i=https://$(address $i):2380"); done
    cluster=(--set formation=static --set "initial_cluster=$(IFS=,; echo "${members[*]}")")
else
    until_true curl -fs -m 2 "http://$http/discovery/new?size=3" || wrong "no discovery"
    cluster=(--set formation=discovery --set "discovery_url=$(curl -fsS "http://$http/discovery/new?size=3")")
fi
control preset add flatcar-etcd etcd "${common[@]}" "${cluster[@]}" "${tls[@]}" || wrong "the preset is not taken"

endpoints=()
for i in 1 2 3; do
    root=$work/node-$i
    mkdir -p "$root"
    curl -fsS "http://$http/ignition?mac=52-54-00-00-00-0$i" >"$work/node-$i.ign" || wrong "no Ignition for node $i"
    python3 "$here/preset_unit.py" files "$work/node-$i.ign" "$root"
    mapfile -t words < <(python3 "$here/preset_unit.py" start "$work/node-$i.ign" etcd-member.service \
        "%H=etcd-$i" "%m=$(printf '%032d' $i)" "NODE_IPV4=$(address $i)")
    [ "${words[0]}" = /usr/lib/flatcar/etcd-wrapper ] || wrong "the unit does not start Flatcar's wrapper: ${words[*]}"
    echo "etcd-$i as rendered: ${words[*]}"
    # The wrapper starts etcd in a container: here it is started itself. It mounts the folder of certificates and that of the data; and
    # the address "all" is one machine's here.
    words[0]=etcd
    words=("${words[@]//0.0.0.0/$(address $i)}")
    words=("${words[@]//\/etc\/ssl\/certs/$root/etc/ssl/etcd}")
    words=("${words[@]//\/var\/lib\/etcd/$root/var/lib/etcd}")
    echo "etcd-$i as run:      ${words[*]}"
    mkdir -p -m 0700 "$root/var/lib"
    "${words[@]}" >"$work/etcd-$i.log" 2>&1 &
    pids+=($!)
    endpoints+=("$scheme://$(address $i):2379")
done
all=$(IFS=,; echo "${endpoints[*]}")
ask() { etcdctl --command-timeout 3s --endpoints "$1" "${client[@]}" "${@:2}"; }

for _ in $(seq 20); do ask "$all" endpoint health >/dev/null 2>&1 && break; sleep 0.5; done
ask "$all" endpoint health >/dev/null 2>&1 || wrong "the cluster is not healthy: $(ask "$all" endpoint health 2>&1)"
ask "$all" endpoint health 2>&1
[ "$(ask "$all" member list | wc -l)" = 3 ] || wrong "members: $(ask "$all" member list)"
[ "$(ask "$all" member list | grep -c ", started, ")" = 3 ] || wrong "not every member has started: $(ask "$all" member list)"
ask "${endpoints[0]}" put greeting "from node 1" >/dev/null
for endpoint in "${endpoints[1]}" "${endpoints[2]}"; do
    [ "$(ask "$endpoint" get greeting --print-value-only)" = "from node 1" ] || wrong "$endpoint does not know what node 1 was told"
done
if [ "$formation" = static ]; then
    etcdctl --endpoints "${endpoints[0]}" --cacert "$work/ca.pem" --command-timeout 2s get greeting >/dev/null 2>&1 &&
        wrong "a client without a certificate is answered"
    [ "$(stat -c %a "$work/node-1/etc/ssl/etcd/node-key.pem")" = 600 ] || wrong "the private key can be read by others"
fi

# flannel's network, by the script of the preset for it, into this cluster.
control preset render flatcar-flannel "${common[@]:0:2}" "${tls[@]}" --set "etcd_endpoints=$all" --set flannel_network=10.9.0.0/16 \
    --set flannel_hash=sha256-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef >"$work/flannel.ign" ||
    wrong "no Ignition for flannel"
python3 "$here/preset_unit.py" files "$work/flannel.ign" "$work/flannel"
sed -i "s|/etc/flannel/|$work/flannel&|; s|/etc/ssl/etcd/|$work/flannel&|g" "$work/flannel/opt/bin/flannel-network"
bash "$work/flannel/opt/bin/flannel-network" || wrong "flannel's network is not written"
[ "$(ask "${endpoints[1]}" get /coreos.com/network/config --print-value-only | jq -r .Network)" = 10.9.0.0/16 ] ||
    wrong "flannel's network: $(ask "${endpoints[1]}" get /coreos.com/network/config)"
ask "${endpoints[2]}" put /coreos.com/network/config '{"Network": "10.8.0.0/16"}' >/dev/null
bash "$work/flannel/opt/bin/flannel-network" || wrong "a network that is there already is a mistake"
[ "$(ask "${endpoints[0]}" get /coreos.com/network/config --print-value-only | jq -r .Network)" = 10.8.0.0/16 ] ||
    wrong "flannel's network was overwritten"
echo "PASS preset_etcd $formation"
