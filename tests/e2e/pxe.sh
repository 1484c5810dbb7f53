#!/usr/bin/env bash
# Real machines boot from the real roadsteadd, and the node's timeline tells the right story:
#   pxe.sh clients|bios_dhcp|uefi_proxy|ab|preset FOLDER-OF-THE-PROGRAMS
# Status 0: as expected; 1: not, and the lines before say what; 77: skipped, for the reason in the last line.
# ROADSTEAD_SHARED: folder with harness/pxe; else `shared` beside the checkout.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scenario=${1:?usage: pxe.sh clients|bios_dhcp|uefi_proxy|ab|preset FOLDER-OF-THE-PROGRAMS}
export ROADSTEAD_BIN=${2:?usage: pxe.sh SCENARIO FOLDER-OF-THE-PROGRAMS}
export PATH=$PATH:/usr/sbin:/sbin ROADSTEAD_NO_KEYCHAIN=1
shared=${ROADSTEAD_SHARED:-$here/../../../shared}
harness=$shared/harness/pxe

skip() { echo "SKIP: $*"; exit 77; }
[ "$(id -u)" = 0 ] || skip "network namespaces need root"
[ -x "$harness/harness.sh" ] || skip "no harness at $harness (ROADSTEAD_SHARED names its folder)"
tools="ip ethtool curl jq python3 busybox zstd cpio"
case $scenario in
clients) tools+=" dhclient dhcpcd atftp" ;;
bios_dhcp) tools+=" qemu-system-x86_64" ;;
uefi_proxy) tools+=" qemu-system-x86_64 dnsmasq" ;;
ab) tools+=" qemu-system-x86_64 mkfs.ext4" ;;
preset) tools+=" qemu-system-x86_64 debugfs sha256sum" ;;
*) echo "pxe.sh: no scenario “$scenario”" >&2; exit 2 ;;
esac
for tool in $tools; do
    command -v "$tool" >/dev/null || skip "$tool is not installed (installer/packages.sh lists what the tests need)"
done
[ "$scenario" = uefi_proxy ] && [ ! -e /usr/share/OVMF/OVMF_CODE_4M.fd ] && skip "no UEFI firmware (package ovmf)"
ip netns add "rsprobe$$" 2>/dev/null || skip "this machine allows no network namespaces"
ip netns del "rsprobe$$"

# Names of this run alone: several may stand side by side on one machine.
export HARNESS_ID=rs$$ HARNESS_NET=10.$((100 + $$ % 100)).$((RANDOM % 250))
export HARNESS_WORK=/tmp/harness.$HARNESS_ID
# Ready once HTTP answers and, for DHCP, no rival was found: the last line of the start is "ready".
export HARNESS_READY="grep -q ^ready $HARNESS_WORK/server.log" CLIENT_WAIT=6
station=$HARNESS_ID-st
trap '"$harness/harness.sh" down >/dev/null 2>&1; rm -rf "$HARNESS_WORK"' EXIT
trap 'exit 1' INT TERM HUP

cache=${HARNESS_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/roadstead-harness}
if [ ! -e "$cache/assets/initrd-ab.img" ] || [ ! -e "$cache/assets/initrd-ign.img" ] || [ ! -e "$cache/assets/vmlinuz" ]; then
    echo "building the boot payload in $cache"
    (flock 9 && { [ -e "$cache/assets/initrd-ab.img" ] || bash "$harness/lib/mkpayload.sh"; }) 9>"/tmp/roadstead-payload.lock" ||
        skip "the boot payload cannot be built (no package source within reach?)"
    [ -e "$cache/assets/initrd-ign.img" ] || skip "no payload with Ignition (package ignition)"
fi

station_cmd=$here/pxe_station.sh
failures=0
wrong() { echo "WRONG: $*"; failures=$((failures + 1)); }
inside() { ip netns exec "$station" "$@"; }
control() { inside "$ROADSTEAD_BIN/roadsteadctl" --data-dir "$HARNESS_WORK/station" --json "$@"; }

# One line an event, oldest first: kind and the detail's values by name.
timeline() {
    control timeline "$1" --limit 1000 |
        jq -r '.events | reverse[] | .kind + " " + (.detail | to_entries | map(.key + "=" + (.value | tostring)) | join(" "))'
}

