// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/result.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Collects the records of a block as they came, for the store: per record its line, its key and its cells, each
/// preceded by its length, the whole compressed by zstd.
class BlockEncoder
{
public:
    void add(std::int64_t line, std::string_view key, const RecordBlock& block, std::size_t row);
    std::int64_t records() const { return m_records; }
    std::int64_t bytes() const { return static_cast<std::int64_t>(m_text.size()); }
    std::vector<char> compressed() const;

private:
    void addNumber(std::uint64_t number);
    void addText(std::string_view text);

    std::string m_text;
    std::int64_t m_records = 0;
};

struct StoredRecord
{
    std::int64_t line = 0;
    std::string_view key;
    std::vector<std::string_view> cells;
};

/// A block read back. The views point into `text`, whose heap storage stays where it is when the block moves.
struct StoredBlock
{
    std::vector<char> text;
    std::vector<StoredRecord> records;
};

/// Nothing where the bytes are not what BlockEncoder wrote.
std::optional<StoredBlock> decodeBlock(std::span<const char> compressed, std::int64_t bytes, std::int64_t records);

} // namespace quarterdeck
