// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_reader.h"

#include "cell_text.h"
#include "sha256.h"

#include <quarterdeck/core/record_block.h>
#include <quarterdeck/core/text.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::size_t kChunkBytes = std::size_t{512} * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array kSeparators{',', ';', '\t', '|'};

bool isAscii(std::string_view text)
{
    std::size_t at = 0;
    std::uint64_t seen = 0;
    for (; at + sizeof seen <= text.size(); at += sizeof seen) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        seen |= word;
    }
    for (; at < text.size(); ++at)
        seen |= static_cast<unsigned char>(text[at]);
    return (seen & 0x8080808080808080ULL) == 0;
}

std::int64_t lineBreaks(std::string_view text)
{
    std::int64_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n')))
            ++count;
    return count;
}

/// The separator that the first line has most of, outside quotes; a comma if it has none.
char mostFrequentSeparator(std::string_view text)
{
    std::array<std::size_t, kSeparators.size()> counts{};
    bool quoted = false;
    for (const char letter : text) {
        if (letter == '"')
            quoted = !quoted;
        else if (!quoted && (letter == '\n' || letter == '\r'))
            break;
        else if (!quoted)
            for (std::size_t i = 0; i < kSeparators.size(); ++i)
                counts[i] += kSeparators[i] == letter ? 1 : 0;
    }
    return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

/// Writes the cell's text over its own bytes, doubled quotes halved; gives its length.
std::size_t unescape(char* text, std::size_t size)
{
    std::size_t to = 0;
    for (std::size_t from = 0; from < size; ++from) {
        text[to++] = text[from];
        if (text[from] == '"')
            ++from; // the second of the two
    }
    return to;
}

} // namespace

CsvReader::CsvReader(InputFile file, std::string firstBytes, Sha256* hash)
    : m_file(std::move(file)), m_hash(hash), m_buffer(std::move(firstBytes))
{
}

Result<std::unique_ptr<RecordReader>> CsvReader::open(
    InputFile file, std::string firstBytes, std::optional<char> separator, Sha256* hash)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(file), std::move(firstBytes), hash));
    if (Result<void> header = reader->readHeader(separator); !header)
        return tl::unexpected(header.error());
    return std::unique_ptr<RecordReader>(std::move(reader));
}

Result<void> CsvReader::readHeader(std::optional<char> separator)
{
    const std::string path = m_file.path().string();
    if (m_buffer.find('\0') != std::string::npos)
        return failure(ErrorKind::NotText, path, {path});
    if (m_buffer.starts_with(kByteOrderMark))
        m_at = kByteOrderMark.size();
    while (m_at < m_buffer.size() && (m_buffer[m_at] == '\n' || m_buffer[m_at] == '\r')) {
        m_line += m_buffer[m_at] == '\n' || (m_at + 1 < m_buffer.size() && m_buffer[m_at + 1] != '\n') ? 1 : 0;
        ++m_at;
    }
    m_separator = separator.value_or(mostFrequentSeparator(unread()));
    while (true) {
        Result<bool> found = findRecord();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            return failure(ErrorKind::EmptyFile, path, {path});
        RawBlock block;
        TextArena arena;
        takeRecord(block, arena);
        if (block.rows() == 0)
            continue;
        // Excel's hint which separator follows
        if (block.cells.size() <= 2 && block.cells[0].starts_with("sep=") && m_line <= 3) {
            if (!separator && block.cells[0].size() > 4)
                m_separator = block.cells[0][4];
            continue;
        }
        for (const std::string_view cell : block.cells)
            m_header.emplace_back(trimmed(cell));
        return {};
    }
}

Result<void> CsvReader::readMore()
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t kept = m_buffer.size();
    m_buffer.resize(kept + kChunkBytes);
    Result<std::size_t> got = m_file.read(m_buffer.data() + kept, kChunkBytes);
    if (!got)
        return tl::unexpected(got.error());
    m_buffer.resize(kept + *got);
    m_atEnd = *got == 0;
    const std::string_view fresh = std::string_view(m_buffer).substr(kept);
    if (m_hash != nullptr)
        m_hash->add(fresh);
    if (!fresh.empty() && std::memchr(fresh.data(), '\0', fresh.size()) != nullptr)
        return failure(ErrorKind::NotText, m_file.path().string(), {m_file.path().string()});
    return {};
}