# Each pattern (extended regular expression, anchored at the line's start) must match a line after the one before it.
follows_story() {
    local lines=$1 at=0 pattern found
    shift
    for pattern in "$@"; do
        found=$(tail -n +$((at + 1)) <<<"$lines" | grep -n -m1 -E "^$pattern" | cut -d: -f1)
        if [ -z "$found" ]; then
            wrong "“$pattern” does not follow line $at of the timeline"
            return
        fi
        at=$((at + found))
    done
}

# One machine is one row; prints its number.
only_node() {
    local nodes
    nodes=$(control nodes | jq -r '.nodes[].id')
    [ "$(wc -w <<<"$nodes")" = 1 ] || wrong "one machine makes $(wc -w <<<"$nodes") rows: $(control nodes | jq -c '.nodes')" >&2
    head -1 <<<"$nodes"
}

boot() {
    "$harness/harness.sh" boot --server-cmd "$station_cmd" --keep --timeout 400 "$@" || wrong "the machine did not come up"
    grep -q '^ready http=' "$HARNESS_WORK/server.log" || wrong "roadsteadd never said ready: $(cat "$HARNESS_WORK/server.log")"
}

ignition_is_ok() {
    jq -e 'select(.stage == "up") | .ignition == "ok"' "$HARNESS_WORK/phonehome.jsonl" >/dev/null ||
        wrong "Ignition: $(jq -c '{stage, ignition, ignition_err}' "$HARNESS_WORK/phonehome.jsonl")"
}

clients() {
    local result
    "$harness/clients.sh" --server-cmd "$here/pxe_station.sh" >"$HARNESS_WORK.clients"
    result=$(tail -1 "$HARNESS_WORK.clients")
    cat "$HARNESS_WORK.clients"
    rm -f "$HARNESS_WORK.clients"
    [ "$result" = "RESULT PASS 12/12" ] || wrong "$result: $(tail -3 "$HARNESS_WORK/server.log")"
}

bios_dhcp() {
    boot --firmware bios --mode dhcp --payload ign
    ignition_is_ok
    local node story
    node=$(only_node) story=$(timeline "$node")
    echo "$story"
    follow_bios_boot
    follows_story "$story" "asset-served .*path=/assets/remote.txt" # Ignition's own fetch
    [ "$(control node "$node" | jq -r .state)" != failed ] || wrong "the node is shown as failed"
    [ "$(control why "$node" | jq -r '[.verdicts[].kind] | join(" ")')" = "address boot config" ] ||
        wrong "verdicts: $(control why "$node" | jq -c '[.verdicts[].kind]')"
}

# What every BIOS boot with this station's own DHCP leaves, in `story`.
follow_bios_boot() {
    follows_story "$story" "node-seen " "dhcp-offer .*mode=full" "dhcp-lease .*client=ipxe" \
        "boot-script .*group=all .*profile=harness" "asset-served .*path=/assets/vmlinuz" \
        "asset-served .*path=/assets/initrd.img" "dhcp-lease .*client=plain" "config-served .*template=base"
    grep -qE "^(request-failed|dhcp-refused|identity-conflict|node-merged) " <<<"$story" && wrong "a smooth boot leaves a complaint"
}

uefi_proxy() {
    boot --firmware uefi --mode proxy --payload ign
    ignition_is_ok
    local node story
    node=$(only_node) story=$(timeline "$node")
    echo "$story"
    follows_story "$story" "dhcp-offer .*mode=proxy" "tftp-sent .*file=ipxe.efi" "boot-script .*profile=harness" \
        "asset-served .*path=/assets/vmlinuz" "asset-served .*path=/assets/initrd.img" "config-served .*template=base"
    grep -q "^dhcp-lease " <<<"$story" && wrong "a lease was given beside another DHCP server"
    [ "$(control status | jq -r '.services[] | select(.name == "dhcp") | .state')" = running ] || wrong "DHCP does not run"
    # The foreign server's address, learned without having given it.
    [[ "$(control node "$node" | jq -r .address)" == "$HARNESS_NET".* ]] || wrong "the node's address is not known"
}

# FleetLock as zincati speaks it, from the machine's own address: $1 pre-reboot|steady-state, $2 zincati id; prints the status.
fleet_lock() {
    ip netns exec "$HARNESS_ID-c9" curl -sS -o "$HARNESS_WORK/lock.json" -w '%{http_code}' --max-time 10 \
        -H 'fleet-lock-protocol: true' -d "{\"client_params\": {\"id\": \"$2\", \"group\": \"rack-1\"}}" \
        "http://$HARNESS_NET.1:8080/v1/$1"
}

