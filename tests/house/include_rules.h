// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source_tree.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck::house {

/// Which layers a layer may include, itself among them.
using Arrows = std::map<std::string, std::set<std::string>, std::less<>>;

/// Reads the `quarterdeck_layer(x USES y)` and `quarterdeck_program(...)` lines of the root CMakeLists.txt and
/// follows them to the end. They are the one place where the arrows are written down: what a layer may link
/// and what it may include cannot drift apart.
Arrows readArrows(std::string_view cmakeLists);

/// The layer that a file belongs to (`include/quarterdeck/core/date.h` and `src/core/date.cpp`: core).
std::string layerOf(std::string_view path);

/// One line for each #include of `file` that its layer may not have: `path:line: what is wrong`.
std::vector<std::string> wrongIncludes(const SourceFile& file, const Arrows& arrows);

} // namespace quarterdeck::house
