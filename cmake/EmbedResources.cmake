# SPDX-License-Identifier: GPL-3.0-or-later
# resources/ travels inside the programs: every JSON file becomes an entry of quarterdeck::embeddedResources().
file(GLOB_RECURSE resource_files CONFIGURE_DEPENDS RELATIVE "${CMAKE_SOURCE_DIR}/resources" "${CMAKE_SOURCE_DIR}/resources/*.json")
set(resource_inputs ${resource_files})
list(TRANSFORM resource_inputs PREPEND "${CMAKE_SOURCE_DIR}/resources/")
set(embedded "${CMAKE_BINARY_DIR}/generated/embedded_resources.cpp")
add_custom_command(
  OUTPUT "${embedded}"
  COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}/resources" "-DFILES=${resource_files}" "-DOUT=${embedded}"
          -P "${CMAKE_SOURCE_DIR}/cmake/WriteEmbeddedResources.cmake"
  DEPENDS ${resource_inputs} "${CMAKE_SOURCE_DIR}/cmake/WriteEmbeddedResources.cmake"
  VERBATIM)
target_sources(quarterdeck_semantic PRIVATE "${embedded}")
