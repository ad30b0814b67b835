// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_export.h>

#include <QSaveFile>

namespace quarterdeck {

namespace {

constexpr std::size_t kBlock = 4096;
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

bool isNumber(const QString& cell)
{
    QString plain = cell;
    bool number = false;
    plain.replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&number);
    return number;
}

tl::unexpected<Error> writeFailure(const QSaveFile& file)
{
    const std::string path = file.fileName().toStdString();
    return failure(ErrorKind::WriteFailed, path, {path, file.errorString().toStdString()});
}

/// Gathers lines and writes them block by block.
class CsvLines
{
public:
    CsvLines(QSaveFile& file, char separator) : m_file(file), m_separator(separator) { }

    void add(const QString& cell)
    {
        if (m_inLine)
            m_text += m_separator;
        m_text += csvCell(withoutFormula(cell).toStdString(), m_separator);
        m_inLine = true;
    }
    void endLine()
    {
        m_text += "\r\n";
        m_inLine = false;
    }
    bool write()
    {
        const auto size = static_cast<qint64>(m_text.size());
        const bool written = m_file.write(m_text.data(), size) == size;
        m_text.clear();
        return written;
    }

private:
    QSaveFile& m_file;
    char m_separator;
    std::string m_text = kByteOrderMark;
    bool m_inLine = false;
};

} // namespace

char csvSeparator(const QLocale& locale) { return locale.decimalPoint() == QStringLiteral(",") ? ';' : ','; }

QString withoutFormula(const QString& cell)
{
    if (cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()) || isNumber(cell))
        return cell;
    return QLatin1Char('\'') + cell;
}

Result<void> writeRowsCsv(const QString& path, const RowsText& text, const std::vector<std::uint32_t>& order,
    const std::vector<int>& columns, const QLocale& locale, Progress& progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file);
    CsvLines lines(file, csvSeparator(locale));
    for (const int column : columns)
        lines.add(text.columns()[static_cast<std::size_t>(column)].title);
    lines.endLine();
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const int column : columns)
            lines.add(text.exported(order[i], column));
        lines.endLine();
        if (i % kBlock != 0)
            continue;
        if (progress.cancelled()) // the file goes with `file`
            return failure(ErrorKind::Cancelled, path.toStdString());
        if (!lines.write())
            return writeFailure(file);
        progress.advance(Phase::Exporting, static_cast<std::int64_t>(i), static_cast<std::int64_t>(order.size()));
    }
    if (!lines.write() || !file.commit())
        return writeFailure(file);
    return {};
}

} // namespace quarterdeck
