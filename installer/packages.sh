# The Debian packages that Roadstead needs, one word a line. Sourced by installer/prepare.sh.
# Debian 12 (bookworm) and 13 (trixie); where a name exists in one of them only, it stands in that one's list below.

# Configuring and building.
ROADSTEAD_BUILD_PACKAGES=(
    g++
    cmake
    ninja-build
    pkgconf
    qt6-base-dev
    qt6-charts-dev
    qt6-svg-dev
    qt6-tools-dev
    qt6-tools-dev-tools
    qt6-l10n-tools
    linguist-qt6
    libgl-dev
    libopengl-dev
    qtkeychain-qt6-dev
    libmicrohttpd-dev
    libgnutls28-dev
    libgcrypt20-dev
    libpugixml-dev
    libyaml-dev
    libexpected-dev
    libsqlite3-dev
    libzstd-dev
    liblzma-dev
    libbz2-dev
    zlib1g-dev
)

# Running: what the built programs load or serve without being linked to it.
ROADSTEAD_RUN_PACKAGES=(
    libqt6svg6
    libqt6sql6-sqlite
    libsecret-1-0
    breeze-icon-theme
    qt6-translations-l10n
    fonts-noto-core
    fonts-noto-mono
    ipxe
    libcap2-bin
)

# Testing: real DHCP, TFTP and HTTP clients, virtual machines, checkers, the compiler of the fuzz targets.
ROADSTEAD_TEST_PACKAGES=(
    atftp
    binutils
    busybox-static
    udhcpc
    cpio
    curl
    dhcpcd-base
    dnsmasq-base
    e2fsprogs
    etcd-client
    etcd-server
    ethtool
    file
    gdisk
    grub-efi-amd64-bin
    ignition
    iproute2
    ipxe-qemu
    isc-dhcp-client
    jq
    kmod
    libreoffice-calc-nogui
    openssl
    ovmf
    poppler-utils
    procps
    python3
    qemu-system-x86
    sqlite3
    tcpdump
    tftp-hpa
    xvfb
    xauth
    xxd
    zstd
    appstream
    desktop-file-utils
    dpkg-dev
    mmdebstrap
    clang
    libclang-rt-dev
)

case $(. /etc/os-release && echo "${VERSION_CODENAME:-}") in
bookworm)
    # KArchive for Qt 6 is not packaged: installer/karchive.sh builds it from a Debian source package.
    ROADSTEAD_BUILD_PACKAGES+=(
        libqt6opengl6-dev
        dpkg-dev
        debian-archive-keyring
        ca-certificates
        xz-utils
    )
    ;;
*)
    ROADSTEAD_BUILD_PACKAGES+=(
        libkf6archive-dev
    )
    ROADSTEAD_RUN_PACKAGES+=(
        qt6-svg-plugins
    )
    ;;
esac
