// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_table.h>

#include <quarterdeck/gui/plot_axis.h>
#include <quarterdeck/gui/plot_text.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TileTable", text); }

QString plain(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', 15);
}

TableView::Cell words(const QString& text) { return {text, {}, {}, Verdict::None}; }

/// A number and how it is written; without a value, only what stands in its place.
TableView::Cell number(std::optional<double> value, const QString& text) { return {text, value, {}, Verdict::None}; }

QString inAxisUnits(double value, double factor, int decimals, bool percent)
{
    return plot::plainNumber(value * factor, decimals) + (percent ? QStringLiteral(" %") : QString());
}

QString signOf(double change) { return change < 0 ? QString(QChar(0x2212)) : QStringLiteral("+"); }

template <typename Items, typename Has>
bool anyOf(const Items& items, Has has)
{
    return std::any_of(items.begin(), items.end(), has);
}

} // namespace

TileTable::TileTable(const TileView& view) : m_title(view.title)
{
    std::visit([this](const auto& content) { add(content); }, view.content);
}

void TileTable::addColumn(const QString& title, bool number) { m_table.columns.push_back({title, number}); }

TableView::Row& TileTable::addRow(const QString& name, const QString& spoken, const Drill& drill)
{
    TableView::Row row;
    row.cells.push_back(words(name));
    row.spoken = spoken;
    row.drill = drill;
    return m_table.rows.emplace_back(std::move(row));
}

void TileTable::add(const EmptyView& empty)
{
    addColumn(m_title, false);
    addRow(empty.why, empty.why, {});
}

void TileTable::add(const CardView& card)
{
    addColumn(m_title, false);
    addColumn(tr("Value"), true);
    const auto line = [this](const QString& name, const QString& value) {
        addRow(name, QString(), {}).cells.push_back(words(value));
    };
    line(tr("Value"), card.unit.isEmpty() ? card.number : card.number + QLatin1Char(' ') + card.unit);
    if (card.delta) {
        TableView::Cell change = words(signOf(card.delta->change) + card.delta->text);
        if (card.delta->change == 0)
            change.text = card.delta->text;
        addRow(card.delta->note, QString(), {}).cells.push_back(change);
    }
    if (card.bullet)
        addRow(card.bullet->text, QString(), {})
            .cells.push_back(number(
                card.bullet->fraction, plot::plainNumber(card.bullet->fraction * 100, 0) + QStringLiteral(" %")));
    if (!card.line.isEmpty())
        line(card.line, QString());
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
    const double factor = (series.percentAxis ? 100 : 1) / (series.axisDivisor > 0 ? series.axisDivisor : 1);
    double largest = 0;
    for (const PointView& point : series.points)
        largest = std::max(largest, std::abs(point.value.value_or(0) * factor));
    const int decimals = plot::valueDecimals(largest);
    addColumn(tr("Period"), false);
    for (const Column& column : columns)
        if (column.shown)
            addColumn(column.name, true);
    for (const PointView& point : series.points) {
        TableView::Row& row = addRow(point.title.isEmpty() ? point.label : point.title, point.spoken, point.drill);
        for (const Column& column : columns)
            if (const auto& value = point.*column.value; column.shown)
                row.cells.push_back(
                    number(value, value ? inAxisUnits(*value, factor, decimals, series.percentAxis) : QString()));
    }
}

void TileTable::add(const BarsView& bars)
{
    const bool targets = anyOf(bars.bars, [](const BarView& bar) { return bar.target.has_value(); });
    const bool variances = anyOf(bars.bars, [](const BarView& bar) { return !bar.varianceText.isEmpty(); });
    addColumn(tr("Group"), false);
    addColumn(bars.valueHeader.isEmpty() ? tr("Value") : bars.valueHeader, true);
    if (targets)
        addColumn(tr("Target"), true);
    if (variances)
        addColumn(bars.varianceHeader.isEmpty() ? tr("Variance") : bars.varianceHeader, true);
    for (const BarView& bar : bars.bars) {
        TableView::Row& row = addRow(bar.label, bar.spoken, bar.drill);
        row.emphasised = bar.emphasised;
        row.total = bar.others;
        row.cells.push_back(number(bar.value, bar.valueText));
        if (targets)
            row.cells.push_back(number(bar.target,
                bar.target && bar.targetText.isEmpty()
                    ? plot::plainNumber(*bar.target, plot::valueDecimals(*bar.target))
                    : bar.targetText));
        if (variances)
            row.cells.push_back(number(bar.variance, bar.varianceText));
    }
}

void TileTable::add(const BulletsView& bullets)
{
    addColumn(tr("Figure"), false);
    addColumn(tr("Value"), true);
    const bool benchmarks = !bullets.rows.empty();
    if (benchmarks)
        addColumn(tr("Benchmark"), false);
    for (const BulletsView::Figure& figure : bullets.figures) {
        TableView::Row& row = addRow(figure.caption, figure.number, figure.drill);
        row.cells.push_back(words(figure.number));
    }
    for (const BenchmarkView& line : bullets.rows) {
        TableView::Row& row = addRow(line.label, line.spoken, line.drill);
        row.cells.push_back(words(line.valueText));
        row.cells.push_back(words(line.benchmarkText));
    }
}

