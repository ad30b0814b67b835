// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_parts.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
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
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setResizeContentsPrecision(60); // rows that are measured for the width of a column
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void fitHeight(QTableView& table)
{
    const int rows = std::max(table.model()->rowCount(), 1);
    table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height()
        + rows * table.verticalHeader()->defaultSectionSize() + table.horizontalScrollBar()->sizeHint().height());
}

void fitColumns(QTableView& table, int widest, SpareWidth spare)
{
    table.horizontalHeader()->setStretchLastSection(spare == SpareWidth::LastColumn);
    table.resizeColumnsToContents();
    const int most = table.fontMetrics().averageCharWidth() * widest;
    const int air = table.fontMetrics().height() / 2;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        table.setColumnWidth(column, std::min(table.columnWidth(column) + air, most));
}

} // namespace quarterdeck
