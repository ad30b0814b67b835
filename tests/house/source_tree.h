// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck::house {

/// One text file of the project.
struct SourceFile
{
    std::string path; ///< from the project's root, with forward slashes
    std::string text;
};

/// Every file under `folders` of the project whose name ends in one of `endings`, sorted by path.
/// A folder that is not there holds no files.
std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders, const std::vector<std::string>& endings);

/// The text of one file of the project; empty when it cannot be read.
std::string projectText(const std::filesystem::path& path);

} // namespace quarterdeck::house
