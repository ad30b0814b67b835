// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/page_painter.h>

#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/tile_frame.h>
#include <quarterdeck/gui/tile_grid.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

PagePainter::PagePainter(QString name, const DashboardView& view, ChartStyle style)
    : m_name(std::move(name)), m_view(view), m_style(std::move(style))
{
}

double PagePainter::headHeight() const { return m_style.px(52); }

double PagePainter::sentenceHeight(double width) const
{
    if (m_view.sentence.isEmpty())
        return m_style.gap;
    const double room = width - 2 * m_style.margin;
    const double lines = std::ceil(plot::textWidth(m_view.sentence, m_style.sentenceFont) / room);
    return lines * plot::lineHeight(m_style.sentenceFont) * 1.25 + m_style.px(22);
}

double PagePainter::footHeight() const { return plot::lineHeight(m_style.noteFont) + m_style.px(20); }

double PagePainter::leastHeight(double width) const
{
    const TileGrid grid(m_view.tiles, width - 2 * m_style.margin, m_style);
    return std::ceil(headHeight() + sentenceHeight(width) + grid.leastHeight() + footHeight());
}

std::vector<PagePainter::Sheet> PagePainter::sheets(const QSizeF& page) const
{
    const TileGrid grid(m_view.tiles, page.width() - 2 * m_style.margin, m_style);
    const double foot = page.height() - footHeight();
    double top = headHeight() + sentenceHeight(page.width());
    const std::vector<QRectF> places = grid.place(foot - top);
    std::vector<double> starts; // of rows at which no tile is cut
    for (const QRectF& place : places) {
        const bool cuts = std::any_of(places.begin(), places.end(),
            [&](const QRectF& other) { return other.top() < place.top() && other.bottom() > place.top(); });
        if (!cuts)
            starts.push_back(place.top());
    }
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());

    std::vector<Sheet> result(1);
    double first = 0; // top, on the endless page, of what the current sheet shows
    for (std::size_t s = 0; s < starts.size(); ++s) {
        double bottom = starts[s];
        std::vector<std::size_t> block;
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].top() < starts[s] || (s + 1 < starts.size() && places[i].top() >= starts[s + 1]))
                continue;
            block.push_back(i);
            bottom = std::max(bottom, places[i].bottom());
        }
        if (!result.back().tiles.empty() && top + bottom - first > foot + 1) {
            result.emplace_back();
            first = starts[s];
            top = headHeight() + m_style.gap;
        }
        for (const std::size_t i : block) {
            result.back().tiles.push_back(i);
            result.back().places.push_back(places[i].translated(m_style.margin, top - first));
        }
    }
    return result;
}

int PagePainter::pages(const QSizeF& page) const { return static_cast<int>(sheets(page).size()); }

void PagePainter::paintHead(QPainter& painter, double width, int index, int count) const
{
    const QRectF head(0, 0, width, headHeight());
    painter.fillRect(head, m_style.tile);
    painter.fillRect(QRectF(0, head.bottom() - m_style.px(1), width, m_style.px(1)), m_style.line);
    const QRectF line = head.adjusted(m_style.margin, 0, -m_style.margin, 0);
    QString right = m_view.period;
    if (!m_view.viewer.isEmpty())
        right = m_view.viewer + QStringLiteral(" · ") + right;
    if (count > 1)
        right += QStringLiteral(" · ")
            + QCoreApplication::translate("PagePainter", "page %1 of %2").arg(index + 1).arg(count);
    const double rightWidth = plot::textWidth(right, m_style.textFont);
    plot::drawText(painter, line, right, m_style.textFont, m_style.ink, Qt::AlignRight | Qt::AlignVCenter);
    QRectF left = line.adjusted(0, 0, -rightWidth - m_style.px(16), 0);
    left.setLeft(left.left() + plot::drawText(painter, left, m_name, m_style.nameFont, m_style.ink) + m_style.px(14));
    plot::drawText(painter, left, m_view.title, m_style.textFont, m_style.softInk);
}

void PagePainter::paintFoot(QPainter& painter, const QSizeF& page, int index, int count) const
{
    if (index + 1 < count && m_view.status.isEmpty())
        return;
    const double height = plot::lineHeight(m_style.noteFont);
    const QRectF line(
        m_style.margin, page.height() - m_style.px(10) - height, page.width() - 2 * m_style.margin, height);
    plot::drawText(painter, line, m_view.status, m_style.noteFont, m_style.softInk);
}

void PagePainter::paintPaper(QPainter& painter, const QSizeF& page, int index, int count) const
{
    painter.fillRect(QRectF(QPointF(0, 0), page), m_style.background);
    paintHead(painter, page.width(), index, count);
    if (index == 0)
        plot::drawParagraph(painter,
            QRectF(m_style.margin, headHeight() + m_style.px(11), page.width() - 2 * m_style.margin,
                sentenceHeight(page.width()) - m_style.px(18)),
            m_view.sentence, m_style.sentenceFont, m_style.ink);
    paintFoot(painter, page, index, count);
}

int PagePainter::parts(const QSizeF& page, int index) const
{
    return 1 + static_cast<int>(sheets(page)[static_cast<std::size_t>(index)].tiles.size());
}

void PagePainter::paintPart(QPainter& painter, const QSizeF& page, int index, int part) const
{
    const std::vector<Sheet> all = sheets(page);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (part == 0)
        return paintPaper(painter, page, index, static_cast<int>(all.size()));
    const Sheet& sheet = all[static_cast<std::size_t>(index)];
    const auto tile = static_cast<std::size_t>(part - 1);
    TileFrame(sheet.places[tile], m_style).paint(painter, m_view.tiles[sheet.tiles[tile]]);
}

void PagePainter::paint(QPainter& painter, const QSizeF& page, int index) const
{
    for (int part = 0; part < parts(page, index); ++part)
        paintPart(painter, page, index, part);
}

} // namespace quarterdeck
