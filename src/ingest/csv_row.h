// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace quarterdeck {

/// A row of CSV with its line break; cells are quoted where they need it.
std::string csvRow(const std::vector<std::string>& cells);

} // namespace quarterdeck
