// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QWidget>

#include <vector>

namespace quarterdeck {

/// The tiles of a dashboard on their grid. A new view reaches one tile per turn of the event loop, so that no turn is
/// long.
class DashboardGrid : public QWidget
{
    Q_OBJECT

public:
    explicit DashboardGrid(QWidget* parent = nullptr);

    /// Keeps the widgets whose tile stays, so that the keyboard's focus survives a change of period.
    void setTiles(std::vector<TileView> tiles);
    void setChartStyle(const ChartStyle& style);
    const std::vector<TileWidget*>& tileWidgets() const { return m_widgets; }
    /// Every tile shows its newest view.
    bool settled() const { return m_next == m_tiles.size(); }

Q_SIGNALS:
    void explanationRequested(TileWidget* tile);
    void rowsRequested(quarterdeck::TileWidget* tile, const quarterdeck::Drill& part);
    void filterRequested(const quarterdeck::Drill& group, quarterdeck::FilterIntent intent);
    void importRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    TileWidget* addWidget();
    void place();
    double rightMargin() const;
    void showNext();

    ChartStyle m_style;
    std::vector<TileView> m_tiles;
    std::vector<TileWidget*> m_widgets;
    std::size_t m_next = 0; // the first tile whose widget shows an older view
    bool m_scheduled = false;
};

} // namespace quarterdeck
