#!/bin/bash
# Pictures of each view: dark and light, English and French, a small screen, and a screen of twice the density.
# Usage: bash tests/ui/screenshots.sh PROGRAM FOLDER [SCENE …]   (PROGRAM: the built roadstead_screenshots)
# With ROADSTEAD=/path/to/roadstead in the environment also the real program's demo, 12 s after its start.
set -euo pipefail
program=$1
folder=$2
shift 2
mkdir -p "$folder"
export XDG_CONFIG_HOME
XDG_CONFIG_HOME=$(mktemp -d)
trap 'rm -rf "$XDG_CONFIG_HOME"' EXIT

# shot NAME THEME LANGUAGE SIZE SCALE [SCENE]
shot() {
    local screen=$4
    if [ "$5" = 2 ]; then screen=$((${4%x*} * 2))x$((${4#*x} * 2)); fi
    QT_SCALE_FACTOR=$5 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 ${screen}x24" \
        "$program" "$folder/$1.png" "$2" "$3" "$4" "${6:-}"
    echo "$folder/$1.png"
}

if [ $# -eq 0 ]; then
    for theme in light dark; do
        for language in en fr; do
            shot "nodes-$theme-$language" $theme $language 1440x900 1
        done
        shot "small-$theme" $theme en 1024x640 1
    done
    shot small-light-fr light fr 1024x640 1
    shot scale2-light light en 1024x640 2
    set -- service settings menu help toast quit empty palette config label welcome filter-complete clusters cluster-drag cluster-new
fi
if [ -n "${ROADSTEAD:-}" ]; then
    # shellcheck disable=SC2016 # the inner shell expands them
    QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1440x900x24" bash -c \
        '"$0" --demo & demo=$!; sleep 12; "$1" screen "$2"; kill $demo; wait $demo || true' "$ROADSTEAD" "$program" "$folder/demo.png"
    echo "$folder/demo.png"
fi
for scene in "$@"; do
    shot "$scene-light" light en 1440x900 1 "$scene"
    shot "$scene-dark-fr" dark fr 1440x900 1 "$scene"
done
