// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/table_order.h>
#include <quarterdeck/gui/tile_menu.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QPixmap>
#include <QWidget>

#include <vector>

class QPushButton;
class QToolButton;

namespace quarterdeck {

enum class Step;

/// A tile on the screen: paints its view or, where asked, its twin as a table; tells points under mouse and arrow keys,
/// to screen readers too; offers the menu that every tile has. A click on a group's point filters the page to it, on
/// another point it shows the point's rows, on the head of a column it sorts. T shows the table, S sorts by the next
/// column; both stay while the tile gets newer views. A table that does not fit is scrolled by arrow and page keys, and
/// by the wheel where the tile has the keyboard: else the wheel is the page's. Object name: "tile_<id>".
class TileWidget : public QWidget
{
    Q_OBJECT

public:
    explicit TileWidget(QWidget* parent = nullptr);

    void setView(TileView view);
    const TileView& view() const { return m_view; }
    /// What is painted: the view, or its table in the chosen order.
    const TileView& shownView() const { return m_shown; }
    void setChartStyle(const ChartStyle& style);
    bool showsTable() const { return m_asTable; }
    void showTable(bool shown);
    /// Again by the same column: the other way round; -1: as it came. Nothing where there is no table.
    void sortBy(int column);
    /// The tile alone, at the screen's resolution.
    QPixmap picture() const;
    /// The index of the point that the arrow keys stand on; -1: none.
    int currentPoint() const { return m_current; }
    const std::vector<TilePoint>& points() const { return m_points; }
    /// What a click on the point does.
    void activate(int point);

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
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void connectMenu();
    void copyPicture();
    void copyTable();
    /// Whether there is a chart that a table can stand for.
    bool hasTwin() const;
    /// What the tile shows has changed: its content, its size or its style.
    void refresh();
    const TilePoint* pointOrNone(int index) const;
    /// `point`: the index of the one that the menu is for; -1: the whole tile.
    void showMenuAt(const QPoint& position, int point);
    bool showToolTip(const QPoint& position, const QPoint& onScreen);
    /// Scrolls a table that does not fit; the point of the keyboard keeps its place on the tile.
    void scrollBy(int rows);
    void step(Step step);
    void moveTo(int point);
    void setPointed(int point);
    void placeChildren();
    void updateButton();

    TileView m_view;
    TileView m_shown;
    ChartStyle m_style;
    TileMenu* m_menu;
    QToolButton* m_button;
    QPushButton* m_action;
    QPixmap m_cache; // what was painted last; empty: to be painted
    std::vector<TilePoint> m_points;
    TableOrder m_order;
    int m_first = 0; // how far a table is scrolled
    bool m_asTable = false;
    int m_current = -1;
    int m_pointed = -1; // the point under the mouse
    bool m_hovered = false;
};

} // namespace quarterdeck
