// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace quarterdeck {

/// A small CRM's export with little in it: deals of one year with agent, product, account, stage, two days and an
/// amount; no targets, no users. The same at every call.
void writePlainExport(const std::filesystem::path& file);

} // namespace quarterdeck