# The machine's place on the wire, with its address, once it is off.
take_its_place() {
    local ns=$HARNESS_ID-c9
    ip netns add "$ns"
    ip -n "$HARNESS_ID-lab" link add p-c9 type veth peer name c9 netns "$ns"
    ip -n "$HARNESS_ID-lab" link set p-c9 master br0 up
    ip -n "$ns" link set c9 up
    ip -n "$ns" addr add "$1/24" dev c9
    ip netns exec "$ns" ethtool -K c9 tx off >/dev/null 2>&1
}

ab() {
    boot --firmware bios --mode dhcp --scenario ab
    local node story zincati answer
    node=$(only_node) story=$(timeline "$node")
    echo "$story"
    follow_bios_boot_twice
    control node "$node" | jq -e '.version == "1.1.0"' >/dev/null || wrong "the node's version: $(control node "$node")"
    control why "$node" | jq -e '.verdicts[] | select(.kind == "update") | .answer == "noupdate" and .good' >/dev/null ||
        wrong "the newest update verdict: $(control why "$node" | jq -c '.verdicts[] | select(.kind == "update")')"
    grep -q "resume http=206" "$HARNESS_WORK"/vm1/serial.log || wrong "the payload's second part came without 206"

    zincati=$(control node "$node" | jq -r .zincati_id)
    take_its_place "$(control node "$node" | jq -r .address)"
    answer=$(fleet_lock pre-reboot "$zincati")
    [ "$answer" = 200 ] || wrong "lock: $answer $(cat "$HARNESS_WORK/lock.json")"
    [ "$(control locks | jq -c '.lock_groups[] | select(.id == "rack-1") | [.holders[] | [.id, .node]]')" = "[[\"$zincati\",$node]]" ] ||
        wrong "holders: $(control locks)"
    answer=$(fleet_lock pre-reboot 00000000000000000000000000000bad)
    [ "$answer" = 423 ] || wrong "a second machine got $answer for the only slot"
    answer=$(fleet_lock steady-state "$zincati")
    [ "$answer" = 200 ] || wrong "unlock: $answer $(cat "$HARNESS_WORK/lock.json")"
    follows_story "$(timeline "$node")" "update-complete " "lock-taken .*group=rack-1" "lock-released .*group=rack-1"
    control locks | jq -e '[.lock_groups[].holders[]] == []' >/dev/null || wrong "a lock is still held: $(control locks)"
}

# A file of the machine's disk, once it is off; and its mode with owner and group.
on_disk() { debugfs -R "cat $1" "$HARNESS_WORK/vm1/disk.img" 2>/dev/null; }
facts_of() {
    debugfs -R "stat $1" "$HARNESS_WORK/vm1/disk.img" 2>/dev/null |
        sed -n 's/.*Mode: *\([0-9]*\).*/\1/p; s/^User: *\([0-9]*\) *Group: *\([0-9]*\).*/\1:\2/p' | tr '\n' ' '
}

