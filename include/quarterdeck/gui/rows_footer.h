// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/rows_excerpt.h>

#include <QWidget>

class QLabel;

namespace quarterdeck {

/// Under opened rows: what the selection comes to, how many rows are hidden, and the proof that all of them come to the
/// number. Object names: "rowsSelection", "rowsFound", "rowsFooter" (the inputs), "rowsProof" (formula and verdict).
class RowsFooter : public QWidget
{
    Q_OBJECT

public:
    explicit RowsFooter(const ChartStyle& style, QWidget* parent = nullptr);

    void setView(const RowsView& view);
    /// Instead of all of it.
    void setNote(const QString& text);
    void setFound(std::int64_t shown, const RowsTable& table);
    void setSelection(const RowsExcerpt::Sums& sums);

private:
    ChartStyle m_style;
    QLabel* m_selection;
    QLabel* m_found;
    QLabel* m_inputs;
    QLabel* m_proof;
};

} // namespace quarterdeck
