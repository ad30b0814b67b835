#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_manual.sh PREFIX: the installed man pages are sound, and every option that an installed program offers
# in --help stands in its man page.
set -euo pipefail
manuals=$1/share/man/man1
programs=$1/bin
failed=0

complain()
{
    echo "$1"
    failed=1
}

# --help-all is Qt's own and says no more than --help.
offered_options()
{
    "$@" --help | { grep -oE -e '--[a-z][a-z-]+' || true; } | grep -vx -e '--help-all' | sort -u
}

documented()
{
    grep -qE -e "$2([^a-z-]|\$)" <<<"$(sed 's/\\-/-/g' "$manuals/$1.1")"
}

for program in quarterdeck quarterdeck-cli; do
    warnings=$(groff -man -Tutf8 -ww -z "$manuals/$program.1" 2>&1)
    [ -z "$warnings" ] || complain "$program.1: $warnings"
    for option in $(offered_options "$programs/$program"); do
        documented "$program" "$option" || complain "$program.1 lacks $option"
    done
done

for subcommand in import kpis kpi rows sql dashboard settings batches undo check demo; do
    for option in $(offered_options "$programs/quarterdeck-cli" "$subcommand"); do
        documented quarterdeck-cli "$option" || complain "quarterdeck-cli.1 lacks $option of $subcommand"
    done
done
exit $failed
