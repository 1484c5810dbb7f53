#!/bin/bash
# Makes the Debian package of a build folder and checks it: bash tests/package/run.sh BUILD_FOLDER
# As root, with mmdebstrap and a mirror, it also installs the package in a clean Debian root below a temporary folder.

set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../installer/karchive.sh" # karchive_mirrors
build=$(cd "$1" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/roadstead-package.XXXXXX")
trap 'rm -rf "$work"' EXIT
failures=0
check() { # check 'what must hold' COMMAND…
    local what=$1
    shift
    if "$@" >"$work/check.log" 2>&1; then
        echo "ok      $what"
    else
        echo "FAILED  $what"
        sed 's/^/        /' "$work/check.log"
        failures=$((failures + 1))
    fi
}
holds() { grep -Eq -- "$1" "$work/${2:-contents}"; }
lacks() { ! holds "$@"; }

(cd "$build" && cpack -G DEB --config CPackConfig.cmake -B "$work/packages") >"$work/cpack.log" 2>&1 ||
    { cat "$work/cpack.log"; exit 1; }
package=$(ls "$work"/packages/*.deb)
dpkg-deb --info "$package" >"$work/info"
dpkg-deb --contents "$package" >"$work/contents"
dpkg-deb --extract "$package" "$work/root"
dpkg-deb --control "$package" "$work/control"
(cd "$work/root" && file usr/bin/*) >"$work/programs"

for program in roadstead roadsteadd roadsteadctl roadstead-bind; do
    check "carries $program" holds "^-rwxr-xr-x root/root .* \./usr/bin/$program$"
done
check "programs are stripped" lacks ', not stripped' programs
check "programs find no library by a path of the build machine" bash -c \
    "! readelf -d '$work'/root/usr/bin/* | grep -E 'RUNPATH|RPATH'"
check "only folders of the package's own are named" lacks '\./(home|root|tmp|work|build)/'
check "names the libraries it needs" holds 'Depends: .*libqt6core.*libqt6widgets6' info
check "names the icon engine" holds 'Depends: .*(libqt6svg6|qt6-svg-plugins)' info
check "names the database driver" holds 'Depends: .*libqt6sql6-sqlite' info
check "carries copyright and changelog" bash -c "test -s '$work'/root/usr/share/doc/roadstead/copyright && zcat '$work'/root/usr/share/doc/roadstead/changelog.gz"
check "desktop file" desktop-file-validate "$work"/root/usr/share/applications/org.roadstead.Roadstead.desktop
# There is no home page that could be named. Debian 13 counts that as a failure; Debian 12 knows no such complaint.
valid_appstream() {
    appstreamcli validate --no-net --override=url-homepage-missing=info "$1" || appstreamcli validate --no-net "$1"
}
check "AppStream data" valid_appstream "$work"/root/usr/share/metainfo/org.roadstead.Roadstead.metainfo.xml
check "the icon is where the desktop looks for it" test -s "$work"/root/usr/share/icons/hicolor/scalable/apps/org.roadstead.Roadstead.svg
check "only roadstead-bind gets a capability" bash -c "[[ \$(grep -c '^ *setcap ' '$work/control/postinst') == 1 ]] && grep -q '^ *setcap cap_net_bind_service=ep /usr/bin/roadstead-bind' '$work/control/postinst'"
if command -v systemd-analyze >/dev/null; then
    sed "s|/usr/bin/|$work/root/usr/bin/|" "$work/root/usr/lib/systemd/system/roadsteadd.service" >"$work/roadsteadd.service"
    check "systemd unit" bash -c "! systemd-analyze verify '$work/roadsteadd.service' 2>&1 | grep -F roadsteadd.service"
fi

# A clean Debian of this machine's release, from the mirror that this machine uses.
install_in_clean_root() {
    local clean=$work/clean codename mirror
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(karchive_mirrors | head -n 1)
    mkdir "$clean"
    if ! mmdebstrap --quiet --variant=minbase --aptopt='APT::Sandbox::User "root"' --dpkgopt=force-unsafe-io \
        --customize-hook='echo clean root is ready' --customize-hook="copy-in $package /" \
        --customize-hook="chroot \"\$1\" apt-get install -y -qq --no-install-recommends /$(basename "$package")" \
        "$codename" "$clean" "$mirror" >"$work/mmdebstrap.log" 2>&1; then
        if ! grep -q '^clean root is ready' "$work/mmdebstrap.log"; then
            echo "left out: mmdebstrap made no clean root here: $(grep '^E:' "$work/mmdebstrap.log" | head -n 1)"
            return 0
        fi
        check "installs in a clean $codename" bash -c "tail -n 40 '$work/mmdebstrap.log'; false"
        return 0
    fi
    echo "ok      installs in a clean $codename"
    chroot "$clean" getcap -r /usr/bin >"$work/capabilities"
    check "roadstead-bind has its capability" holds '^/usr/bin/roadstead-bind cap_net_bind_service=ep$' capabilities
    check "no other program has one" bash -c "! grep -v '^/usr/bin/roadstead-bind ' '$work/capabilities' | grep ."
    for program in roadsteadd roadsteadctl; do
        check "$program starts there" bash -c "LC_ALL=C.UTF-8 chroot '$clean' $program --version | grep '[0-9]\.[0-9]'"
    done
    check "roadstead starts there" bash -c "QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 chroot '$clean' roadstead --version | grep '[0-9]\.[0-9]'"
    check "can be removed" chroot "$clean" dpkg --purge roadstead
    rm -rf "$clean"
}
if ((EUID == 0)) && command -v mmdebstrap >/dev/null; then
    install_in_clean_root
else
    echo "left out: installing in a clean root needs root and mmdebstrap"
fi

((failures == 0)) || { echo "$failures check(s) failed"; exit 1; }
