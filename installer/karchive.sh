#!/bin/bash
# KArchive for Qt 6 (target KF6::Archive). Debian 13 packages it; Debian 12 has it for Qt 5 only. There it is built once, as a
# static library in build/deps/karchive, from Debian 13's source package, which apt fetches and checks against Debian's keyring.
# apt runs with a configuration of its own below build/deps: the machine's apt sources, lists and caches are not touched.
#
# Usage: source it and call prepare_karchive, or run it: bash installer/karchive.sh

set -euo pipefail

ROADSTEAD_ROOT=${ROADSTEAD_ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
KARCHIVE_DEPS=$ROADSTEAD_ROOT/build/deps
KARCHIVE_PREFIX=$KARCHIVE_DEPS/karchive
KARCHIVE_SUITE=trixie
KARCHIVE_VERSION=6.13
KARCHIVE_RECIPE=1 # raise it when the steps below change: an older build is then made anew

# The mirrors that this machine's own apt sources name for Debian itself, one address a line.
karchive_mirrors() {
    local codename origin uri release
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
        while IFS='|' read -r origin release component uri; do
            [[ $component == main && ($release == "$codename" || $release == stable || $release == oldstable) ]] || continue
            # The origin is known only after the first `apt-get update`; until then it reads as the format's own word.
            [[ $origin == Debian || $origin == '$(ORIGIN)' || -z $origin ]] && echo "$uri"
        done | sort -u
}

# apt with every path below $KARCHIVE_DEPS/apt. The machine's proxy settings stay valid; its hooks do not run.
karchive_apt() {
    apt-get -c "$KARCHIVE_DEPS/apt/apt.conf" "$@"
}

karchive_write_apt_configuration() {
    local mirror=$1 apt=$KARCHIVE_DEPS/apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg
    [[ -r $keyring ]] || { echo "KArchive: $keyring is missing; install debian-archive-keyring." >&2; return 1; }
    mkdir -p "$apt"/{etc/sources.list.d,etc/preferences.d,etc/trusted.gpg.d,state/lists/partial,cache/archives/partial}
    : >"$apt/state/status"
    printf 'deb [signed-by=%s] %s %s main\ndeb-src [signed-by=%s] %s %s main\n' \
        "$keyring" "$mirror" "$KARCHIVE_SUITE" "$keyring" "$mirror" "$KARCHIVE_SUITE" >"$apt/etc/sources.list"
    cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/etc/sources.list";
Dir::Etc::sourceparts "$apt/etc/sources.list.d";
Dir::Etc::preferences "$apt/etc/preferences";
Dir::Etc::preferencesparts "$apt/etc/preferences.d";
Dir::Etc::trustedparts "$apt/etc/trusted.gpg.d";
Dir::State "$apt/state";
Dir::State::status "$apt/state/status";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Acquire::Retries "3";
// The folders belong to whoever builds; apt's own user may not be able to enter them.
APT::Sandbox::User "root";
#clear APT::Update;
#clear DPkg;
#clear Acquire::IndexTargets::deb::DEP-11;
#clear Acquire::IndexTargets::deb::CNF;
CONF
}

# Leaves KArchive's signed source (.dsc and what it names) and extra-cmake-modules in $KARCHIVE_DEPS/download.
karchive_download() {
    local mirror download=$KARCHIVE_DEPS/download
    for mirror in $(karchive_mirrors); do
        karchive_write_apt_configuration "$mirror" || return 1
        rm -rf "$download"
        mkdir -p "$download"
        if karchive_apt -qq --error-on=any update &&
            (cd "$download" && karchive_apt -qq source --download-only kf6-karchive &&
                karchive_apt -qq download extra-cmake-modules); then
            rm -rf "$KARCHIVE_DEPS/apt"
            return 0
        fi
    done
    echo "KArchive: no mirror in this machine's apt sources gave Debian 13's ($KARCHIVE_SUITE) kf6-karchive." >&2
    echo "  It is needed once; connect this machine to its Debian mirror and start again." >&2
    return 1
}

# The two edits that let KArchive 6.13 build against Qt 6.4.
karchive_patch() {
    local source=$1
    sed -i -E 's/^(set\(REQUIRED_QT_VERSION) 6\.[0-9]+\.0\)/\1 6.4.0)/' "$source/CMakeLists.txt"
    grep -q 'REQUIRED_QT_VERSION 6.4.0' "$source/CMakeLists.txt" || { echo "KArchive: its CMakeLists.txt is not the expected one."; return 1; }
    sed -i '0,/^#include/s//#include <QStringConverter>\n#include/' "$source/src/k7zip.cpp"
}

# Each step is chained to the one before: the caller tests the result, and in a tested function `set -e` has no effect.
karchive_build() {
    local work=$KARCHIVE_DEPS/work launcher=()
    command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_C_COMPILER_LAUNCHER=ccache)
    rm -rf "$work" "$KARCHIVE_PREFIX" && mkdir -p "$work" &&
        dpkg-source --no-check -x "$KARCHIVE_DEPS"/download/kf6-karchive_"$KARCHIVE_VERSION"*.dsc "$work/source" &&
        dpkg-deb -x "$KARCHIVE_DEPS"/download/extra-cmake-modules_*.deb "$work/ecm" &&
        karchive_patch "$work/source" &&
        cmake -S "$work/source" -B "$work/build" -G Ninja "${launcher[@]}" \
            -DECM_DIR="$work/ecm/usr/share/ECM/cmake" -DCMAKE_INSTALL_PREFIX="$KARCHIVE_PREFIX" -DCMAKE_INSTALL_LIBDIR=lib \
            -DCMAKE_BUILD_TYPE=Release -DCMAKE_POSITION_INDEPENDENT_CODE=ON \
            -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF -DBUILD_QCH=OFF \
            -DWITH_OPENSSL=OFF -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON &&
        cmake --build "$work/build" &&
        cmake --install "$work/build" &&
        rm -rf "$work"
}

# Does nothing where Debian packages KArchive for Qt 6, or where the same recipe has already built it for this Qt.
prepare_karchive() {
    local stamp=$KARCHIVE_PREFIX/.roadstead-recipe state
    if compgen -G '/usr/lib/*/cmake/KF6Archive/KF6ArchiveConfig.cmake' >/dev/null; then
        return 0
    fi
    state="recipe $KARCHIVE_RECIPE, qt6-base-dev $(dpkg-query -W -f '${Version}' qt6-base-dev 2>/dev/null), $KARCHIVE_PREFIX"
    [[ -f $stamp && $(<"$stamp") == "$state" ]] && return 0

    echo "Preparing KArchive $KARCHIVE_VERSION (once, about a minute; kept in build/deps)…"
    mkdir -p "$KARCHIVE_DEPS"
    compgen -G "$KARCHIVE_DEPS/download/kf6-karchive_$KARCHIVE_VERSION*.dsc" >/dev/null &&
        compgen -G "$KARCHIVE_DEPS/download/extra-cmake-modules_*.deb" >/dev/null || karchive_download
    if ! karchive_build >"$KARCHIVE_DEPS/karchive.log" 2>&1; then
        tail -n 30 "$KARCHIVE_DEPS/karchive.log" >&2
        echo "KArchive: the build failed; the whole log is build/deps/karchive.log." >&2
        return 1
    fi
    echo "$state" >"$stamp"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
    prepare_karchive
fi
