// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_excerpt.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::size_t kBlock = 4096;

/// A tab or a line break within a cell would be read as the end of it.
QString onOneLine(QString cell)
{
    for (const QChar breaking : {QLatin1Char('\t'), QLatin1Char('\n'), QLatin1Char('\r')})
        cell.replace(breaking, QLatin1Char(' '));
    return cell;
}

} // namespace

std::int64_t RowsExcerpt::cells() const
{
    std::int64_t cells = 0;
    for (const Block& block : blocks) {
        const auto shown = std::count_if(
            columns.begin(), columns.end(), [&](int column) { return column >= block.left && column <= block.right; });
        cells += static_cast<std::int64_t>(block.bottom - block.top + 1) * shown;
    }
    return cells;
}

bool RowsExcerpt::contains(int row, int column) const
{
    return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
        return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
    });
}

std::vector<int> RowsExcerpt::rows() const
{
    std::vector<int> rows;
    for (const Block& block : blocks)
        for (int row = block.top; row <= block.bottom; ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<int> RowsExcerpt::usedColumns() const
{
    std::vector<int> used;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(used), [&](int column) {
        return std::any_of(blocks.begin(), blocks.end(),
            [&](const Block& block) { return column >= block.left && column <= block.right; });
    });
    return used;
}

RowsExcerpt::Sums RowsExcerpt::sums(Progress& progress) const
{
    Sums sums;
    const std::vector<int> used = usedColumns();
    std::size_t done = 0;
    for (const int row : rows()) {
        if (done++ % kBlock == 0 && progress.cancelled())
            break;
        const std::size_t record = (*order)[static_cast<std::size_t>(row)];
        for (const int column : used) {
            if (!contains(row, column))
                continue;
            ++sums.cells;
            const std::optional<double> number = text.number(record, column);
            if (!number)
                continue;
            ++sums.numbers;
            sums.sum += *number;
            sums.least = std::min(sums.least, *number);
            sums.greatest = std::max(sums.greatest, *number);
        }
    }
    return sums;
}

template <typename Line>
void RowsExcerpt::eachLine(Header header, Progress& progress, const Line& line) const
{
    const std::vector<int> used = usedColumns();
    QStringList cells;
    if (header == Header::With) {
        for (const int column : used)
            cells << text.columns()[static_cast<std::size_t>(column)].title;
        line(cells, true);
    }
    std::size_t done = 0;
    for (const int row : rows()) {
        if (done++ % kBlock == 0 && progress.cancelled())
            return;
        const std::size_t record = (*order)[static_cast<std::size_t>(row)];
        cells.clear();
        for (const int column : used)
            cells << (contains(row, column) ? text.exported(record, column) : QString());
        line(cells, false);
    }
}

QString RowsExcerpt::tabSeparated(Header header, Progress& progress) const
{
    QString lines;
    eachLine(header, progress, [&](const QStringList& cells, bool) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            lines += (i > 0 ? QStringLiteral("\t") : QString()) + onOneLine(cells[i]);
        lines += QLatin1Char('\n');
    });
    return lines;
}

QString RowsExcerpt::html(Header header, Progress& progress) const
{
    QString table = QStringLiteral("<table>");
    eachLine(header, progress, [&](const QStringList& cells, bool isHeader) {
        const QString tag = isHeader ? QStringLiteral("th") : QStringLiteral("td");
        table += QStringLiteral("<tr>");
        for (const QString& cell : cells)
            table += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
        table += QStringLiteral("</tr>");
    });
    return table + QStringLiteral("</table>");
}

QString RowsExcerpt::csv(Header header, char separator, Progress& progress) const
{
    std::string lines;
    eachLine(header, progress, [&](const QStringList& cells, bool) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (i > 0)
                lines += separator;
            lines += csvCell(cells[i].toStdString(), separator);
        }
        lines += "\r\n";
    });
    return QString::fromStdString(lines);
}

} // namespace quarterdeck
