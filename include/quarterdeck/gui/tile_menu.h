// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/drill.h>

#include <QMenu>
#include <QStringList>

#include <vector>

namespace quarterdeck {

enum class FilterIntent { Toggle, Exclude };

/// What a tile offers. On a point it begins with what the point offers. Object name "tileMenu"; its actions:
/// "pointRows", "pointFilter", "pointExclude" (of a point), "explain", "showRows", "showTable", "sort_<column>",
/// "sort_none", "copyPicture", "copyTable".
class TileMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TileMenu(QWidget* parent);

    /// What the first actions are about; a whole part: there are none.
    void setPart(const Drill& part);
    enum class Table { None, Offered, Shown };
    /// Whether the tile can be, or is, shown as a table.
    void setTable(Table table);
    /// What the tile can be sorted by; none: it is no table. `sortedBy` as in TableView.
    void setColumns(const QStringList& titles, int sortedBy);

Q_SIGNALS:
    void rowsRequested(const quarterdeck::Drill& part);
    void filterRequested(const quarterdeck::Drill& group, quarterdeck::FilterIntent intent);
    void explanationRequested();
    void tableToggled(bool shown);
    void sortRequested(int column);
    void copyPictureRequested();
    void copyTableRequested();

private:
    QAction* add(const QString& text, const char* name);

    Drill m_part;
    std::vector<QAction*> m_pointActions;
    QAction* m_table = nullptr;
    QMenu* m_sort = nullptr;
};

} // namespace quarterdeck

Q_DECLARE_METATYPE(quarterdeck::FilterIntent)
