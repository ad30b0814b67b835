# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the build tree into a folder of its own and looks at what a distribution's package would contain.
# -DBUILD=<build tree> -DSOURCE=<project root>
set(prefix "${BUILD}/install-check")
set(app_id io.github.quarterdeck.Quarterdeck)
file(REMOVE_RECURSE "${prefix}")

function(run what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${what}: exit ${status}\n${output}")
  endif()
endfunction()

function(needed variable program)
  find_program(${variable} ${program})
  if(NOT ${variable})
    message(FATAL_ERROR "${program} is not installed; tools/setup installs it")
  endif()
endfunction()

run("cmake --install" "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${prefix}")

foreach(file IN ITEMS
    bin/quarterdeck
    bin/quarterdeck-cli
    share/applications/${app_id}.desktop
    share/icons/hicolor/scalable/apps/${app_id}.svg
    share/metainfo/${app_id}.metainfo.xml
    share/man/man1/quarterdeck.1
    share/man/man1/quarterdeck-cli.1
    share/bash-completion/completions/quarterdeck
    share/bash-completion/completions/quarterdeck-cli
    share/zsh/site-functions/_quarterdeck
    share/zsh/site-functions/_quarterdeck-cli
    share/fish/vendor_completions.d/quarterdeck.fish
    share/fish/vendor_completions.d/quarterdeck-cli.fish)
  if(NOT EXISTS "${prefix}/${file}")
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()

needed(DESKTOP_FILE_VALIDATE desktop-file-validate)
needed(APPSTREAMCLI appstreamcli)
run("desktop file" "${DESKTOP_FILE_VALIDATE}" --no-hints "${prefix}/share/applications/${app_id}.desktop")
run("AppStream metadata" "${APPSTREAMCLI}" validate --no-net "${prefix}/share/metainfo/${app_id}.metainfo.xml")

# The installed programs start from where they were put, and the manual knows every option that they offer.
needed(SHELL bash)
run("documented options" "${SHELL}" "${SOURCE}/tests/house/check_manual.sh" "${prefix}")
