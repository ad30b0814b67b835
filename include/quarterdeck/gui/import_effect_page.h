// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/gui/row_table_model.h>

#include <QWidget>

class QLabel;
class QTableView;

namespace quarterdeck {

/// Last step before an import: what it would do to the records and to the numbers.
class ImportEffectPage : public QWidget
{
    Q_OBJECT

public:
    /// What would become of the rows of one file, or of all.
    struct Counts
    {
        QString file;
        QString entity;
        FileCounts counts;
    };
    struct Effect
    {
        QString period; ///< only where it is another one than above
        EffectView view;
    };

    explicit ImportEffectPage(QWidget* parent = nullptr);

    /// The keyboard goes to where one begins.
    void takeFocus();

    void setPreview(const PreviewView& preview);

private:
    QLabel* m_sentence;
    RowTableModel<Counts>* m_counts;
    QTableView* m_countsTable;
    RowTableModel<Effect>* m_effects;
    QTableView* m_effectsTable;
};

} // namespace quarterdeck
