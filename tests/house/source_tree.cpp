// SPDX-License-Identifier: GPL-3.0-or-later
#include "source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace quarterdeck::house {

namespace {

const std::filesystem::path kRoot = QUARTERDECK_SOURCE_DIR;

bool endsWithOneOf(const std::string& path, const std::vector<std::string>& endings)
{
    return std::any_of(
        endings.begin(), endings.end(), [&](const std::string& ending) { return path.ends_with(ending); });
}

} // namespace

std::string projectText(const std::filesystem::path& path)
{
    std::ifstream file(kRoot / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<SourceFile> sourceFiles(const std::vector<std::string>& folders, const std::vector<std::string>& endings)
{
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        if (!std::filesystem::is_directory(kRoot / folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / folder)) {
            const std::string path = std::filesystem::relative(entry.path(), kRoot).generic_string();
            if (entry.is_regular_file() && endsWithOneOf(path, endings)) {
                files.push_back({path, projectText(path)});
            }
        }
    }
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

} // namespace quarterdeck::house
