// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/app/opened_number.h>
#include <quarterdeck/app/workspace.h>

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace quarterdeck {

/// "Show rows", worded: what number is opened, the rows, and the proof that they come to it.
struct RowsView
{
    struct Column
    {
        QString title;
        QString key; ///< unique; under which people's choices are kept: the column's own name
        CellFormat format;
        bool filled = true; ///< some row says something in it
        bool usual = true; ///< worth showing unasked: filled, and more than a repetition
    };
    /// One input of the formula.
    struct Input
    {
        QString name; ///< "Deals won"
        QString rows; ///< "42 rows"
        QString value; ///< "sum 1,234.00 €"; empty where groups do not add up
    };

    std::shared_ptr<const RowsTable> table;
    std::vector<Column> columns; ///< one per column of the table
    int valueDigits = 0; ///< after the mark, of what a row adds

    QString entity; ///< whose columns these are ("deals"): choices are kept for it
    QString name; ///< "Win rate"
    QString number; ///< as on the tile: "34.1 %", "12 groups"
    QString when; ///< "October 2026, as of 27 Oct 2026"
    QStringList narrowedTo; ///< "Region: North"
    std::vector<Input> inputs;
    QString formula; ///< with the rows' numbers: "42 / (42 + 81) = 34.15 %"; empty where one input is the number
    bool addsUp = false;
    QString verdict; ///< "adds up to 34.1 %", or what differs
    QString emptyWhy; ///< set where there is no row
    QString emptyRemedy;
};

RowsView rowsView(
    const Workspace& workspace, const KpiRequest& request, OpenedNumber opened, const NumberFormat& format);

} // namespace quarterdeck
