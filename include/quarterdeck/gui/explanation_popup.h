// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QDialog>

namespace quarterdeck {

/// "How is this computed?": definition, formula, the formula with the numbers, inputs, other definitions, notes,
/// source. Closes with Esc or a click beside it; its text can be selected and copied.
class ExplanationPopup : public QDialog
{
    Q_OBJECT

public:
    ExplanationPopup(
        const QString& title, const ExplanationView& explanation, const ChartStyle& style, QWidget* parent = nullptr);

    /// The text as rich text; sections without content are left out.
    static QString html(const QString& title, const ExplanationView& explanation, const ChartStyle& style);
};

} // namespace quarterdeck
