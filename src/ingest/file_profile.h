// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "column_profile.h"

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck {

/// Everything that one look through a file tells.
struct FileProfile
{
    std::filesystem::path path;
    std::string sha256;
    char separator = ',';
    std::vector<std::string> header;
    std::vector<ColumnProfile> columns; ///< one per column of the header
    std::int64_t rows = 0;
    std::int64_t bytes = 0;
};

/// Reads the whole file. Errors: those of openRecords and RecordReader, HeaderOnly, Cancelled.
Result<FileProfile> profileFile(const std::filesystem::path& path, std::optional<char> separator, Progress& progress);

} // namespace quarterdeck
