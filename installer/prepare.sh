# Installs missing Debian packages and builds a preset. Sourced by installer/run.sh and tests/run.sh, with `set -euo pipefail` on.
# apt's sources are used as they are and never changed.

ROADSTEAD_ROOT=${ROADSTEAD_ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
. "$ROADSTEAD_ROOT/installer/packages.sh"

say() { printf '%s\n' "roadstead: $*"; }
complain() { printf '%s\n' "roadstead: $*" >&2; }

# missing_packages NAME…: those that are not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null | sed -n 's/^.i //p') || true
    printf '%s\n' "$@" | sort -u | grep -Fxv -f <(printf '%s\n' "$installed") || true
}

# as_root COMMAND…: directly when root, else through sudo, which asks for the password only where there is a terminal to ask on.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif ! command -v sudo >/dev/null; then
        return 1
    elif { : </dev/tty; } 2>/dev/null; then
        sudo "$@"
    else
        sudo -n "$@" 2>/dev/null
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
        install -y -qq --no-install-recommends "$@" </dev/null
}

# install_packages NAME…: tells what is missing and installs it. Does not fail: the caller asks missing_packages again.
install_packages() {
    local missing name
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    say "these Debian packages are missing and will be installed by apt-get:"
    printf '%s\n' "${missing[*]}" | fold -s -w 100 | sed 's/^/    /'
    if ! as_root true; then
        complain "neither root nor sudo is at hand, so nothing was installed."
        return 0
    fi
    as_root apt-get -qq update </dev/null || complain "apt-get update failed; trying with the package lists that are here."
    apt_install "${missing[@]}" && return 0
    complain "installing them together failed; trying one after the other."
    for name in "${missing[@]}"; do
        apt_install "$name" || complain "package $name could not be installed."
    done
}

# prepare_packages OTHER…: installs the build packages and the OTHER ones. Fails only when a build package stays missing.
prepare_packages() {
    local missing needed
    install_packages "${ROADSTEAD_BUILD_PACKAGES[@]}" "$@"
    mapfile -t missing < <(missing_packages "${ROADSTEAD_BUILD_PACKAGES[@]}" "$@")
    ((${#missing[@]})) || return 0
    complain "these packages are still missing. As root:"
    complain "    apt-get install --no-install-recommends ${missing[*]}"
    mapfile -t needed < <(missing_packages "${ROADSTEAD_BUILD_PACKAGES[@]}")
    if ((${#needed[@]})); then
        complain "cannot build without: ${needed[*]}"
        return 1
    fi
    complain "going on without them; what needs them stays off."
}

# How many compilers at once: one a processor, and 1.5 GB of free memory for each.
compile_jobs() {
    local processors free_kib jobs
    processors=$(nproc)
    free_kib=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
    jobs=$((free_kib / 1500000))
    ((jobs < 1)) && jobs=1
    ((jobs > processors)) && jobs=$processors
    echo "$jobs"
}

# build_preset PRESET [TARGET…]: configures once (ninja configures again by itself when a CMakeLists.txt changes), then builds.
build_preset() {
    local preset=$1 folder=$ROADSTEAD_ROOT/build/$1
    shift
    # A build folder that came from elsewhere (a copied or moved checkout) names the old place everywhere.
    if [[ -f $folder/CMakeCache.txt ]] &&
        ! grep -Fxq "CMAKE_HOME_DIRECTORY:INTERNAL=$ROADSTEAD_ROOT" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    if [[ ! -f $folder/build.ninja ]]; then
        (cd "$ROADSTEAD_ROOT" && cmake --preset "$preset") || return 1
    fi
    ninja -C "$folder" -j "$(compile_jobs)" "$@"
}

# Only one preparation at a time in a checkout; the lock ends with the caller or with release_preparation.
lock_preparation() {
    mkdir -p "$ROADSTEAD_ROOT/build"
    exec 9>"$ROADSTEAD_ROOT/build/.preparing"
    flock -n 9 || { say "another start is preparing this checkout; waiting for it."; flock 9; }
}
release_preparation() { exec 9>&-; }
