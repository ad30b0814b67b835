# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of quarterdeck for bash.

_quarterdeck()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} values
    COMPREPLY=()
    case $previous in
        --role | --report) values='executive manager rep' ;;
        --theme) values='light dark high-contrast' ;;
        --viewer | --period | --from | --to | --as-of | --where | --size | --scale) return ;;
        *)
            if [[ $current != -* ]]; then
                mapfile -t COMPREPLY < <(compgen -f -- "$current")
                return
            fi
            values='--store --role --viewer --new-window --report --out --period --from --to --as-of --where --theme
                --size --scale --help --version'
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$values" -- "$current")
}

complete -o filenames -F _quarterdeck quarterdeck
