// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QTableView;

namespace quarterdeck {

/// A label with a property of the style sheet: "heading", "strong", "soft"; null for plain text.
QLabel* pageLabel(const QString& text, const char* property = nullptr);

/// A table for reading: whole rows are selected, one at a time; no grid, no row numbers.
QTableView* pageTable(const QString& name, const QString& accessibleName);
/// As high as all of its rows: what is around it scrolls.
void fitHeight(QTableView& table);
/// Who gets the width that a table does not need: the last column, or nobody, so that numbers stand by their names.
enum class SpareWidth { LastColumn, Nobody };
/// Columns as wide as what they hold, at most so many letters.
void fitColumns(QTableView& table, int widest, SpareWidth spare = SpareWidth::LastColumn);

} // namespace quarterdeck
