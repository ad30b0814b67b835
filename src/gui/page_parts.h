// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

class QLabel;
class QTableView;

namespace quarterdeck {

/// A label with a property of the style sheet: "heading", "strong", "soft"; null for plain text.
QLabel* pageLabel(const QString& text, const char* property = nullptr);

/// A table for reading: whole rows are selected, one at a time; no grid, no row numbers.
QTableView* pageTable(const QString& name, const QString& accessibleName);
/// As high as its rows, of which at most so many are in sight.
void fitHeight(QTableView& table, int mostRows);
/// Columns as wide as what they hold, at most so many letters; one takes the rest: the last, or the one that is named.
void fitColumns(QTableView& table, int widest, std::optional<int> stretched = std::nullopt);

} // namespace quarterdeck
