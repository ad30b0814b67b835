// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_reader.h"

#include "csv_reader.h"
#include "foreign_format.h"
#include "input_file.h"
#include "sha256.h"

#include <utility>

namespace quarterdeck {

namespace {

constexpr std::size_t kFirstBytes = std::size_t{64} * 1024;

} // namespace

Result<std::unique_ptr<RecordReader>> openRecords(
    const std::filesystem::path& path, std::optional<char> separator, Sha256* hash)
{
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
