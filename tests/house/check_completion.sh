#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_completion.sh: what bash completes, with a stand-in for the program; and that no shell's completion
# forgets an option of the man page.
# shellcheck disable=SC2317 # the stand-ins are called by the completion
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
completions=$root/packaging/completions
failed=0

complain()
{
    echo "$1"
    failed=1
}

quarterdeck-cli()
{
    echo '{"kpis":[{"id":"win_rate","name":"Win rate"},{"id": "win_loss_ratio","name":"Win/loss"},{"id":"revenue"}]}'
}

# compopt works only while bash itself is completing.
compopt() { :; }

# shellcheck source=/dev/null
. "$completions/quarterdeck-cli.bash"
# shellcheck source=/dev/null
. "$completions/quarterdeck.bash"

expect() # words typed so far (the last one is being completed), then what must be offered
{
    local typed=$1 wanted=$2
    IFS=' ' read -ra COMP_WORDS <<<"$typed"
    [[ $typed != *' ' ]] || COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    case $typed in
        quarterdeck-cli*) _quarterdeck_cli ;;
        *) _quarterdeck ;;
    esac
    [ "${COMPREPLY[*]}" = "$wanted" ] || complain "\"$typed\" offers \"${COMPREPLY[*]}\", not \"$wanted\""
}

expect 'quarterdeck-cli kp' 'kpis kpi'
expect 'quarterdeck-cli kpi win' 'win_rate win_loss_ratio'
expect 'quarterdeck-cli kpi win_rate rev' 'revenue'
expect 'quarterdeck-cli dashboard ' 'executive manager rep'
expect 'quarterdeck-cli kpi revenue --gr' '--grain'
expect 'quarterdeck-cli kpi revenue --grain fiscal_y' 'fiscal_year'
expect 'quarterdeck-cli kpi revenue --by own' 'owner'
expect 'quarterdeck-cli kpi revenue --where reg' 'region='
expect 'quarterdeck-cli kpi revenue --compare p' 'previous'
expect 'quarterdeck-cli import --date-order ' 'dmy mdy ymd'
expect 'quarterdeck-cli demo --se' '--seed'
expect 'quarterdeck-cli sql revenue --cs' ''
expect 'quarterdeck --new' '--new-window'
expect 'quarterdeck --report ' 'executive manager rep'
expect 'quarterdeck --theme h' 'high-contrast'

known_everywhere() # program, at least so many options of its man page
{
    local program=$1 options option name
    options=$(sed 's/\\-/-/g' "$root/packaging/$program.1" | grep -oE -e '--[a-z][a-z-]+' | sort -u)
    [ "$(wc -l <<<"$options")" -gt "$2" ] || complain "the man page of $program names hardly any option"
    for option in $options; do
        name=${option#--}
        grep -qE -e "--$name([^a-z-]|\$)" "$completions/$program.bash" || complain "bash does not complete $program $option"
        grep -qE -e "--$name([^a-z-]|\$)" "$completions/_$program" || complain "zsh does not complete $program $option"
        grep -qE -e "-l $name( |\$)" "$completions/$program.fish" || complain "fish does not complete $program $option"
    done
}

known_everywhere quarterdeck-cli 25
known_everywhere quarterdeck 14
exit $failed
