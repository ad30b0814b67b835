// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>

#include <QLocale>
#include <QString>

namespace quarterdeck {

/// The cells of opened rows as text. A value, safe to hand to a job.
class RowsText
{
public:
    RowsText() = default;
    RowsText(const RowsView& view, const QLocale& locale);

    const RowsTable& table() const { return *m_table; }
    const std::vector<RowsView::Column>& columns() const { return m_columns; }
    std::string_view cell(std::size_t row, int column) const
    {
        return m_table->rows.cell(row, static_cast<std::size_t>(column));
    }
    /// For people: what a row adds in their locale, everything else as the CRM wrote it.
    QString shown(std::size_t row, int column) const;
    /// For spreadsheets of the locale: numbers with its mark and without groups, days as 2026-10-27.
    QString exported(std::size_t row, int column) const;
    /// What the cell counts; nothing where it is no number.
    std::optional<double> number(std::size_t row, int column) const;

private:
    std::shared_ptr<const RowsTable> m_table = std::make_shared<const RowsTable>();
    std::vector<RowsView::Column> m_columns;
    int m_valueDigits = 0;
    QLocale m_locale;
};

} // namespace quarterdeck
