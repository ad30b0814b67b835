# SPDX-License-Identifier: GPL-3.0-or-later
set(code "// Generated from resources/ by cmake/WriteEmbeddedResources.cmake.\n#include <quarterdeck/semantic/embedded_resources.h>\n\nnamespace quarterdeck {\n\nstd::span<const EmbeddedResource> embeddedResources()\n{\n    static constexpr EmbeddedResource kResources[] = {\n")
foreach(file IN LISTS FILES)
  file(READ "${ROOT}/${file}" text)
  string(APPEND code "        {\"${file}\", R\"quarterdeck(${text})quarterdeck\"},\n")
endforeach()
string(APPEND code "    };\n    return kResources;\n}\n\n} // namespace quarterdeck\n")
file(WRITE "${OUT}" "${code}")
