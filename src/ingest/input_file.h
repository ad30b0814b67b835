// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace quarterdeck {

/// A file that is read once from start to end, with each way to fail told apart.
class InputFile
{
public:
    /// FileNotFound, IsDirectory, NoPermission, ReadFailed.
    static Result<InputFile> open(const std::filesystem::path& path);

    /// Fills up to `size` bytes; 0 at the end. ReadFailed also where the file ends before the size that it had when
    /// it was opened: it was cut or replaced while it was read.
    Result<std::size_t> read(char* to, std::size_t size);

    const std::filesystem::path& path() const { return m_path; }
    std::uintmax_t size() const { return m_size; } ///< when opened; 0 where the system cannot say
    std::uintmax_t bytesRead() const { return m_bytesRead; }

private:
    struct Close
    {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    InputFile(std::filesystem::path path, std::FILE* file, std::uintmax_t size);

    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Close> m_file;
    std::uintmax_t m_size = 0;
    std::uintmax_t m_bytesRead = 0;
};

} // namespace quarterdeck
