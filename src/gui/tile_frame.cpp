// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_frame.h>

#include <quarterdeck/gui/plot_text.h>
#include <quarterdeck/gui/tile_painter.h>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kReadable = 0.75; // what of a note must be seen

/// Note and legend as one line: "M € · ■ actual · ■ last year".
class NoteLine
{
public:
    NoteLine(const QString& note, std::vector<LegendEntry> legend, double room, const ChartStyle& style)
        : m_style(style), m_note(note), m_legend(std::move(legend))
    {
        // What does not fit goes from the end: the unit is worth more than the fourth mark.
        while (!m_legend.empty() && width() > room)
            m_legend.pop_back();
    }

    double width() const
    {
        double result = plot::textWidth(m_note, m_style.noteFont);
        for (std::size_t i = 0; i < m_legend.size(); ++i)
            result += entryWidth(m_legend[i]) + (i > 0 || !m_note.isEmpty() ? gap() : 0);
        return result;
    }

    void paint(QPainter& painter, const QRectF& rect) const
    {
        double x = std::max(rect.left(), rect.right() - width());
        x += plot::drawText(
            painter, QRectF(x, rect.top(), rect.right() - x, rect.height()), m_note, m_style.noteFont, m_style.softInk);
        for (std::size_t i = 0; i < m_legend.size(); ++i) {
            if (i > 0 || !m_note.isEmpty())
                x += gap();
            const double size = swatch();
            plot::drawSwatch(painter, QRectF(x, rect.center().y() - size / 2, size, size), m_legend[i].mark, m_style);
            x += size + m_style.px(4);
            x += plot::drawText(painter, QRectF(x, rect.top(), rect.right() - x + 1, rect.height()), m_legend[i].text,
                m_style.noteFont, m_style.softInk);
        }
    }

private:
    double swatch() const { return m_style.px(9); }
    double gap() const { return m_style.px(10); }
    double entryWidth(const LegendEntry& entry) const
    {
        return swatch() + m_style.px(4) + plot::textWidth(entry.text, m_style.noteFont);
    }

    const ChartStyle& m_style;
    QString m_note;
    std::vector<LegendEntry> m_legend;
};

} // namespace

TileFrame::TileFrame(const QRectF& rect, const ChartStyle& style) : m_rect(rect), m_style(style) { }

QRectF TileFrame::title() const
{
    const QRectF inner = m_rect.adjusted(m_style.paddingX, m_style.paddingY, -m_style.paddingX, -m_style.paddingY);
    return {inner.left(), inner.top(), inner.width(), plot::lineHeight(m_style.titleFont)};
}

QRectF TileFrame::content() const
{
    const QRectF line = title();
    const double top = line.bottom() + m_style.px(6);
    return {line.left(), top, line.width(), std::max(0.0, m_rect.bottom() - m_style.paddingY - top)};
}

void TileFrame::paint(QPainter& painter, const TileView& view, double reserved) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.line, m_style.px(1)));
    painter.setBrush(m_style.tile);
    painter.drawRoundedRect(m_rect.adjusted(0.5, 0.5, -0.5, -0.5), m_style.radius, m_style.radius);
    paintTitle(painter, view, reserved);
    painterFor(view).paint(painter, content(), view, m_style);
    painter.restore();
}

void TileFrame::paintTitle(QPainter& painter, const TileView& view, double reserved) const
{
    const QRectF line = title().adjusted(0, 0, -reserved, 0);
    const double used = plot::drawText(painter, line, view.title, m_style.titleFont, m_style.ink);
    const QRectF rest = line.adjusted(used + m_style.px(14), 0, 0, 0);
    const NoteLine note(view.note, painterFor(view).legend(view), rest.width(), m_style);
    // A stump of a note says less than nothing.
    if (rest.width() >= note.width() * kReadable)
        note.paint(painter, rest);
}

void TileFrame::paintFocus(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.accent, m_style.px(2)));
    painter.setBrush(Qt::NoBrush);
    const double inset = m_style.px(1);
    painter.drawRoundedRect(m_rect.adjusted(inset, inset, -inset, -inset), m_style.radius, m_style.radius);
    painter.restore();
}

} // namespace quarterdeck
