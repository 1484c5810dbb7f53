#!/usr/bin/env bash
# roadsteadctl render against the shared vectors of Go's text/template: gotemplate_score.sh FOLDER-OF-THE-PROGRAMS
# At least 99 % must come out as from Go. ROADSTEAD_SHARED: folder with vectors/; else `shared` beside the checkout.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
vectors=${ROADSTEAD_SHARED:-$here/../../../shared}/vectors
[ -e "$vectors/score_gotemplate.py" ] || { echo "SKIP: no vectors at $vectors (ROADSTEAD_SHARED names their folder)"; exit 77; }
command -v python3 >/dev/null || { echo "SKIP: python3 is not installed"; exit 77; }
line=$(python3 "$vectors/score_gotemplate.py" "$vectors/gotemplate.json" "$1/roadsteadctl") || exit 1
echo "$line"
good=${line%%/*} total=${line#*/} total=${total%% *}
[ "$total" -gt 0 ] && [ $((good * 100)) -ge $((total * 99)) ]
