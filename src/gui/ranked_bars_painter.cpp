// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/ranked_bars_painter.h>

#include "bar_rows.h"

#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kMarked = 330; // width from which the variance has bars of its own

BarRows rowsOf(const BarsView& bars, const QRectF& rect, const ChartStyle& style)
{
    double variance = 0;
    for (const BarView& bar : bars.bars)
        variance = std::max(variance, plot::numberWidth(bar.varianceText, style.noteFont));
    if (variance > 0 && rect.width() >= style.px(kMarked))
        variance = std::max(rect.width() * 0.3, variance * 2);
    return {bars, rect, variance, style};
}

/// Variance bars left and right of their own zero, the text at their ends; on a narrow tile the text alone.
class VarianceColumn
{
public:
    VarianceColumn(const BarsView& bars, const QRectF& column, const ChartStyle& style)
        : m_column(column), m_style(style), m_gap(style.px(4))
    {
        double low = 0;
        double high = 0;
        double left = 0;
        double right = 0;
        for (const BarView& bar : bars.bars) {
            const double width = plot::numberWidth(bar.varianceText, style.noteFont) + m_gap;
            (bar.variance.value_or(0) < 0 ? left : right)
                = std::max(bar.variance.value_or(0) < 0 ? left : right, width);
            low = std::min(low, bar.variance.value_or(0));
            high = std::max(high, bar.variance.value_or(0));
        }
        const double room = column.width() - left - right;
        m_marks = room >= style.px(28) && high > low;
        m_scale = m_marks ? room / (high - low) : 0;
        m_zero = column.left() + left - low * m_scale;
    }

    void paint(QPainter& painter, const BarView& bar, const QRectF& row) const
    {
        if (!bar.variance || !m_marks) {
            plot::drawNumber(painter, QRectF(m_column.left(), row.top(), m_column.width(), row.height()),
                bar.varianceText, m_style.noteFont, m_style.verdict(bar.verdict));
            return;
        }
        const double length = *bar.variance * m_scale;
        const double height = std::round(row.height() * 0.32);
        const double top = std::round(row.center().y() - height / 2);
        const double text = plot::numberWidth(bar.varianceText, m_style.noteFont);
        const QRectF mark(
            QPointF(std::min(m_zero, m_zero + length), top), QPointF(std::max(m_zero, m_zero + length), top + height));
        plot::fillBar(painter, mark, m_style.variance(bar.verdict));
        const double left = length < 0 ? mark.left() - m_gap - text : mark.right() + m_gap;
        plot::drawNumber(painter, QRectF(left, row.top(), text, row.height()), bar.varianceText, m_style.noteFont,
            m_style.ink, Qt::AlignLeft | Qt::AlignVCenter);
    }

    void paintZero(QPainter& painter, double bottom) const
    {
        if (m_marks)
            painter.fillRect(
                QRectF(std::round(m_zero), m_column.top(), m_style.px(1), bottom - m_column.top()), m_style.softInk);
    }

private:
    QRectF m_column;
    const ChartStyle& m_style;
    double m_gap;
    bool m_marks = false;
    double m_scale = 0;
    double m_zero = 0;
};

void paintVariances(QPainter& painter, const BarsView& bars, const BarRows& rows, const ChartStyle& style)
{
    if (!rows.hasBeside() || rows.shown() == 0)
        return;
    const VarianceColumn column(bars, rows.beside(), style);
    for (std::size_t i = 0; i < rows.shown(); ++i)
        column.paint(painter, bars.bars[i], rows.row(i));
    column.paintZero(painter, rows.row(rows.shown() - 1).bottom());
}

void paintSharedLine(QPainter& painter, const BarsView& bars, const BarRows& rows, const ChartStyle& style)
{
    if (!bars.line || rows.shown() == 0)
        return;
    const double x = rows.x(*bars.line);
    const double bottom = rows.row(rows.shown() - 1).bottom();
    QPen pen(style.ink, style.px(1.2), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, rows.bars().top()), QPointF(x, bottom));
    const double height = plot::lineHeight(style.axisFont);
    const double width = plot::textWidth(bars.lineText, style.axisFont);
    const double leftmost = rows.header().left();
    const double left = std::clamp(x - width / 2, leftmost, std::max(leftmost, rows.header().right() - width));
    plot::drawText(painter, QRectF(left, bottom, std::min(width, rows.header().width()), height), bars.lineText,
        style.axisFont, style.softInk);
}

} // namespace

QSizeF RankedBarsPainter::sizeHint(const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    const double rows = bars ? static_cast<double>(std::min<std::size_t>(bars->bars.size(), 6)) : 1;
    return {style.px(220), style.px(20) + rows * style.px(19)};
}

void RankedBarsPainter::paint(
    QPainter& painter, const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    if (!bars || bars->bars.empty())
        return;
    const BarRows rows = rowsOf(*bars, rect, style);
    rows.paintHeader(painter, *bars, style);
    rows.paintLabels(painter, *bars, style);
    paintSharedLine(painter, *bars, rows, style);
    for (std::size_t i = 0; i < rows.shown(); ++i)
        rows.paintBar(painter, bars->bars[i], i, style);
    paintVariances(painter, *bars, rows, style);
}

std::vector<TilePoint> RankedBarsPainter::points(
    const QRectF& rect, const TileView& view, const ChartStyle& style) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    return bars ? rowsOf(*bars, rect, style).points(*bars) : std::vector<TilePoint>{};
}

std::vector<LegendEntry> RankedBarsPainter::legend(const TileView& view) const
{
    const auto* bars = std::get_if<BarsView>(&view.content);
    const bool targets = bars
        && std::any_of(bars->bars.begin(), bars->bars.end(), [](const BarView& bar) { return bar.target.has_value(); });
    if (!targets)
        return {};
    return {{plot::Mark::Target, QCoreApplication::translate("Legend", "target")}};
}

} // namespace quarterdeck