Result<bool> CsvReader::findRecord()
{
    while (true) {
        if (!unread().empty()) {
            scanCsvRecord(unread(), m_separator, m_atEnd ? MoreBytes::No : MoreBytes::Yes, m_record);
            if (m_record.end == CsvRecord::End::NeedsMore && unread().size() > kMostRecordBytes) {
                if (!m_record.quoted)
                    return failure(ErrorKind::NotText, m_file.path().string(), {m_file.path().string()});
                m_record.end = CsvRecord::End::Unterminated;
            }
            if (m_record.end == CsvRecord::End::Unterminated)
                cutToFirstLine();
            if (m_record.end != CsvRecord::End::NeedsMore)
                return checkRecord().map([] { return true; });
        } else if (m_atEnd) {
            return false;
        }
        if (Result<void> more = readMore(); !more)
            return tl::unexpected(more.error());
    }
}

void CsvReader::cutToFirstLine()
{
    const std::string_view rest = unread();
    const std::size_t stop = std::min(rest.find_first_of("\r\n"), rest.size());
    scanCsvRecord(rest.substr(0, stop), m_separator, MoreBytes::No, m_record);
    m_record.end = CsvRecord::End::Unterminated;
    m_record.bytes = stop;
    if (stop < rest.size())
        m_record.bytes += rest.substr(stop).starts_with("\r\n") ? 2 : 1;
}

Result<void> CsvReader::checkRecord() const
{
    const std::string_view bytes = unread().substr(0, m_record.bytes);
    if (isAscii(bytes))
        return {};
    const std::size_t wrong = invalidUtf8At(bytes);
    if (wrong == std::string_view::npos)
        return {};
    const std::string path = m_file.path().string();
    const std::string line = std::to_string(m_line + lineBreaks(bytes.substr(0, wrong)));
    return failure(ErrorKind::NotUtf8, path + ":" + line, {path, line});
}

void CsvReader::skipRecord()
{
    m_line += m_record.quoted ? lineBreaks(unread().substr(0, m_record.bytes)) : 1;
    m_at += m_record.bytes;
}

void CsvReader::takeRecord(RawBlock& block, TextArena& arena)
{
    const std::string_view bytes = unread().substr(0, m_record.bytes);
    const auto hasText = [bytes](const CsvCell& cell) {
        return !cellText(bytes.substr(cell.begin, cell.end - cell.begin)).empty() || cell.tailEnd > cell.tailBegin;
    };
    if (std::none_of(m_record.cells.begin(), m_record.cells.end(), hasText)) {
        skipRecord();
        return;
    }
    char* place = arena.room(bytes.size());
    std::memcpy(place, bytes.data(), bytes.size());
    block.firstCell.push_back(block.cells.size());
    block.lines.push_back(m_line);
    if (m_record.end == CsvRecord::End::Unterminated)
        block.unterminated.push_back(block.rows() - 1);
    for (const CsvCell& cell : m_record.cells) {
        char* text = place + cell.begin;
        std::size_t size = cell.end - cell.begin;
        if (cell.escaped)
            size = unescape(text, size);
        if (cell.tailEnd > cell.tailBegin) {
            std::memmove(text + size, place + cell.tailBegin, cell.tailEnd - cell.tailBegin);
            size += cell.tailEnd - cell.tailBegin;
        }
        block.cells.emplace_back(text, size);
    }
    skipRecord();
}

Result<RawBlock> CsvReader::next()
{
    RawBlock block;
    TextArena arena;
    block.lines.reserve(kBlockRows);
    block.firstCell.reserve(kBlockRows);
    block.cells.reserve(kBlockRows * m_header.size());
    while (block.rows() < kBlockRows) {
        Result<bool> found = findRecord();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            break;
        takeRecord(block, arena);
    }
    block.text = arena.take();
    return block;
}

} // namespace quarterdeck
