#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_setup.sh SCRATCH: tools/setup on invented systems, made of small programs that stand in for the
# distribution's own. Nothing is installed.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
scratch=$1/setup-check
failed=0

program() # name, body
{
    printf '#!/bin/bash\n%s\n' "$2" >"$scratch/bin/$1"
    chmod +x "$scratch/bin/$1"
}

# A system with the tools that the script itself needs, and a dpkg-query that has all but $lacking.
# shellcheck disable=SC2016 # what stands in single quotes is text of the small programs
system()
{
    rm -rf "$scratch"
    mkdir -p "$scratch/bin"
    for tool in bash env dirname tr xargs; do
        ln -s "$(command -v $tool)" "$scratch/bin/$tool"
    done
    program dpkg-query 'shift 3; for name; do [[ " $LACKING " == *" $name "* ]] || echo "$name ii"; done'
    program apt-get 'echo "apt-get $*" >>"$LOG"'
    program apt-cache '[[ " $UNKNOWN " == *" $2 "* ]] && echo "  Candidate: (none)" || echo "  Candidate: 1.0"'
    program id 'echo 0'
    lacking='' unknown=''
}

setup()
{
    output=$(PATH="$scratch/bin" LACKING="$lacking" UNKNOWN="$unknown" LOG="$scratch/log" "$scratch/bin/bash" "$root/tools/setup" 2>&1)
    status=$?
    touch "$scratch/log"
}

expect() # what is expected, then the command that must hold
{
    if ! "${@:2}"; then
        printf 'not so: %s\nexit %s, output:\n%s\napt-get:\n%s\n' "$1" "$status" "$output" "$(cat "$scratch/log")"
        failed=1
    fi
}

system
setup
expect "silent and successful when all is there" [ "$status:$output" = "0:" ]

system
lacking='qt6-svg-dev libqt6svg6-dev ccache' unknown='qt6-svg-dev'
setup
expect "installs what is missing, under the name that this release has" \
    grep -q 'install .* ccache libqt6svg6-dev$' "$scratch/log"
expect "says what it installs" [ "$status:${output//*installing ccache libqt6svg6-dev*/told}" = "0:told" ]

system
lacking=qt6-svg-dev
setup
expect "one of several names is enough" [ "$status:$output" = "0:" ]

system
lacking='libqt6opengl6-dev'
setup
expect "installs what another package holds in other releases only" grep -q 'install .*libqt6opengl6-dev' "$scratch/log"

system
lacking='libqt6opengl6-dev' unknown='libqt6opengl6-dev'
setup
expect "is content where the other package holds it" [ "$status:$output" = "0:" ]

system
lacking='ccache' unknown='ccache'
setup
expect "refuses a release without a package and names it" [ "$status:${output//*no package ccache*/told}" = "1:told" ]

system
lacking='ccache'
program id 'echo 1000'
setup
expect "without root and sudo it names the command" [ "$status:${output//*apt-get install ccache*/told}" = "1:told" ]
expect "without root and sudo it installs nothing" [ ! -s "$scratch/log" ]

system
rm "$scratch/bin/dpkg-query"
setup
expect "lists the packages on another distribution" [ "$status:${output//*qt6-svg-dev or libqt6svg6-dev*/told}" = "1:told" ]

exit $failed
