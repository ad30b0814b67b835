# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of quarterdeck-cli for bash.

_quarterdeck_cli_kpis()
{
    quarterdeck-cli kpis --json 2>/dev/null | grep -oE '"id": ?"[a-z_]+"' | cut -d'"' -f4
}

_quarterdeck_cli_options()
{
    local period='--period --from --to --as-of'
    local query="--store $period --by --grain --where --viewer --variant --compare"
    case $1 in
        import)
            echo '--store --source --entity --profile --mapping --date-order --decimal --time-zone --encoding' \
                '--separator --sheet --rejects --dry-run --json'
            ;;
        kpis) echo '--json' ;;
        kpi) echo "$query --json --csv" ;;
        rows | sql) echo "$query" ;;
        dashboard) echo "--store --viewer $period --json" ;;
        settings | undo) echo '--store' ;;
        batches | check) echo '--store --json' ;;
        demo) echo '--out --deals --leads --activities --seed --flavour' ;;
    esac
}

_quarterdeck_cli_periods()
{
    local this year
    this=$(date +%Y)
    for year in $((this - 1)) "$this"; do
        echo "$year" "FY$year"
        printf '%s\n' "$year"-Q{1..4} "$year"-{01..12}
    done
}

# What may follow the option $1.
_quarterdeck_cli_values()
{
    local grains='day week month quarter year fiscal_month fiscal_quarter fiscal_year'
    local dimensions='owner team manager region segment industry country account product family source channel stage
        pipeline deal_type lost_reason currency forecast_category expected_month'
    case $1 in
        --entity)
            echo 'users accounts products leads deals deal_lines stage_changes activities campaigns spend subscriptions' \
                'invoices targets forecasts exchange_rates holidays'
            ;;
        --date-order) echo 'dmy mdy ymd' ;;
        --decimal) echo '. ,' ;;
        --period) _quarterdeck_cli_periods ;;
        --by) echo "$dimensions $grains" ;;
        --where) tr -s ' \n' '\n' <<<"$dimensions" | sed 's/$/=/' ;;
        --grain) echo "$grains" ;;
        --compare) echo 'previous year' ;;
        *) return 1 ;;
    esac
}

_quarterdeck_cli()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} values
    COMPREPLY=()

    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W 'import kpis kpi rows sql dashboard settings batches undo check demo
            --help --version' -- "$current")
        return
    fi
    if values=$(_quarterdeck_cli_values "$previous"); then
        mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
        # After DIM= comes the value, so the cursor stays where it is.
        [ "$previous" != --where ] || compopt -o nospace
        return
    fi
    case $previous in
        --out | --rejects)
            mapfile -t COMPREPLY < <(compgen -d -- "$current")
            return
            ;;
        --store | --mapping)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
    esac
    case $command:$current in
        *:-*) values="$(_quarterdeck_cli_options "$command") --help" ;;
        kpi:* | rows:* | sql:*) values=$(_quarterdeck_cli_kpis) ;;
        dashboard:*) values='executive manager rep' ;;
        import:*)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
}

complete -o filenames -F _quarterdeck_cli quarterdeck-cli