# The preset flatcar-node as it comes: its own boot files, arguments and Butane; what it says is found on the machine's disk.
preset() {
    station_cmd+=" flatcar-node"
    export HARNESS_READY="test -e $HARNESS_WORK/station/added"
    boot --firmware bios --mode dhcp --payload ign --disk root
    ignition_is_ok
    local node story rendered path want
    node=$(only_node) story=$(timeline "$node")
    echo "$story"
    follows_story "$story" "dhcp-lease " "boot-script .*group=all .*profile=all" \
        "asset-served .*path=/assets/flatcar_production_pxe.vmlinuz" \
        "asset-served .*path=/assets/flatcar_production_pxe_image.cpio.gz" "config-served .*template=all-ignition"
    for _ in $(seq 100); do kill -0 "$(cat "$HARNESS_WORK/vm1.pid" 2>/dev/null)" 2>/dev/null || break; sleep 0.2; done
    rendered=$HARNESS_WORK/rendered
    inside curl -fsS "http://$HARNESS_NET.1:8080/ignition?mac=52-54-00-99-00-01" >"$rendered.ign"
    python3 "$here/preset_unit.py" files "$rendered.ign" "$rendered"
    for path in /etc/flatcar/update.conf /etc/ssh/sshd_config /etc/sysctl.d/90-hardening.conf /etc/systemd/timesyncd.conf.d/50-station.conf \
        /etc/systemd/network/20-station.network /home/core/.toolboxrc; do
        want=$(sha256sum <"$rendered$path" | cut -d' ' -f1)
        [ "$(on_disk "$path" | sha256sum | cut -d' ' -f1)" = "$want" ] || wrong "$path on the disk is “$(on_disk "$path")”"
        jq -e --arg path "$path" --arg want "$want" 'select(.stage == "up") | .files[$path] == $want' "$HARNESS_WORK/phonehome.jsonl" >/dev/null ||
            wrong "the machine did not report $path as it was rendered"
    done
    on_disk /etc/flatcar/update.conf | grep -qx "SERVER=http://$HARNESS_NET.1:8080/v1/update/" || wrong "the station is not the update server"
    on_disk /etc/flatcar/update.conf | grep -qx "REBOOT_STRATEGY=etcd-lock" || wrong "the reboot strategy"
    on_disk /etc/systemd/system/locksmithd.service.d/20-station.conf | grep -qx "Environment=LOCKSMITHD_ENDPOINT=http://$HARNESS_NET.1:8080" ||
        wrong "the unit's drop-in: $(on_disk /etc/systemd/system/locksmithd.service.d/20-station.conf)"
    on_disk /etc/systemd/system-preset/20-ignition.preset | grep -qx "enable systemd-timesyncd.service" ||
        wrong "the unit is not enabled: $(on_disk /etc/systemd/system-preset/20-ignition.preset)"
    users_are_there
    [[ "$(facts_of /etc/ssh/sshd_config)" == "0600 "* ]] || wrong "sshd_config: $(facts_of /etc/ssh/sshd_config)"
    debugfs -R "stat /etc/localtime" "$HARNESS_WORK/vm1/disk.img" 2>/dev/null | grep -q "usr/share/zoneinfo/Europe/Berlin" ||
        wrong "the time zone"
}

# core and alice with their keys; the secret among the values is in /etc/shadow, and nowhere that anybody can read it.
users_are_there() {
    local user id
    for user in core alice; do
        id=$(on_disk /etc/passwd | sed -n "s/^$user:x:\([0-9]*\):.*/\1/p")
        [ -n "$id" ] || wrong "no user $user: $(on_disk /etc/passwd)"
        [ "$(on_disk "/home/$user/.ssh/authorized_keys.d/ignition" | head -1)" = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHarnessHarnessHarnessHarnessHarnessHarness0 harness@station" ] ||
            wrong "the key of $user: $(on_disk "/home/$user/.ssh/authorized_keys.d/ignition")"
        [[ "$(facts_of "/home/$user/.ssh/authorized_keys.d/ignition")" == "0600 $id:"* ]] || wrong "the key of $user is not its own"
    done
    id=$(on_disk /etc/passwd | sed -n 's/^core:x:\([0-9]*\):.*/\1/p'):$(on_disk /etc/group | sed -n 's/^core:x:\([0-9]*\):.*/\1/p')
    [[ "$(facts_of /home/core/.toolboxrc)" == *" $id "* ]] ||
        wrong ".toolboxrc is not core's: $(facts_of /home/core/.toolboxrc)"
    on_disk /etc/group | grep -q "^docker:.*alice" || wrong "alice is not in the group docker"
    on_disk /etc/shadow | grep -qF "core:\$6\$preset\$" || wrong "core has no password: $(on_disk /etc/shadow)"
    grep -rF "\$6\$preset\$" "$HARNESS_WORK/server.log" && wrong "the secret is in the log"
}

follow_bios_boot_twice() {
    follows_story "$story" "node-seen " "dhcp-offer .*mode=full" "dhcp-lease .*client=ipxe" "boot-script " \
        "dhcp-lease .*client=plain" "update-granted .*version=1.1.0" "update-downloading " \
        "asset-served .*path=/assets/update.gz" "asset-served .*path=/assets/update.gz" "update-downloaded " \
        "update-installed " "dhcp-lease .*client=ipxe" "boot-script " "dhcp-lease .*client=plain" "update-complete " \
        "update-check .*answer=noupdate"
    grep -qE "^(request-failed|update-failed|update-reverted|identity-conflict|node-merged) " <<<"$story" &&
        wrong "a smooth update leaves a complaint"
}

$scenario
[ $failures = 0 ] && echo "PASS pxe $scenario" && exit 0
echo "FAIL pxe $scenario: $failures wrong; the station's last lines:"
tail -5 "$HARNESS_WORK/server.log"
exit 1
