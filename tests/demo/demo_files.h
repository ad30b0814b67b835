// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace demo_test {

/// A directory of its own that is gone with the object.
class TemporaryDirectory
{
public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::vector<std::string> fileNames() const; ///< sorted

private:
    std::filesystem::path m_path;
};

std::string readBytes(const std::filesystem::path& file);

/// The records of a CSV file, by the names in its header.
using Records = std::vector<std::map<std::string, std::string>>;
Records readRecords(const std::filesystem::path& file);

} // namespace demo_test
