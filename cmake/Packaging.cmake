# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts in place: programs, icon, menu entry, AppStream metadata, man pages, shell completion.
set(QUARTERDECK_APP_ID io.github.quarterdeck.Quarterdeck)
set(packaging "${CMAKE_SOURCE_DIR}/packaging")

if(TARGET quarterdeck-cli)
  install(TARGETS quarterdeck-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(FILES "${packaging}/quarterdeck-cli.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${packaging}/completions/quarterdeck-cli.bash" RENAME quarterdeck-cli
          DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${packaging}/completions/_quarterdeck-cli" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${packaging}/completions/quarterdeck-cli.fish"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()

if(TARGET quarterdeck)
  install(TARGETS quarterdeck RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(FILES "${packaging}/quarterdeck.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${packaging}/completions/quarterdeck.bash" RENAME quarterdeck
          DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${packaging}/completions/_quarterdeck" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${packaging}/completions/quarterdeck.fish"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
  install(FILES "${packaging}/${QUARTERDECK_APP_ID}.svg"
          DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
  install(FILES "${packaging}/${QUARTERDECK_APP_ID}.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${packaging}/${QUARTERDECK_APP_ID}.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
endif()

install(FILES "${CMAKE_SOURCE_DIR}/README.md" "${CMAKE_SOURCE_DIR}/CHANGELOG.md" "${CMAKE_SOURCE_DIR}/LICENSE"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
