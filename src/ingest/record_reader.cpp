// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_reader.h"

#include "csv_reader.h"
#include "foreign_format.h"
#include "input_file.h"
#include "sha256.h"

#include <system_error>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::size_t kFirstBytes = std::size_t{64} * 1024;

} // namespace

Result<std::unique_ptr<RecordReader>> openRecords(
    const std::filesystem::path& path, std::optional<char> separator, Sha256* hash)
{
    // a pipe would be opened and emptied: it is looked at before
    std::error_code unknown;
    const std::filesystem::file_status status = std::filesystem::status(path, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)
        && !std::filesystem::is_directory(status))
        return failure(ErrorKind::NotARegularFile, path.string(), {path.string()});
    Result<InputFile> file = InputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    std::string first(kFirstBytes, '\0');
    Result<std::size_t> got = file->read(first.data(), first.size());
    if (!got)
        return tl::unexpected(got.error());
    first.resize(*got);
    if (hash != nullptr)
        hash->add(first);
    if (first.empty())
        return failure(ErrorKind::EmptyFile, path.string(), {path.string()});
    if (const auto format = foreignFormat(first))
        return failure(ErrorKind::UnknownFileType, path.string(), {path.string(), std::string(*format)});
    return CsvReader::open(std::move(*file), std::move(first), separator, hash);
}

} // namespace quarterdeck
