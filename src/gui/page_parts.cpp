// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_parts.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace quarterdeck {

QLabel* pageLabel(const QString& text, const char* property)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    if (property)
        label->setProperty(property, true);
    return label;
}

QTableView* pageTable(const QString& name, const QString& accessibleName)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false); // Tab leaves the table, arrows walk in it
    table->setTextElideMode(Qt::ElideRight);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void fitHeight(QTableView& table, int mostRows)
{
    const int rows = std::clamp(table.model()->rowCount(), 1, mostRows);
    table.setFixedHeight(
        table.horizontalHeader()->sizeHint().height() + rows * table.verticalHeader()->defaultSectionSize() + 4);
}

void fitColumns(QTableView& table, int widest, std::optional<int> stretched)
{
    if (stretched) {
        table.horizontalHeader()->setStretchLastSection(false);
        table.horizontalHeader()->setSectionResizeMode(*stretched, QHeaderView::Stretch);
    }
    table.resizeColumnsToContents();
    const int most = table.fontMetrics().averageCharWidth() * widest;
    const int air = table.fontMetrics().height();
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column) + air, most));
}

} // namespace quarterdeck
