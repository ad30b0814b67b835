#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_manual.sh PREFIX: the installed man pages are sound, every option that an installed program offers in --help
# stands in its man page, and the dimensions there and in the completions are those that the KPIs have.
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

# One a line, sorted.
words() { tr -cs 'a-z_' '\n' | sed '/^$/d' | sort -u; }

dimensions=$("$programs/quarterdeck-cli" kpis --json | tr -d ' \n' | grep -oE '"dimensions":\[[^]]*\]' \
    | sed 's/"dimensions"//' | words)
listed=$(sed -n '/value of a dimension:$/,/^or a grain/ s/^\.BR \([a-z_]*\).*/\1/p' "$manuals/quarterdeck-cli.1" | sort)
[ "$listed" = "$dimensions" ] || complain "--by in quarterdeck-cli.1 lists: $listed"
for completion in bash-completion/completions/quarterdeck-cli zsh/site-functions/_quarterdeck-cli \
    fish/vendor_completions.d/quarterdeck-cli.fish; do
    # In fish the next `set` follows at once.
    listed=$(tr '\n' ' ' <"$1/share/$completion" | grep -oE "dimensions[ =]['(]?owner[a-z_ \\]*" \
        | sed 's/^dimensions//; s/ set $//' | words)
    [ "$listed" = "$dimensions" ] || complain "$completion lists: $listed"
done
exit $failed
