// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_text.h>

#include <quarterdeck/app/wording.h>

namespace quarterdeck {

namespace {

constexpr int kValue = 1;
constexpr int kEntity = 2;

QString textOf(std::string_view cell) { return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())); }

} // namespace

RowsText::RowsText(const RowsView& view, const QLocale& locale)
    : m_table(view.table), m_columns(view.columns), m_valueDigits(view.valueDigits), m_locale(locale)
{
}

std::optional<double> RowsText::number(std::size_t row, int column) const
{
    return m_columns[static_cast<std::size_t>(column)].format.number(cell(row, column));
}

QString RowsText::shown(std::size_t row, int column) const
{
    const std::string_view text = cell(row, column);
    if (column == kEntity)
        return entityWord(std::string(text));
    if (column != kValue || text.empty())
        return textOf(text);
    return m_locale.toString(number(row, column).value_or(0), 'f', m_valueDigits);
}

QString RowsText::exported(std::size_t row, int column) const
{
    const std::string_view text = cell(row, column);
    if (column == kEntity)
        return entityWord(std::string(text));
    const CellFormat& format = m_columns[static_cast<std::size_t>(column)].format;
    if (const auto value = format.number(text); value && text.find('%') == std::string_view::npos)
        return QString::number(*value, 'f', QLocale::FloatingPointShortest)
            .replace(QLatin1Char('.'), m_locale.decimalPoint());
    if (const auto moment = format.moment(text); moment && !moment->hasTime)
        return QString::fromStdString(moment->day.iso());
    return textOf(text);
}

} // namespace quarterdeck
