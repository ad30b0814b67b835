// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/like_for_like.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace quarterdeck::oracle {

/// One answer of an oracle. Dimension "total" has the key "".
struct OracleRow
{
    std::string dimension;
    std::string key;
    std::optional<double> value; ///< none: absent
};

/// The demo company's CSV files as text tables, imported and asked by the sqlite3 program: nothing of ours reads them.
class OracleDatabase
{
public:
    /// Imports users, accounts, products, deals and targets, and more rows of targets. Throws std::runtime_error with
    /// sqlite3's message.
    OracleDatabase(const std::filesystem::path& csvDirectory, const std::filesystem::path& moreTargets,
        std::filesystem::path workDirectory);

    /// The script's rows for each cell, in order. Throws std::runtime_error with sqlite3's message.
    std::vector<std::vector<OracleRow>> ask(const std::filesystem::path& script, std::span<const TimeCell> cells) const;

private:
    std::string run(const std::string& commands) const;

    std::filesystem::path m_directory;
};

} // namespace quarterdeck::oracle
