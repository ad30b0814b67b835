// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::size_t kFirstOfMany = 3;

QString tr(const char* text) { return QCoreApplication::translate("Dashboard", text); }

template <typename Point>
QStringList firstOf(const std::vector<Point>& points, std::size_t most = kFirstOfMany)
{
    QStringList sentences;
    for (std::size_t i = 0; i < std::min(most, points.size()); ++i)
        sentences << points[i].spoken;
    return sentences;
}

/// What is said of each kind of content, in the order of its importance.
struct Sentences
{
    QStringList operator()(const EmptyView& empty) const { return {empty.why}; }
    QStringList operator()(const CardView& card) const
    {
        if (!card.exact.isEmpty())
            return {card.exact};
        QStringList sentences{FormattedValue{card.number, card.unit}.joined()};
        if (card.delta)
            sentences
                << (card.delta->change < 0 ? tr("down %1 %2") : tr("up %1 %2")).arg(card.delta->text, card.delta->note);
        if (card.bullet)
            sentences << card.bullet->text;
        return sentences;
    }
    QStringList operator()(const SeriesView& series) const
    {
        return series.points.empty() ? QStringList() : QStringList{series.points.back().spoken};
    }
    QStringList operator()(const BarsView& bars) const { return firstOf(bars.bars); }
    QStringList operator()(const BulletsView& bullets) const
    {
        QStringList sentences;
        for (const BulletsView::Figure& figure : bullets.figures)
            sentences << tr("%1: %2").arg(figure.caption, figure.number);
        return sentences + firstOf(bullets.rows, bullets.rows.size());
    }
    QStringList operator()(const FunnelView& funnel) const { return firstOf(funnel.steps, funnel.steps.size()); }
    QStringList operator()(const WaterfallView& waterfall) const
    {
        return firstOf(waterfall.steps, waterfall.steps.size());
    }
    /// The darkest cell.
    QStringList operator()(const HeatmapView& heatmap) const
    {
        const auto most = std::max_element(heatmap.cells.begin(), heatmap.cells.end(),
            [](const HeatmapView::Cell& a, const HeatmapView::Cell& b) { return a.shade < b.shade; });
        return most == heatmap.cells.end() ? QStringList() : QStringList{tr("Most in %1").arg(most->spoken)};
    }
    /// How far the oldest cohort has come.
    QStringList operator()(const CohortView& cohort) const
    {
        if (cohort.rows.empty())
            return {};
        const std::vector<CohortView::Cell>& cells = cohort.rows.front().cells;
        const auto last
            = std::find_if(cells.rbegin(), cells.rend(), [](const CohortView::Cell& cell) { return cell.value; });
        return last == cells.rend() ? QStringList() : QStringList{last->spoken};
    }
    QStringList operator()(const ScatterView& scatter) const
    {
        QStringList sentences = firstOf(scatter.points);
        for (const ScatterView::Point& point : scatter.points)
            if (point.emphasised && !sentences.contains(point.spoken))
                sentences.prepend(point.spoken);
        return sentences;
    }
    QStringList operator()(const TableView& table) const { return firstOf(table.rows); }
    QStringList operator()(const ListView& list) const { return firstOf(list.items); }
};

} // namespace

QString spokenOf(const TileView& view)
{
    return (QStringList{view.title} + std::visit(Sentences{}, view.content)).join(QStringLiteral(". "));
}

} // namespace quarterdeck