void TileTable::add(const FunnelView& funnel)
{
    addColumn(tr("Step"), false);
    addColumn(funnel.valueHeader.isEmpty() ? tr("Value") : funnel.valueHeader, true);
    addColumn(tr("Of the step before"), true);
    addColumn(tr("Of all"), true);
    const auto share = [](std::optional<double> value, std::optional<double> of, const QString& text) {
        const bool known = value && of && *of != 0 && !text.isEmpty();
        return number(known ? std::optional(*value / *of) : std::nullopt, text);
    };
    std::optional<double> before;
    for (const FunnelView::Step& step : funnel.steps) {
        TableView::Row& row = addRow(step.label, step.spoken, step.drill);
        row.cells.push_back(number(step.value, step.valueText));
        row.cells.push_back(share(step.value, before, step.shareText));
        row.cells.push_back(share(step.value, funnel.steps.front().value, step.totalText));
        before = step.value;
    }
}

void TileTable::add(const WaterfallView& waterfall)
{
    addColumn(tr("Step"), false);
    addColumn(waterfall.unitNote.isEmpty() ? tr("Value") : waterfall.unitNote, true);
    for (const WaterfallView::Step& step : waterfall.steps) {
        TableView::Row& row = addRow(step.label, step.spoken, step.drill);
        row.cells.push_back(number(step.value, step.valueText));
    }
}

void TileTable::add(const HeatmapView& heatmap)
{
    addColumn(heatmap.valueHeader, false);
    for (const QString& column : heatmap.columns)
        addColumn(column, true);
    std::size_t next = 0;
    for (const QString& label : heatmap.rows) {
        TableView::Row& row = addRow(label, label, {});
        for (qsizetype column = 0; column < heatmap.columns.size() && next < heatmap.cells.size(); ++column, ++next)
            row.cells.push_back(number(heatmap.cells[next].value, heatmap.cells[next].valueText));
    }
}

void TileTable::add(const CohortView& cohort)
{
    addColumn(cohort.cohortHeader, false);
    addColumn(cohort.sizeHeader, true);
    for (const QString& age : cohort.ages)
        addColumn(age, true);
    for (const CohortView::Row& line : cohort.rows) {
        TableView::Row& row = addRow(line.label, line.label + QStringLiteral(": ") + line.sizeText, {});
        row.cells.push_back(words(line.sizeText));
        for (const CohortView::Cell& cell : line.cells)
            row.cells.push_back(number(cell.value, cell.valueText));
    }
}

void TileTable::add(const ScatterView& scatter)
{
    addColumn(tr("Group"), false);
    const auto cell = [](double value, const ScatterView::Axis& axis) {
        const double shown = value * (axis.percent ? 100 : 1) / (axis.divisor > 0 ? axis.divisor : 1);
        return number(value, inAxisUnits(shown, 1, plot::valueDecimals(shown), axis.percent));
    };
    addColumn(scatter.x.name, true);
    addColumn(scatter.y.name, true);
    for (const ScatterView::Point& point : scatter.points) {
        TableView::Row& row = addRow(point.label, point.spoken, point.drill);
        row.emphasised = point.emphasised;
        row.cells.push_back(cell(point.x, scatter.x));
        row.cells.push_back(cell(point.y, scatter.y));
    }
}

void TileTable::add(const TableView& table) { m_table = table; }

void TileTable::add(const ListView& list)
{
    addColumn(tr("Record"), false);
    addColumn(list.valueHeader.isEmpty() ? tr("Value") : list.valueHeader, true);
    addColumn(tr("Why"), false);
    addColumn(tr("Details"), false);
    for (const ListView::Item& item : list.items) {
        TableView::Row& row = addRow(item.title, item.spoken, item.drill);
        row.cells.push_back(words(item.valueText));
        row.cells.push_back(words(item.why));
        row.cells.push_back(words(item.detail));
    }
}

QString TileTable::tabSeparated() const
{
    const auto noted = [this](std::size_t column) {
        return anyOf(m_table.rows, [column](const TableView::Row& row) {
            return column < row.cells.size() && !row.cells[column].note.isEmpty();
        });
    };
    QStringList head;
    for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
        head << m_table.columns[c].title;
        if (noted(c))
            head << QString();
    }
    QString text = head.join(QLatin1Char('\t')) + QLatin1Char('\n');
    for (const TableView::Row& row : m_table.rows) {
        QStringList line;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            const TableView::Cell cell = c < row.cells.size() ? row.cells[c] : TableView::Cell();
            line << (cell.value ? plain(*cell.value) : cell.text);
            if (noted(c))
                line << cell.note;
        }
        text += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

TileView tableTwin(TileView view)
{
    if (const auto* series = std::get_if<SeriesView>(&view.content); series && view.note.isEmpty())
        view.note = series->unitNote;
    TableView table = TileTable(view).table();
    view.content = std::move(table);
    return view;
}

} // namespace quarterdeck
