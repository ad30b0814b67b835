// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QSettings;

namespace quarterdeck {

/// Which columns a person wants to see of an entity's rows, in which order and how wide: by the columns' own names, so
/// that it holds for every number. Without a choice the usual columns are shown.
struct ColumnChoice
{
    QMap<QString, bool> shown; ///< what was chosen by hand
    QStringList order; ///< from left to right; what is not named comes after, as it stands
    QMap<QString, int> widths; ///< at 100 %

    bool shows(const RowsView::Column& column) const { return shown.value(column.key, column.usual); }
    /// Indices of the columns from left to right, hidden ones included.
    std::vector<int> arranged(const std::vector<RowsView::Column>& columns) const;

    static ColumnChoice read(const QSettings& settings, const QString& entity);
    void write(QSettings& settings, const QString& entity) const;

    friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};

} // namespace quarterdeck
