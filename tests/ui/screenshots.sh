#!/bin/bash
# Pictures of the window over the demo: each view dark and light, English and French; on a small screen; on one of
# twice the density; and each other scene in two of these ways.
# Usage: bash tests/ui/screenshots.sh PROGRAM FOLDER [SCENE …]   (PROGRAM: the built roadstead_screenshots)
# With ROADSTEAD_README=FOLDER also those that README shows, into that folder.
set -euo pipefail
program=$1
folder=$2
shift 2
mkdir -p "$folder"
views=(overview nodes timeline config why clusters templates rollouts rollouts-nodes locks boot history report)
XDG_RUNTIME_DIR=$(mktemp -d)
export program folder XDG_RUNTIME_DIR QT_LOGGING_RULES='roadstead.*.info=false'
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT

# shot SCENE THEME LANGUAGE SIZE SCALE [FILE]: the window is as large as the screen
shot() {
    local screen=$4
    local file=${6:-$folder/$1-$2-$3-$4@$5.png}
    if [ "$5" = 2 ]; then screen=$((${4%x*} * 2))x$((${4#*x} * 2)); fi
    QT_SCALE_FACTOR=$5 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 ${screen}x24" \
        "$program" "$file" "$2" "$3" "$1"
    echo "$file"
}
export -f shot

list() {
    local scene theme language
    if [ $# -gt 0 ]; then
        for scene in "$@"; do
            printf '%s light en 1440x900 1\n%s dark fr 1440x900 1\n' "$scene" "$scene"
        done
        return
    fi
    for scene in "${views[@]}"; do
        for theme in light dark; do
            for language in en fr; do
                echo "$scene $theme $language 1440x900 1"
            done
        done
        printf '%s light fr 1024x640 1\n%s dark en 1024x640 1\n%s light en 1024x640 2\n' "$scene" "$scene" "$scene"
    done
    for scene in $("$program" scenes); do
        if [[ " ${views[*]} " != *" $scene "* ]]; then
            printf '%s light en 1440x900 1\n%s dark fr 1440x900 1\n%s dark fr 1024x640 1\n' "$scene" "$scene" "$scene"
        fi
    done
}

readme() {
    local to=$ROADSTEAD_README
    echo "overview light en 1440x900 1 $to/overview-light.png"
    echo "cluster-drag dark en 1440x900 1 $to/clusters-dark.png"
    echo "rollouts light en 1440x900 1 $to/rollouts-light.png"
    echo "locks dark en 1440x900 1 $to/locks-dark.png"
    echo "boot light en 1440x900 1 $to/boot-light.png"
}

# Most of the time goes by with waiting: for the demo's past, for docks, for the X server.
{
    list "$@"
    if [ -n "${ROADSTEAD_README:-}" ]; then readme; fi
} | xargs -P "$(nproc)" -L 1 bash -c 'shot "$@"' shot
