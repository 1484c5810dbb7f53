#!/bin/bash
# Builds Roadstead and starts it: bash installer/run.sh [-- arguments of the program]
# With a display it starts the desktop (roadstead), else the headless station (roadsteadd), which prints its addresses.
# It needs no root: what root or sudo would add is said in plain words.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROADSTEAD_ROOT=$PWD
. installer/prepare.sh
. installer/karchive.sh

[[ ${1:-} == -- ]] && shift
programs=$ROADSTEAD_ROOT/build/release/bin

# roadstead-bind alone may open the ports of DHCP and TFTP; the programs that load plugins never get a capability.
allow_low_ports() {
    local helper=$programs/roadstead-bind right=cap_net_bind_service=ep
    [[ -x $helper ]] && ((EUID != 0)) || return 0 # root binds without it
    command -v getcap >/dev/null || PATH=$PATH:/usr/sbin:/sbin
    command -v getcap >/dev/null && getcap "$helper" | grep -q cap_net_bind_service && return 0
    if sudo -n true 2>/dev/null && sudo -n setcap "$right" "$helper" 2>/dev/null; then
        say "roadstead-bind may now open the ports of DHCP (67, 4011) and TFTP (69)."
        return 0
    fi
    say "DHCP and TFTP cannot have their ports (67, 69, 4011) and stay off; everything else starts on unprivileged ports."
    say "To switch them on, start again after:"
    say "    sudo setcap $right $helper"
}

default_data_dir() {
    local home=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
    echo "${XDG_DATA_HOME:-${home:-/var/lib}/.local/share}/roadstead"
}

lock_preparation
prepare_packages "${ROADSTEAD_RUN_PACKAGES[@]}"
prepare_karchive
build_preset release roadstead roadsteadd roadsteadctl roadstead-bind
allow_low_ports
release_preparation

if [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]]; then
    exec "$programs/roadstead" "$@"
fi
say "no display here: starting the headless station, roadsteadd."
if [[ " $* " != *" --data-dir"[\ =]* ]]; then
    data_dir=$(default_data_dir)
    mkdir -p "$data_dir"
    set -- --data-dir "$data_dir" "$@"
fi
exec "$programs/roadsteadd" "$@"
