// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace quarterdeck::demo {

namespace {

constexpr std::size_t kBufferBytes = 1 << 18;

void appendCell(std::string& line, std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

CsvFile::CsvFile(std::filesystem::path target, std::initializer_list<std::string_view> header)
    : m_target(std::move(target)), m_part(m_target)
{
    m_part += ".part";
    errno = 0;
    m_stream.open(m_part, std::ios::binary | std::ios::trunc);
    if (!m_stream)
        remember(errno);
    row(header);
}

CsvFile::~CsvFile()
{
    if (m_published)
        return;
    m_stream.close();
    std::error_code ignored; // a leftover is all that can be left
    std::filesystem::remove(m_part, ignored);
}

void CsvFile::row(std::initializer_list<std::string_view> cells)
{
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first)
            m_buffer += ',';
        first = false;
        appendCell(m_buffer, cell);
    }
    m_buffer += '\n';
    if (m_buffer.size() >= kBufferBytes)
        flush();
}

void CsvFile::flush()
{
    if (!failed() && !m_buffer.empty()) {
        errno = 0;
        m_stream.write(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        m_stream.flush();
        if (!m_stream)
            remember(errno);
    }
    m_buffer.clear();
}

void CsvFile::remember(int systemError)
{
    // Streams promise no errno; EIO is what remains to be said.
    m_failure = std::system_category().message(systemError != 0 ? systemError : EIO);
}

Result<void> CsvFile::finish()
{
    flush();
    if (!failed() && m_stream.is_open()) {
        errno = 0;
        m_stream.close();
        if (!m_stream)
            remember(errno);
    }
    if (failed())
        return failure(ErrorKind::WriteFailed, m_target.string(), {m_target.string(), m_failure});
    return {};
}

Result<void> CsvFile::publish()
{
    std::error_code error;
    std::filesystem::rename(m_part, m_target, error);
    if (error)
        return failure(ErrorKind::WriteFailed, m_target.string(), {m_target.string(), error.message()});
    m_published = true;
    return {};
}

} // namespace quarterdeck::demo
