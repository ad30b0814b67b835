# SPDX-License-Identifier: GPL-3.0-or-later
# ccache serves whoever has it; a launcher given on the command line or in the environment stands.
find_program(QUARTERDECK_CCACHE ccache)
mark_as_advanced(QUARTERDECK_CCACHE)
if(QUARTERDECK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${QUARTERDECK_CCACHE}")
endif()
