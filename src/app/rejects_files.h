// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace quarterdeck {

/// The rejects files of one import. None goes over a file that is imported, over another one's rejects, or over a file
/// with other content, which somebody may have mended. What was written goes away again unless kept.
class RejectsFiles
{
public:
    explicit RejectsFiles(const ImportRequest& request);
    ~RejectsFiles();
    RejectsFiles(const RejectsFiles&) = delete;
    RejectsFiles& operator=(const RejectsFiles&) = delete;

    /// Writes what was rejected of a file: to the folder that was asked for, else beside it. Gives the path.
    Result<std::filesystem::path> write(const std::filesystem::path& file, const std::vector<std::string>& header,
        const std::vector<RejectedRow>& rows);
    void keep() { m_written.clear(); }

private:
    std::optional<std::filesystem::path> m_folder;
    std::set<std::filesystem::path> m_taken;
    std::vector<std::filesystem::path> m_written;
};

} // namespace quarterdeck
