// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_scanner.h"

#include <bit>
#include <cstring>

namespace quarterdeck {

namespace {

constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighs = 0x8080808080808080ULL;

/// High bit set in the lowest byte that equals the pattern's (bytes above it may be wrong: only the first counts).
std::uint64_t matches(std::uint64_t word, std::uint64_t pattern)
{
    const std::uint64_t difference = word ^ pattern;
    return (difference - kOnes) & ~difference & kHighs;
}

/// First separator or line break at or after `at`, or the end. Eight bytes at a time: most cells are short.
std::size_t cellEnd(std::string_view text, std::size_t at, char separator)
{
    const std::uint64_t separators = kOnes * static_cast<unsigned char>(separator);
    constexpr std::uint64_t kFeeds = kOnes * '\n';
    constexpr std::uint64_t kReturns = kOnes * '\r';
    if constexpr (std::endian::native == std::endian::little) {
        for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, sizeof word);
            const std::uint64_t found = matches(word, separators) | matches(word, kFeeds) | matches(word, kReturns);
            if (found != 0)
                return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
        }
    }
    while (at < text.size() && text[at] != separator && text[at] != '\n' && text[at] != '\r')
        ++at;
    return at;
}

/// The position after the closing quote's content, or npos if the quote is not closed in the text.
std::size_t closingQuote(std::string_view text, std::size_t at, bool& escaped)
{
    while (true) {
        const void* quote = at < text.size() ? std::memchr(text.data() + at, '"', text.size() - at) : nullptr;
        if (quote == nullptr)
            return std::string_view::npos;
        const auto found = static_cast<std::size_t>(static_cast<const char*>(quote) - text.data());
        if (found + 1 >= text.size() || text[found + 1] != '"')
            return found;
        escaped = true;
        at = found + 2;
    }
}

/// A quote that nobody closed runs on to the opening quote of a later line: then text follows what seems to close it.
bool isStray(std::string_view text, const CsvCell& cell)
{
    const std::string_view tail = text.substr(cell.tailBegin, cell.tailEnd - cell.tailBegin);
    return tail.find_first_not_of(' ') != std::string_view::npos
        && text.substr(cell.begin, cell.end - cell.begin).find_first_of("\r\n") != std::string_view::npos;
}

} // namespace

void scanCsvRecord(std::string_view text, char separator, MoreBytes more, CsvRecord& record)
{
    record.cells.clear();
    record.quoted = false;
    const auto stop = [&](CsvRecord::End end, std::size_t bytes) {
        record.end = end;
        record.bytes = bytes;
    };
    std::size_t at = 0;
    while (true) {
        CsvCell cell{at, at, 0, 0, false};
        if (at < text.size() && text[at] == '"') {
            record.quoted = true;
            cell.begin = at + 1;
            cell.end = closingQuote(text, at + 1, cell.escaped);
            const bool open = cell.end == std::string_view::npos;
            if (more == MoreBytes::Yes && (open || cell.end + 1 >= text.size()))
                return stop(CsvRecord::End::NeedsMore, 0);
            if (open) {
                cell.end = text.size();
                record.cells.push_back(cell);
                return stop(CsvRecord::End::Unterminated, text.size());
            }
            cell.tailBegin = cell.end + 1;
            cell.tailEnd = at = cellEnd(text, cell.tailBegin, separator);
            if (isStray(text, cell)) {
                record.cells.push_back(cell);
                return stop(CsvRecord::End::Unterminated, at);
            }
        } else {
            cell.end = at = cellEnd(text, at, separator);
        }
        if (more == MoreBytes::Yes && at + 1 >= text.size() && (at >= text.size() || text[at] == '\r'))
            return stop(CsvRecord::End::NeedsMore, 0);
        record.cells.push_back(cell);
        if (at >= text.size())
            return stop(CsvRecord::End::Complete, at);
        if (text[at] != separator)
            return stop(CsvRecord::End::Complete,
                at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1));
        ++at;
    }
}

} // namespace quarterdeck
