// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/tile_view.h>
#include <quarterdeck/gui/chart_style.h>

#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

namespace quarterdeck {

/// A dashboard on paper: head, sentence, tiles, and the status at the foot. For PNG and PDF; no widgets needed.
class PagePainter
{
public:
    /// `name` is the workspace's. The view outlives the painter.
    PagePainter(QString name, const DashboardView& view, ChartStyle style);

    /// Height of one page that holds everything, at this width.
    double leastHeight(double width) const;
    /// How many pages of this size are needed; rows of tiles are never cut.
    int pages(const QSizeF& page) const;
    void paint(QPainter& painter, const QSizeF& page, int index) const;
    /// The same in parts, each a few milliseconds: the paper with its head and foot, then tile by tile.
    int parts(const QSizeF& page, int index) const;
    void paintPart(QPainter& painter, const QSizeF& page, int index, int part) const;

private:
    /// Tiles of one page, in page coordinates.
    struct Sheet
    {
        std::vector<std::size_t> tiles;
        std::vector<QRectF> places;
    };

    std::vector<Sheet> sheets(const QSizeF& page) const;
    double headHeight() const;
    double sentenceHeight(double width) const;
    double footHeight() const;
    void paintPaper(QPainter& painter, const QSizeF& page, int index, int count) const;
    void paintHead(QPainter& painter, double width, int index, int count) const;
    void paintFoot(QPainter& painter, const QSizeF& page, int index, int count) const;

    QString m_name;
    const DashboardView& m_view;
    ChartStyle m_style;
};

} // namespace quarterdeck
