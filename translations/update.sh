#!/bin/bash
# Brings the translation files up to date with the strings in the sources. Run it after adding a string, then translate what is
# marked unfinished (linguist, or a text editor). Usage: bash translations/update.sh [FOLDER-OF-TS-FILES]
# lupdate of Qt 6.8 loses the namespace of the second class below an enum with a base: where such a class has
# strings, the enum has none.
set -euo pipefail
cd "$(dirname "$0")/.."
into=${1:-translations}
lupdate=${LUPDATE:-$(command -v lupdate6 || command -v /usr/lib/qt6/bin/lupdate || command -v lupdate)}
common=(-silent -locations none -no-obsolete -no-ui-lines -extensions cpp,h,ui -I . -I src src ui services)
# English needs a translation only where a number chooses the form.
"$lupdate" "${common[@]}" -pluralonly -source-language en -target-language en -ts "$into/roadstead_en.ts"
"$lupdate" "${common[@]}" -source-language en -target-language fr -ts "$into/roadstead_fr.ts"
