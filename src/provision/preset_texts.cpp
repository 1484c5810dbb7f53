#include "provision/preset_reader.h"

#include <QtGlobal>

#include <array>

// What resources/presets says to people, for the translators. tst_presets fails when it is not the same.

namespace roadstead::provision {

namespace {

constexpr std::array kTexts {
    QT_TRANSLATE_NOOP("PresetText", "fleet and flannel on CoreOS"),
    QT_TRANSLATE_NOOP("PresetText",
        "CoreOS Container Linux of old, by cloud-config: etcd2, flannel and fleet, with updates and reboot "
        "locks from this station. CoreOS has had no security fixes since 2020; new machines should be "
        "Flatcar's."),
    QT_TRANSLATE_NOOP("PresetText", "Units that used rkt"),
    QT_TRANSLATE_NOOP("PresetText",
        "rkt is gone from every supported system. A unit with `rkt run docker://IMAGE --net=host --volume …` "
        "becomes one with\n    ExecStartPre=-/usr/bin/docker rm --force NAME\n    ExecStart=/usr/bin/docker "
        "run --name NAME --rm --net=host --volume HOST:CONTAINER IMAGE\n    ExecStop=/usr/bin/docker stop "
        "NAME\n(on Fedora CoreOS with podman, which takes the same words). `--mount` and `--volume` of rkt "
        "are one `--volume` here; `--insecure-options=image` has no use any more; pods of several images "
        "become several units, ordered by After= and Requires=."),
    QT_TRANSLATE_NOOP("PresetText", "Away from fleet"),
    QT_TRANSLATE_NOOP("PresetText",
        "fleet has had no release since 2018. What it ran becomes units in a node's configuration (one "
        "machine, or a global unit), or jobs of Nomad or Kubernetes, for which there are presets too."),
    QT_TRANSLATE_NOOP("PresetText", "Login"),
    QT_TRANSLATE_NOOP("PresetText", "SSH keys"),
    QT_TRANSLATE_NOOP("PresetText", "The public keys that may log in as the user core, one a line."),
    QT_TRANSLATE_NOOP("PresetText", "Updates"),
    QT_TRANSLATE_NOOP("PresetText", "Update group"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The update group of this station that the node belongs to; Omaha's name or id."),
    QT_TRANSLATE_NOOP("PresetText", "Reboots"),
    QT_TRANSLATE_NOOP("PresetText",
        "How the node comes into an update. etcd-lock takes a reboot lock of this station first; reboot does "
        "not ask; off leaves it to you. best-effort, which new versions of locksmith do not know, becomes "
        "etcd-lock."),
    QT_TRANSLATE_NOOP("PresetText", "Cluster"),
    QT_TRANSLATE_NOOP("PresetText", "Discovery URL"),
    QT_TRANSLATE_NOOP("PresetText",
        "The URL with the cluster's token, as http://STATION:8080/discovery/new?size=3 gives it."),
    QT_TRANSLATE_NOOP("PresetText", "Metadata of fleet"),
    QT_TRANSLATE_NOOP("PresetText", "What fleet's units can ask for, as KEY=VALUE with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "Network of flannel"),
    QT_TRANSLATE_NOOP("PresetText", "The addresses of flannel's overlay."),
    QT_TRANSLATE_NOOP("PresetText", "Backend of flannel"),
    QT_TRANSLATE_NOOP("PresetText", "How flannel carries packets from node to node."),
    QT_TRANSLATE_NOOP("PresetText", "Boot"),
    QT_TRANSLATE_NOOP("PresetText", "Serial console"),
    QT_TRANSLATE_NOOP("PresetText",
        "The serial port on which the machine can be watched and used, beside its screen. Empty for none."),
    QT_TRANSLATE_NOOP("PresetText", "etcd cluster on Fedora CoreOS"),
    QT_TRANSLATE_NOOP("PresetText",
        "Members of an etcd 3.5 cluster, which find each other by this station's discovery or by a list, "
        "with TLS or without. Podman runs the container."),
    QT_TRANSLATE_NOOP("PresetText", "Version of etcd"),
    QT_TRANSLATE_NOOP("PresetText",
        "The version of the container image quay.io/coreos/etcd. Discovery by this station is for versions "
        "before 3.6."),
    QT_TRANSLATE_NOOP("PresetText", "Cluster token"),
    QT_TRANSLATE_NOOP(
        "PresetText", "What tells this cluster's members from those of others while they find each other."),
    QT_TRANSLATE_NOOP("PresetText", "How members meet"),
    QT_TRANSLATE_NOOP(
        "PresetText", "discovery finds the members by this station; static names them all beforehand."),
    QT_TRANSLATE_NOOP("PresetText", "Members"),
    QT_TRANSLATE_NOOP("PresetText",
        "All members as NAME=http://ADDRESS:2380, with commas between; https with TLS. The names are the "
        "nodes' host names."),
    QT_TRANSLATE_NOOP("PresetText", "TLS"),
    QT_TRANSLATE_NOOP("PresetText",
        "On: members and clients speak TLS and show certificates of the authority below to each other."),
    QT_TRANSLATE_NOOP("PresetText", "Certificate of the authority"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The certificate, in PEM, of the authority that signed those of members and clients."),
    QT_TRANSLATE_NOOP("PresetText", "Certificate"),
    QT_TRANSLATE_NOOP("PresetText",
        "The certificate of the nodes of this group, in PEM. It names the addresses of all of them and is "
        "for servers and for clients."),
    QT_TRANSLATE_NOOP("PresetText", "Private key"),
    QT_TRANSLATE_NOOP("PresetText", "The key of that certificate, in PEM and without a passphrase."),
    QT_TRANSLATE_NOOP("PresetText",
        "How Zincati comes into an update. fleet_lock takes a reboot lock of this station first; immediate "
        "does not ask; periodic waits for the window; off stays with the version."),
    QT_TRANSLATE_NOOP("PresetText", "Lock group"),
    QT_TRANSLATE_NOOP("PresetText",
        "The lock group of this station that the node's reboots count in, which is its group for updates "
        "too."),
    QT_TRANSLATE_NOOP("PresetText", "The window opens"),
    QT_TRANSLATE_NOOP("PresetText", "When the window of periodic opens, in UTC."),
    QT_TRANSLATE_NOOP("PresetText", "For how many minutes"),
    QT_TRANSLATE_NOOP("PresetText", "How long that window is open, in minutes."),
    QT_TRANSLATE_NOOP("PresetText", "Kernel"),
    QT_TRANSLATE_NOOP("PresetText",
        "The file name of the live kernel under /assets, as Fedora's stream metadata calls it."),
    QT_TRANSLATE_NOOP("PresetText", "Initial ramdisk"),
    QT_TRANSLATE_NOOP("PresetText", "The file name of the live initramfs under /assets."),
    QT_TRANSLATE_NOOP("PresetText", "Root filesystem"),
    QT_TRANSLATE_NOOP("PresetText", "The file name of the live root filesystem under /assets."),
    QT_TRANSLATE_NOOP("PresetText", "Fedora CoreOS node"),
    QT_TRANSLATE_NOOP("PresetText",
        "A Fedora CoreOS machine with keys for its users, its network, its time and a hardened base. Zincati "
        "asks this station for updates, and for a lock before it reboots."),
    QT_TRANSLATE_NOOP("PresetText", "Toolbox"),
    QT_TRANSLATE_NOOP("PresetText",
        "`toolbox enter` starts a container of podman that sees the home folder, with a package manager to "
        "bring debugging tools; as root (`sudo toolbox enter`) it sees the machine under /run/host. With an "
        "image given here, /etc/containers/toolbox.conf names it."),
    QT_TRANSLATE_NOOP("PresetText", "More administrators"),
    QT_TRANSLATE_NOOP("PresetText",
        "Users beside core who log in with the same keys and may use sudo, with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "Password of the console"),
    QT_TRANSLATE_NOOP("PresetText",
        "The hash of a password with which core may log in at the machine's own console, as `mkpasswd "
        "--method=sha-512` prints it. Empty: no password, keys only."),
    QT_TRANSLATE_NOOP("PresetText", "Network"),
    QT_TRANSLATE_NOOP("PresetText", "Network interface"),
    QT_TRANSLATE_NOOP("PresetText",
        "Which interface the settings below are for, as a name or a pattern like \"en*\". They replace the "
        "system's own settings only when one of them is given."),
    QT_TRANSLATE_NOOP("PresetText", "Fixed addresses"),
    QT_TRANSLATE_NOOP("PresetText",
        "Addresses of machines that do not take them by DHCP, as MAC=ADDRESS/LENGTH, with commas between. "
        "Every other machine asks DHCP, where this station can reserve addresses too."),
    QT_TRANSLATE_NOOP("PresetText", "Gateway"),
    QT_TRANSLATE_NOOP("PresetText", "The router of the machines with fixed addresses."),
    QT_TRANSLATE_NOOP("PresetText", "DNS servers"),
    QT_TRANSLATE_NOOP(
        "PresetText", "Name servers in the place of those that DHCP gives, with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "Search domains"),
    QT_TRANSLATE_NOOP("PresetText", "Domains in which short names are looked for, with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "MTU"),
    QT_TRANSLATE_NOOP("PresetText", "The size of the largest packet, in bytes; 0 leaves it as it is."),
    QT_TRANSLATE_NOOP("PresetText", "Time"),
    QT_TRANSLATE_NOOP("PresetText", "Time zone"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The node's time zone, like Europe/Berlin. Windows for reboots are in it."),
    QT_TRANSLATE_NOOP("PresetText", "Time servers"),
    QT_TRANSLATE_NOOP("PresetText", "NTP servers in the place of the system's own, with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "Hardening"),
    QT_TRANSLATE_NOOP("PresetText",
        "On: SSH by keys only and not as root, kernel settings that hide addresses and refuse spoofed and "
        "redirected packets, rare network protocols off, no core dumps."),
    QT_TRANSLATE_NOOP("PresetText", "Tools"),
    QT_TRANSLATE_NOOP("PresetText", "Image of toolbox"),
    QT_TRANSLATE_NOOP("PresetText",
        "The container image, with its tag, that `toolbox` starts. Empty for the system's own."),
    QT_TRANSLATE_NOOP("PresetText", "etcd cluster on Flatcar"),
    QT_TRANSLATE_NOOP("PresetText",
        "Members of an etcd 3.5 cluster, which find each other by this station's discovery or by a list, "
        "with TLS or without. Flatcar's etcd-member.service runs the container."),
    QT_TRANSLATE_NOOP("PresetText", "Reboots may begin"),
    QT_TRANSLATE_NOOP("PresetText",
        "When reboots may begin, in the node's time, like \"Sat 04:00\" or \"04:00\". Empty for any time."),
    QT_TRANSLATE_NOOP("PresetText", "For how long"),
    QT_TRANSLATE_NOOP("PresetText", "How long the window is open, like \"2h\" or \"1h30m\"."),
    QT_TRANSLATE_NOOP("PresetText", "flannel on Flatcar"),
    QT_TRANSLATE_NOOP("PresetText",
        "Machines whose containers reach each other over flannel's overlay network. flanneld keeps what it "
        "knows in an etcd cluster, and Docker gives its containers addresses of the overlay. The program "
        "flanneld lies among this station's assets."),
    QT_TRANSLATE_NOOP("PresetText", "The cluster of etcd"),
    QT_TRANSLATE_NOOP("PresetText",
        "flannel needs etcd 3 before it starts: make it with the preset for an etcd cluster, and name its "
        "members here. The first node to come up writes the network below /coreos.com/network/config; a "
        "configuration that is there already stays as it is."),
    QT_TRANSLATE_NOOP("PresetText", "Overlay"),
    QT_TRANSLATE_NOOP("PresetText", "Length of a node's subnet"),
    QT_TRANSLATE_NOOP(
        "PresetText", "How many bits of an address belong to one node; 24 gives each node 254 addresses."),
    QT_TRANSLATE_NOOP("PresetText", "Backend"),
    QT_TRANSLATE_NOOP("PresetText",
        "How flannel carries packets from node to node. host-gw is faster and needs all nodes in one network "
        "segment."),
    QT_TRANSLATE_NOOP("PresetText", "Interface"),
    QT_TRANSLATE_NOOP("PresetText",
        "The interface, or its address, that packets to other nodes leave by. Empty for that of the default "
        "route."),
    QT_TRANSLATE_NOOP("PresetText", "Members of etcd"),
    QT_TRANSLATE_NOOP("PresetText",
        "Where the members of the etcd cluster are reached by clients, with commas between; https with TLS."),
    QT_TRANSLATE_NOOP("PresetText", "Version of flannel"),
    QT_TRANSLATE_NOOP("PresetText", "The version of flannel; its program is /assets/flanneld-VERSION."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of flanneld"),
    QT_TRANSLATE_NOOP("PresetText", "Its hash, as sha512-… or sha256-…."),
    QT_TRANSLATE_NOOP("PresetText", "Kubernetes on Flatcar"),
    QT_TRANSLATE_NOOP("PresetText",
        "Nodes of a Kubernetes cluster by kubeadm. Kubernetes comes as a system extension, whose image lies "
        "among this station's assets. Make one instance for the control plane and one for the workers. "
        "Reboots are Kubernetes' own business here: locksmithd is masked."),
    QT_TRANSLATE_NOOP("PresetText", "Role"),
    QT_TRANSLATE_NOOP("PresetText",
        "What the nodes of this group are. control-plane is for one machine, which makes the cluster; "
        "workers join it."),
    QT_TRANSLATE_NOOP("PresetText", "Version of Kubernetes"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The version of Kubernetes, which is also in the name of the extension's image."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of the extension"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The hash of kubernetes-vVERSION-x86-64.raw under /assets, as sha512-… or sha256-…."),
    QT_TRANSLATE_NOOP("PresetText", "Control plane"),
    QT_TRANSLATE_NOOP("PresetText", "Where the control plane is reached, as HOST:6443."),
    QT_TRANSLATE_NOOP("PresetText", "Token to join"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The token with which nodes join, as `kubeadm token generate` prints it."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of the cluster's CA"),
    QT_TRANSLATE_NOOP("PresetText",
        "The hash of the cluster's CA for workers, as sha256:…. Empty: the CA is not checked, which only a "
        "trusted network allows."),
    QT_TRANSLATE_NOOP("PresetText", "Addresses of pods"),
    QT_TRANSLATE_NOOP("PresetText", "The addresses of pods."),
    QT_TRANSLATE_NOOP("PresetText", "Network of pods"),
    QT_TRANSLATE_NOOP("PresetText",
        "flannel is installed by the node of the control plane; with none you install a network plugin "
        "yourself."),
    QT_TRANSLATE_NOOP(
        "PresetText", "The version of flannel; its manifest is /assets/kube-flannel-vVERSION.yml."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of flannel's manifest"),
    QT_TRANSLATE_NOOP("PresetText", "Flatcar node"),
    QT_TRANSLATE_NOOP("PresetText",
        "A Flatcar machine with keys for its users, its network, its time and a hardened base, whose updates "
        "and reboots this station decides."),
    QT_TRANSLATE_NOOP("PresetText",
        "`toolbox` starts a shell in a container that sees the whole machine, with a package manager to "
        "bring debugging tools: log in as core and call it. It keeps its files under /var/lib/toolbox until "
        "you delete them. With an image given here, ~/.toolboxrc names it; `TOOLBOX_DOCKER_IMAGE` and "
        "`TOOLBOX_DOCKER_TAG` there change it later."),
    QT_TRANSLATE_NOOP("PresetText", "Nomad and Consul on Flatcar"),
    QT_TRANSLATE_NOOP("PresetText",
        "Servers or clients of Nomad, which find each other by Consul. Both programs lie unpacked among this "
        "station's assets."),
    QT_TRANSLATE_NOOP("PresetText", "What the nodes of this group are. Servers are clients too."),
    QT_TRANSLATE_NOOP("PresetText", "Data centre"),
    QT_TRANSLATE_NOOP("PresetText", "The name of the data centre."),
    QT_TRANSLATE_NOOP("PresetText", "Number of servers"),
    QT_TRANSLATE_NOOP("PresetText", "How many servers the cluster waits for before it elects a leader."),
    QT_TRANSLATE_NOOP("PresetText", "Servers"),
    QT_TRANSLATE_NOOP("PresetText", "The addresses or names of the servers, with commas between."),
    QT_TRANSLATE_NOOP("PresetText", "Key of the gossip"),
    QT_TRANSLATE_NOOP(
        "PresetText", "The key of the gossip between Consul's agents, as `consul keygen` prints it."),
    QT_TRANSLATE_NOOP("PresetText", "Version of Nomad"),
    QT_TRANSLATE_NOOP("PresetText", "The version of Nomad; its program is /assets/nomad-VERSION."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of Nomad"),
    QT_TRANSLATE_NOOP("PresetText", "Version of Consul"),
    QT_TRANSLATE_NOOP("PresetText", "The version of Consul; its program is /assets/consul-VERSION."),
    QT_TRANSLATE_NOOP("PresetText", "Hash of Consul"),
};

} // namespace

std::span<const char *const> presetTexts()
{
    return kTexts;
}

} // namespace roadstead::provision
