# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of quarterdeck-cli for fish.

function __quarterdeck_cli_kpis
    quarterdeck-cli kpis --json 2>/dev/null | string match -rag '"id": ?"([a-z_]+)"'
end

function __quarterdeck_cli_in
    __fish_seen_subcommand_from $argv
end

set -l commands import kpis kpi rows sql dashboard settings batches undo check demo
set -l grains day week month quarter year fiscal_month fiscal_quarter fiscal_year
set -l dimensions owner team manager region segment industry country account product family source channel stage \
    pipeline deal_type lost_reason currency forecast_category expected_month
set -l filters $dimensions=
set -l program complete -c quarterdeck-cli

$program -f
$program -n "not __fish_seen_subcommand_from $commands" -l help -d 'Show the options'
$program -n "not __fish_seen_subcommand_from $commands" -l version -d 'Show the version'
$program -n "not __fish_seen_subcommand_from $commands" -a import -d 'Read exports into the store'
$program -n "not __fish_seen_subcommand_from $commands" -a kpis -d 'List the KPIs'
$program -n "not __fish_seen_subcommand_from $commands" -a kpi -d 'Compute KPIs'
$program -n "not __fish_seen_subcommand_from $commands" -a rows -d 'The records behind a number'
$program -n "not __fish_seen_subcommand_from $commands" -a sql -d 'The statements that count a number'
$program -n "not __fish_seen_subcommand_from $commands" -a dashboard -d 'Compute a dashboard'
$program -n "not __fish_seen_subcommand_from $commands" -a settings -d 'Show or change settings'
$program -n "not __fish_seen_subcommand_from $commands" -a batches -d 'List the imports'
$program -n "not __fish_seen_subcommand_from $commands" -a undo -d 'Take an import back'
$program -n "not __fish_seen_subcommand_from $commands" -a check -d 'Is the store sound, and the data'
$program -n "not __fish_seen_subcommand_from $commands" -a demo -d 'Write the exports of an invented company'

$program -n '__quarterdeck_cli_in import kpi rows sql dashboard settings batches undo check' -l store -rF -d 'The store'
$program -n '__quarterdeck_cli_in import kpis kpi dashboard batches check' -l json -d 'Write JSON'

set -l import -n '__quarterdeck_cli_in import'
$program $import -F
$program $import -l source -x -d 'The CRM that the files came from'
$program $import -l entity -x -d 'What the files hold' -a 'users accounts products leads deals deal_lines stage_changes activities campaigns spend subscriptions invoices targets forecasts exchange_rates holidays'
$program $import -l profile -x -d 'How a certain CRM names its columns'
$program $import -l mapping -rF -d 'Mapping file'
$program $import -l date-order -xa 'dmy mdy ymd' -d 'Order of dates'
$program $import -l decimal -xa '. ,' -d 'Decimal sign'
$program $import -l time-zone -x -d 'Zone of times without one'
$program $import -l encoding -x -d 'Encoding of the files'
$program $import -l separator -x -d 'Separator of the cells'
$program $import -l sheet -x -d 'Sheet of a workbook'
$program $import -l rejects -xa '(__fish_complete_directories)' -d 'Where rejected rows go'
$program $import -l dry-run -d 'Change nothing'

set -l period -n '__quarterdeck_cli_in kpi rows sql dashboard'
$program $period -l period -x -d 'Such as 2017, 2017-Q2, 2017-06, FY2017'
$program $period -l from -x -d 'First day'
$program $period -l to -x -d 'Day after the last one'
$program $period -l as-of -x -d 'Last day that is known'
$program $period -l viewer -x -d 'Whose view'

set -l query -n '__quarterdeck_cli_in kpi rows sql'
$program $query -xa '(__quarterdeck_cli_kpis)'
$program $query -l by -xa "$dimensions $grains" -d 'Break down by a dimension'
$program $query -l grain -xa "$grains" -d 'Buckets of time'
$program $query -l where -xa "$filters" -d 'Only this value of a dimension'
$program $query -l variant -x -d 'Another definition'
$program $query -l compare -xa 'previous year' -d 'Compare with'

$program -n '__quarterdeck_cli_in kpi' -l csv -d 'Write CSV'
$program -n '__quarterdeck_cli_in dashboard' -xa 'executive manager rep'

set -l demo -n '__quarterdeck_cli_in demo'
$program $demo -l out -xa '(__fish_complete_directories)' -d 'Folder to write to'
$program $demo -l deals -x -d 'How many deals'
$program $demo -l leads -x -d 'How many leads'
$program $demo -l activities -x -d 'How many activities'
$program $demo -l seed -x -d 'Decides what is random'
$program $demo -l flavour -x -d 'CRM to imitate'
