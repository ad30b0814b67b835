// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QPixmap>
#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace quarterdeck {

enum class FilterIntent { Toggle, Exclude };

/// A tile on the screen: paints its view, tells points under mouse and arrow keys, offers the menu that every tile has.
/// A click on a group's point filters the page to it, on another point it shows the point's rows. On a point the menu
/// begins with what the point offers.
/// Object name: "tile_<id>"; the menu's actions: "pointRows", "pointFilter", "pointExclude" (of a point), "explain",
/// "showRows", "copyPicture", "copyTable".
class TileWidget : public QWidget
{
    Q_OBJECT

public:
    explicit TileWidget(QWidget* parent = nullptr);

    void setView(TileView view);
    const TileView& view() const { return m_view; }
    void setChartStyle(const ChartStyle& style);
    /// The tile alone, at the screen's resolution.
    QPixmap picture() const;
    /// The index of the point that the arrow keys stand on; -1: none.
    int currentPoint() const { return m_current; }
    std::vector<TilePoint> points() const;

Q_SIGNALS:
    void explanationRequested();
    /// The rows behind the whole number, or behind a point of it.
    void rowsRequested(const quarterdeck::Drill& part);
    /// The page is to show this group alone (again: everything), or all but it.
    void filterRequested(const quarterdeck::Drill& group, quarterdeck::FilterIntent intent);
    void importRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void buildMenu();
    void copyPicture();
    void copyTable();
    /// `point`: the index of the one that the menu is for; -1: the whole tile.
    void showMenuAt(const QPoint& position, int point);
    /// The index of the point under the position; -1: none.
    int pointAt(const QPointF& position) const;
    void moveTo(int point);
    void placeChildren();
    void updateButton();
    void describe(const QString& text);

    TileView m_view;
    ChartStyle m_style;
    QMenu* m_menu;
    QToolButton* m_button;
    QPushButton* m_action;
    QPixmap m_cache; // what was painted last; empty: to be painted
    std::vector<QAction*> m_pointActions;
    Drill m_menuPart; // what the menu's first actions are about
    int m_current = -1;
    bool m_hovered = false;
};

} // namespace quarterdeck

Q_DECLARE_METATYPE(quarterdeck::FilterIntent)
