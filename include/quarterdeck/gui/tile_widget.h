// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/tile_painter.h>

#include <QPixmap>
#include <QWidget>

#include <vector>

class QMenu;
class QPushButton;
class QToolButton;

namespace quarterdeck {

/// A tile on the screen: paints its view, tells points under mouse and arrow keys, offers the menu that every tile has.
/// Object name: "tile_<id>"; the menu's actions: "explain", "showRows", "copyPicture", "copyTable".
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
    void rowsRequested();
    void importRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void buildMenu();
    void copyPicture();
    void copyTable();
    void showMenuAt(const QPoint& position);
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
    int m_current = -1;
    bool m_hovered = false;
};

} // namespace quarterdeck
