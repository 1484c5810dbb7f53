#!/usr/bin/env bash
# The station under test for the PXE harness (--server-cmd): roadsteadd on the harness's network, with a fleet document made of
# its environment (HARNESS_IP, HARNESS_IF, HARNESS_MODE, HARNESS_ASSETS, HARNESS_WORK). Runs in the foreground; TERM stops it.
# pxe_station.sh PRESET: with an instance of that preset for every machine instead.
# ROADSTEAD_BIN: folder of the programs. The data folder stays in HARNESS_WORK/station for the test to look at.
set -eu
data=$HARNESS_WORK/station
rm -rf "$data"
mkdir -p "$data"
case $HARNESS_MODE in
*proxy) dhcp=proxy ;;
*) dhcp=full ;;
esac
packages='[]'
channel=''
if [ -e "$HARNESS_ASSETS/update.gz" ]; then
    packages='[ { version: 1.1.0, filename: update.gz } ]'
    channel=', package: 1.1.0'
fi
if [ -n "${1:-}" ]; then
    # An instance of this preset for every machine, with its boot files by the names that it asks for. It is added to the station that
    # runs; the file “added” says that it is there.
    echo "roadstead: 1" >"$data/fleet.yaml"
    printf '$6$preset$%s\n' AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJJJKKKKLLLLMMMMNNNNOOOOPPPPQQQQRRRRSSSSTTTTUUUUVV >"$data/hash"
    (
        until "$ROADSTEAD_BIN/roadsteadctl" --data-dir "$data" preset add "$1" all --secret "console_password_hash=$data/hash" \
            --set "ssh_keys=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHarnessHarnessHarnessHarnessHarnessHarness0 harness@station" \
            --set admins=alice --set timezone=Europe/Berlin --set ntp_servers=ntp.example --set dns_servers=10.0.0.1 \
            --set toolbox_image=registry.example/fedora:41 --set serial_console=ttyS0,115200 >"$data/adding" 2>&1; do
            sleep 0.2
        done
        mv "$data/adding" "$data/added"
    ) &
    ln -f "$HARNESS_ASSETS/vmlinuz" "$HARNESS_ASSETS/flatcar_production_pxe.vmlinuz"
    ln -f "$HARNESS_ASSETS/initrd.img" "$HARNESS_ASSETS/flatcar_production_pxe_image.cpio.gz"
else
    cat >"$data/fleet.yaml" <<YAML
roadstead: 1
profiles:
  - id: harness
    boot:
      kernel: /assets/vmlinuz
      initrd: [/assets/initrd.img]
      args: [initrd=initrd.img, "console=ttyS0,115200", panic=10, ignition.firstboot, "omaha={{.base_url}}/v1/update", "ignition.config.url={{.base_url}}/ignition?{{.request.raw_query}}"]
    ignition: base
groups:
  - { id: all, profile: harness, metadata: { ssh_key: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHarnessHarnessHarnessHarnessHarnessHarness0 harness@station" } }
templates:
  - id: base
    kind: ignition
    text: |
      {"ignition": {"version": "3.3.0"},
       "passwd": {"users": [{"name": "core", "sshAuthorizedKeys": [{{json .ssh_key}}]}]},
       "storage": {"files": [
         {"path": "/etc/hostname", "mode": 420, "overwrite": true, "contents": {"source": "data:,node-{{slice .request.query.mac 12}}"}},
         {"path": "/opt/remote.txt", "mode": 420, "contents": {"source": "{{.base_url}}/assets/remote.txt"}}]},
       "systemd": {"units": [{"name": "hello.service", "enabled": true,
         "contents": "[Service]\nType=oneshot\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"}]}}
clusters:
  - { id: rack-1, nodes: ["52:54:00:99:00:01"], lock_group: rack-1, update_group: stable }
lock_groups: [ { id: rack-1, slots: 1 } ]
applications:
  - id: e96281a6-d1af-4bde-9a0a-97b76e56dc57
    name: Flatcar
    packages: $packages
    channels: [ { id: stable$channel } ]
    update_groups: [ { id: stable, channel: stable } ]
YAML
fi
echo "remote file" >"$HARNESS_ASSETS/remote.txt"
export ROADSTEAD_NO_KEYCHAIN=1
exec "$ROADSTEAD_BIN/roadsteadd" --data-dir "$data" --http "$HARNESS_IP:8080" --admin 127.0.0.1:8081 --interface "$HARNESS_IF" \
    --dhcp $dhcp --dhcp-range "${HARNESS_NET}.50-${HARNESS_NET}.199" --tftp "$HARNESS_IP:69" --assets "$HARNESS_ASSETS" \
    --apply "$data/fleet.yaml"
