// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_codec.h"

#include <zstd.h>

namespace quarterdeck {

namespace {

/// Twice as fast as the usual 3 and a tenth larger: the import waits for it.
constexpr int kCompressionLevel = 1;
/// No block of kBlockRows records comes near it; a damaged length must not allocate the machine's memory.
constexpr std::int64_t kMostBytes = std::int64_t{1} << 32;

/// Reads what BlockEncoder wrote; every read fails once one has.
class BlockReader
{
public:
    explicit BlockReader(std::string_view text) : m_text(text) { }

    bool good() const { return m_good; }
    bool atEnd() const { return m_text.empty(); }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64 && !m_text.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_text.front());
            m_text.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return value;
        }
        m_good = false;
        return 0;
    }

    std::string_view text()
    {
        const std::uint64_t size = number();
        if (!m_good || size > m_text.size()) {
            m_good = false;
            return {};
        }
        const std::string_view value = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return value;
    }

private:
    std::string_view m_text;
    bool m_good = true;
};

} // namespace

void BlockEncoder::addNumber(std::uint64_t number)
{
    while (number >= 0x80) {
        m_text += static_cast<char>((number & 0x7f) | 0x80);
        number >>= 7;
    }
    m_text += static_cast<char>(number);
}

void BlockEncoder::addText(std::string_view text)
{
    addNumber(text.size());
    m_text += text;
}

void BlockEncoder::add(std::int64_t line, std::string_view key, const RecordBlock& block, std::size_t row)
{
    addNumber(static_cast<std::uint64_t>(line));
    addText(key);
    addNumber(block.cellsPerRow);
    for (std::size_t column = 0; column < block.cellsPerRow; ++column)
        addText(block.cell(row, column));
    ++m_records;
}

std::vector<char> BlockEncoder::compressed() const
{
    std::vector<char> result(ZSTD_compressBound(m_text.size()));
    const std::size_t size
        = ZSTD_compress(result.data(), result.size(), m_text.data(), m_text.size(), kCompressionLevel);
    // The buffer is as large as the bound, so compression cannot fail.
    result.resize(size);
    return result;
}

std::optional<StoredBlock> decodeBlock(std::span<const char> compressed, std::int64_t bytes, std::int64_t records)
{
    if (bytes < 0 || bytes > kMostBytes || records < 0 || records > bytes)
        return std::nullopt;
    StoredBlock block;
    block.text.resize(static_cast<std::size_t>(bytes));
    const std::size_t size
        = ZSTD_decompress(block.text.data(), block.text.size(), compressed.data(), compressed.size());
    if (ZSTD_isError(size) || size != block.text.size())
        return std::nullopt;
    BlockReader reader(std::string_view(block.text.data(), block.text.size()));
    block.records.resize(static_cast<std::size_t>(records));
    for (StoredRecord& record : block.records) {
        record.line = static_cast<std::int64_t>(reader.number());
        record.key = reader.text();
        const std::uint64_t cells = reader.number();
        if (cells > block.text.size())
            return std::nullopt;
        for (std::uint64_t cell = 0; cell < cells && reader.good(); ++cell)
            record.cells.push_back(reader.text());
    }
    if (!reader.good() || !reader.atEnd())
        return std::nullopt;
    return block;
}

} // namespace quarterdeck
