# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of quarterdeck for fish.

set -l program complete -c quarterdeck

$program -l help -d 'Show the options'
$program -l version -d 'Show the version'
$program -l store -rF -d 'The store'
$program -l role -xa 'executive manager rep' -d 'The page to show'
$program -l viewer -x -d 'Whose numbers'
$program -l new-window -d 'Open a window of its own'
$program -l report -xa 'executive manager rep' -d 'Write a page to a file'
$program -l out -rF -d 'File of the report'
$program -l period -x -d 'Such as 2017, 2017-Q2, 2017-06, FY2017'
$program -l from -x -d 'First day'
$program -l to -x -d 'Day after the last one'
$program -l as-of -x -d 'Last day that is known'
$program -l where -x -d 'Only this value of a dimension'
$program -l theme -xa 'light dark high-contrast' -d 'Colours of the report'
$program -l size -x -d 'Size of the page'
$program -l scale -x -d 'Pixels per pixel of the size'
