// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/demo_store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck::test {

/// The demo company's exports, that of the deals cut into three.
std::vector<std::filesystem::path> demoParts(const TemporaryFolder& folder);

/// Within a property: an export of some of five deals, or of some of their owners, with some of the columns. Any two
/// speak of the same records.
std::string anyExport();

/// What a store says to those who ask: its records, and numbers that are counted from them.
std::string wordsOf(const std::filesystem::path& store);

} // namespace quarterdeck::test
