// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_grid.h"

#include <quarterdeck/gui/plot_text.h>

#include <algorithm>
#include <limits>

namespace quarterdeck {

namespace {

constexpr double kLeastRow = 20;
constexpr double kMostRow = 30;
constexpr double kUnlimited = std::numeric_limits<double>::max();

/// The column that stays whatever happens, beside the first.
int subjectOf(const TableView& table)
{
    if (table.sortedBy > 0)
        return table.sortedBy;
    const auto found = std::find_if(
        table.columns.begin(), table.columns.end(), [](const TableView::Column& column) { return column.number; });
    return found == table.columns.end() ? 0 : static_cast<int>(found - table.columns.begin());
}

} // namespace

TableGrid::TableGrid(const TableView& table, const QRectF& rect, const ChartStyle& style)
    : m_rect(rect), m_style(style), m_gap(style.px(14))
{
    placeRows(table);
    measure(table);
    fitColumns(subjectOf(table));
    if (columnsLeft() > 0)
        placeRows(table); // what is left out needs a line
    spread();
}

void TableGrid::placeRows(const TableView& table)
{
    std::vector<std::size_t> body;
    std::vector<std::size_t> totals;
    for (std::size_t i = 0; i < table.rows.size(); ++i)
        (table.rows[i].total ? totals : body).push_back(i);
    m_headHeight = plot::lineHeight(m_style.axisFont) + m_style.px(6);
    const double height = std::max(0.0, m_rect.height() - m_headHeight);
    const auto lines = static_cast<std::size_t>(std::max(1.0, height / m_style.px(kLeastRow)));
    std::size_t shown = body.size();
    const bool tight = body.size() + totals.size() > lines || columnsLeft() > 0;
    if (tight) {
        const std::size_t kept = totals.size() + 1; // and the line that says what is left
        shown = std::min(body.size(), lines > kept ? lines - kept : 1);
    }
    m_body = shown;
    m_rowsLeft = static_cast<int>(body.size() - shown);
    m_first = std::clamp(table.first, 0, m_rowsLeft);
    const auto first = body.begin() + m_first;
    m_rows.assign(first, first + static_cast<std::ptrdiff_t>(shown));
    m_rows.insert(m_rows.end(), totals.begin(), totals.end());
    const auto used = static_cast<double>(std::max<std::size_t>(1, m_rows.size() + (tight ? 1 : 0)));
    m_rowHeight = std::min(height / used, m_style.px(kMostRow));
}

void TableGrid::measure(const TableView& table)
{
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        Column column;
        column.number = table.columns[c].number;
        column.title = plot::textWidth(table.columns[c].title, m_style.axisFont) + 1;
        if (table.sortedBy == static_cast<int>(c))
            column.title += m_style.px(12);
        for (const std::size_t r : m_rows) {
            const TableView::Row& row = table.rows[r];
            if (c >= row.cells.size())
                continue;
            const QFont& font = row.total || row.emphasised ? m_style.strongFont : m_style.textFont;
            const TableView::Cell& cell = row.cells[c];
            column.text = std::max(column.text, plot::numberWidth(cell.text, font) + 1);
            if (!cell.note.isEmpty())
                column.note = std::max(column.note, plot::textWidth(cell.note, m_style.noteFont) + m_style.px(6));
        }
        m_all.push_back(column);
        m_columns.push_back(static_cast<int>(c));
    }
}

void TableGrid::setWidths(double mostWords, double mostTitle)
{
    for (Column& column : m_all) {
        const double text = column.number ? column.text : std::min(column.text, m_style.px(mostWords));
        column.width = std::max(text + (m_notes ? column.note : 0), std::min(column.title, m_style.px(mostTitle)));
    }
}

double TableGrid::wanted() const
{
    double width = m_gap * (static_cast<double>(m_columns.size()) - 1);
    for (const int index : m_columns)
        width += column(index).width;
    return width;
}

void TableGrid::fitColumns(int subject)
{
    setWidths(kUnlimited, kUnlimited);
    for (const double title : {90.0, 48.0})
        if (!fits())
            setWidths(kUnlimited, title);
    if (!fits())
        setWidths(110, 48);
    if (!fits()) {
        m_notes = false;
        setWidths(110, 48);
    }
    if (!fits())
        setWidths(64, 40);
    if (!fits())
        dropColumns(subject);
}

void TableGrid::dropColumns(int subject)
{
    const auto dropFromTheRight = [&](bool numbers) {
        for (auto i = m_columns.size(); i > 1 && !fits(); --i)
            if (const int index = m_columns[i - 1]; index != subject && column(index).number == numbers)
                m_columns.erase(m_columns.begin() + static_cast<std::ptrdiff_t>(i - 1));
    };
    dropFromTheRight(false);
    dropFromTheRight(true);
    if (fits())
        return;
    // What the table is about stays whole, the names take what is left.
    Column& first = column(m_columns.front());
    first.width = std::max(m_style.px(24), m_rect.width() - wanted() + first.width);
    if (!fits()) {
        m_columns.resize(1);
        first.width = m_rect.width();
    }
}

/// What is left over first goes to shortened words and heads, then between the columns.
void TableGrid::spread()
{
    double left = m_rect.width() - wanted();
    for (const int index : m_columns) {
        Column& each = column(index);
        const double whole = std::max(each.text + (m_notes ? each.note : 0), each.title);
        const double more = std::clamp(whole - each.width, 0.0, std::max(0.0, left));
        each.width += more;
        left -= more;
    }
    const auto gaps = static_cast<double>(m_columns.size()) - 1;
    const double between = gaps > 0 ? std::max(0.0, left) / gaps : 0;
    double x = m_rect.left();
    for (const int index : m_columns) {
        column(index).left = x;
        x += column(index).width + m_gap + between;
    }
}

double TableGrid::top(std::size_t line) const
{
    const bool underRest = line >= m_body && (m_rowsLeft > 0 || columnsLeft() > 0);
    return m_rect.top() + m_headHeight + m_rowHeight * static_cast<double>(line + (underRest ? 1 : 0));
}

QRectF TableGrid::head(int index) const
{
    return {column(index).left, m_rect.top(), column(index).width, m_headHeight};
}

QRectF TableGrid::cell(std::size_t line, int index) const
{
    return {column(index).left, top(line), column(index).width, m_rowHeight};
}

double TableGrid::noteWidth(int index) const { return m_notes ? column(index).note : 0; }

QRectF TableGrid::row(std::size_t line) const { return {m_rect.left(), top(line), m_rect.width(), m_rowHeight}; }

QRectF TableGrid::rest() const
{
    return {m_rect.left(), m_rect.top() + m_headHeight + m_rowHeight * static_cast<double>(m_body), m_rect.width(),
        m_rowHeight};
}

} // namespace quarterdeck
