// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_table.h>

#include <QCoreApplication>
#include <QLocale>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TileTable", text); }

QString cell(const std::optional<double>& value)
{
    if (!value)
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(*value, 'g', 15);
}

} // namespace

TileTable::TileTable(const TileView& view)
{
    if (const auto* card = std::get_if<CardView>(&view.content))
        add(*card, view.title);
    else if (const auto* series = std::get_if<SeriesView>(&view.content))
        add(*series);
    else if (const auto* bars = std::get_if<BarsView>(&view.content))
        add(*bars);
    else if (const auto* bullets = std::get_if<BulletsView>(&view.content))
        add(*bullets);
    else if (const auto* empty = std::get_if<EmptyView>(&view.content))
        add(*empty, view.title);
}

void TileTable::add(const CardView& card, const QString& title)
{
    m_header = {title, tr("Unit"), tr("Change"), tr("Compared with"), tr("Target")};
    QString change;
    if (card.delta)
        change = (card.delta->change < 0 ? QString(QChar(0x2212)) : QStringLiteral("+")) + card.delta->text;
    m_rows.push_back({card.number, card.unit, change, card.delta ? card.delta->note : QString(),
        card.bullet ? card.bullet->text : QString()});
}

void TileTable::add(const SeriesView& series)
{
    struct Column
    {
        bool shown;
        QString name;
        std::optional<double> PointView::*value;
    };
    const Column columns[]
        = {{true, tr("Value"), &PointView::value}, {series.hasPrevious, series.previousName, &PointView::previous},
            {series.hasPlan, tr("Plan"), &PointView::plan}, {series.hasExpected, tr("Expected"), &PointView::expected},
            {series.hasBand, tr("Low"), &PointView::low}, {series.hasBand, tr("High"), &PointView::high}};
    m_header << tr("Period");
    for (const Column& column : columns)
        if (column.shown)
            m_header << column.name;
    for (const PointView& point : series.points) {
        QStringList row{point.title.isEmpty() ? point.label : point.title};
        for (const Column& column : columns)
            if (column.shown)
                row << cell(point.*column.value);
        m_rows.push_back(row);
    }
}

void TileTable::add(const BarsView& bars)
{
    m_header = {tr("Group"), bars.valueHeader.isEmpty() ? tr("Value") : bars.valueHeader, tr("Target"),
        bars.varianceHeader.isEmpty() ? tr("Variance") : bars.varianceHeader};
    for (const BarView& bar : bars.bars)
        m_rows.push_back({bar.label, cell(bar.value), cell(bar.target), bar.varianceText});
}

void TileTable::add(const BulletsView& bullets)
{
    m_header = {tr("Figure"), tr("Value"), tr("Benchmark")};
    for (const BulletsView::Figure& figure : bullets.figures)
        m_rows.push_back({figure.caption, figure.number, QString()});
    for (const BenchmarkView& row : bullets.rows)
        m_rows.push_back({row.label, row.valueText, row.benchmarkText});
}

void TileTable::add(const EmptyView& empty, const QString& title)
{
    m_header = {title};
    m_rows.push_back({empty.why});
}

QString TileTable::tabSeparated() const
{
    QString text = m_header.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const QStringList& row : m_rows)
        text += row.join(QLatin1Char('\t')) + QLatin1Char('\n');
    return text;
}

} // namespace quarterdeck
