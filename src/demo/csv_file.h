// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>

namespace quarterdeck::demo {

/// A CSV file that appears only when it is complete: it is written as `<name>.part`, which publish() renames
/// and which the destructor removes otherwise.
class CsvFile
{
public:
    CsvFile(std::filesystem::path target, std::initializer_list<std::string_view> header);
    ~CsvFile();
    CsvFile(const CsvFile&) = delete;
    CsvFile& operator=(const CsvFile&) = delete;

    /// One record; cells are quoted where they must be. What fails is told by finish().
    void row(std::initializer_list<std::string_view> cells);
    /// Everything is on its way to the disk, or WriteFailed. Nothing is written afterwards.
    Result<void> finish();
    /// Call after finish(). WriteFailed, if the name cannot be taken.
    Result<void> publish();

    /// Whether writing has failed already, so that there is no point in going on.
    bool failed() const { return !m_failure.empty(); }
    std::string name() const { return m_target.filename().string(); }

private:
    void flush();
    void remember(int systemError);

    std::filesystem::path m_target;
    std::filesystem::path m_part;
    std::ofstream m_stream;
    std::string m_buffer;
    std::string m_failure; // the system's message
    bool m_published = false;
};

} // namespace quarterdeck::demo
