// SPDX-License-Identifier: GPL-3.0-or-later
// The law of the tiles: whatever point of a dashboard is opened, its question gives the point's number and the rows
// behind it add up to that number's inputs.
#include "demo_questions.h"

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/rows_job.h>

#include <QLocale>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace quarterdeck {

using test::demoWorkspace;
using test::valueOf;

namespace {

const NumberFormat kFormat(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€"));

/// A point of a tile: what it shows, as a number or in words, and what it opens.
struct Point
{
    Drill drill;
    std::optional<double> value;
    QString words;
    bool attainment = false; ///< the number is the share of the target
    bool change = false; ///< the number is what has changed since the earlier cell
};

struct Points
{
    std::vector<Point> operator()(const EmptyView&) const { return {}; }
    std::vector<Point> operator()(const CardView& card) const
    {
        return {{{}, std::nullopt, FormattedValue{card.number, card.unit}.joined()}};
    }
    std::vector<Point> operator()(const SeriesView& series) const { return ofAll(series.points); }
    std::vector<Point> operator()(const BarsView& bars) const { return ofAll(bars.bars); }
    std::vector<Point> operator()(const BulletsView& bullets) const
    {
        std::vector<Point> points;
        for (const BulletsView::Figure& figure : bullets.figures)
            points.push_back({figure.drill, std::nullopt, figure.number});
        for (const BenchmarkView& row : bullets.rows)
            points.push_back(
                {row.drill, std::nullopt, row.valueText, row.benchmarkText.startsWith(QLatin1String("of"))});
        return points;
    }
    std::vector<Point> operator()(const FunnelView& funnel) const { return ofAll(funnel.steps); }
    std::vector<Point> operator()(const WaterfallView& waterfall) const
    {
        std::vector<Point> points;
        for (const WaterfallView::Step& step : waterfall.steps)
            points.push_back({step.drill, step.value, {}, false, !step.total});
        return points;
    }
    std::vector<Point> operator()(const HeatmapView& heatmap) const { return ofAll(heatmap.cells); }
    std::vector<Point> operator()(const CohortView& cohort) const
    {
        std::vector<Point> points;
        for (const CohortView::Row& row : cohort.rows)
            for (const Point& point : ofAll(row.cells))
                points.push_back(point);
        return points;
    }
    std::vector<Point> operator()(const ScatterView& scatter) const
    {
        std::vector<Point> points;
        for (const ScatterView::Point& point : scatter.points)
            points.push_back({point.drill, point.x, {}});
        return points;
    }
    std::vector<Point> operator()(const TableView& table) const
    {
        std::vector<Point> points;
        for (const TableView::Row& row : table.rows)
            points.push_back({row.drill, row.cells[1].value, {}});
        return points;
    }
    /// Of a list the items are records among the rows, which is a law of its own.
    std::vector<Point> operator()(const ListView&) const { return {}; }

private:
    template <typename Shown>
    static std::vector<Point> ofAll(const std::vector<Shown>& shown)
    {
        std::vector<Point> points;
        for (const Shown& each : shown)
            if (each.value)
                points.push_back({each.drill, each.value, {}});
        return points;
    }
};

DashboardView dashboard(const std::string& role, const std::string& viewer = {})
{
    Progress progress;
    return viewOf(demoWorkspace(),
        valueOf(readDashboard(demoWorkspace(), {role, viewer, std::nullopt, std::nullopt, {}}, progress)), kFormat);
}

void expectNear(double one, double other) { EXPECT_NEAR(one, other, 1e-6 * (1 + std::abs(other))); }

std::vector<std::vector<KpiReading>> answersTo(const std::vector<KpiRequest>& questions)
{
    Progress progress;
    return valueOf(test::demoEvaluator().evaluate(questions, *test::demoExecutor(), progress));
}

/// What the point shows is what its question gives.
void expectAnswer(const Point& point, const KpiReading& reading, const std::string& kpi)
{
    ASSERT_TRUE(reading.amount.value);
    if (point.value) {
        if (!point.change)
            expectNear(*point.value, *reading.amount.value);
        return;
    }
    const bool roundedUp = demoWorkspace().catalog->kpi(kpi)->roundUp;
    const double value = roundedUp ? std::ceil(*reading.amount.value - 1e-9) : *reading.amount.value;
    if (point.attainment)
        EXPECT_EQ(point.words, kFormat.decimal(*reading.target->attainment * 100, 0) + QStringLiteral(" %"));
    else
        EXPECT_EQ(point.words, kFormat.brief(value, reading.unit).joined());
}

/// What the record adds to the number; none where it is not behind it.
std::optional<std::string> addedBy(const RowsTable& table, const std::string& record)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows.cell(row, 3) == record)
            return std::string(table.rows.cell(row, 1));
    return std::nullopt;
}

/// The rows of each input that adds up come to what the formula was given.
int expectRows(const KpiRequest& question, const KpiReading& reading)
{
    Progress progress;
    int compared = 0;
    for (const RowsTable::Footer& footer : valueOf(rowsBehind(demoWorkspace(), question, 0, progress)).footers) {
        const Measure* measure = demoWorkspace().catalog->measure(footer.input.substr(0, footer.input.find(' ')));
        const auto input = std::find_if(reading.inputs.begin(), reading.inputs.end(),
            [&](const auto& candidate) { return candidate.first == footer.input; });
        const bool addsUp = measure
            && (measure->isTarget() || measure->aggregate == Aggregate::Count || measure->aggregate == Aggregate::Sum);
        if (!addsUp || input == reading.inputs.end())
            continue;
        expectNear(footer.value.value_or(0), input->second.value.value_or(0));
        ++compared;
    }
    return compared;
}

} // namespace

TEST(PointLaw, EveryPointOpensTheQuestionThatGivesItsNumberAndTheRowsThatAddUpToIt)
{
    std::map<TileKind, int> seen;
    for (const char* role : {"executive", "manager", "rep"})
        for (const TileView& tile : dashboard(role).tiles) {
            std::vector<Point> points = std::visit(Points{}, tile.content);
            std::erase_if(
                points, [](const Point& point) { return !point.value && point.words == QStringLiteral("–"); });
            std::vector<KpiRequest> questions;
            for (const Point& point : points)
                questions.push_back(narrowed(tile.request, point.drill));
            const auto answers = answersTo(questions);
            for (std::size_t i = 0; i < points.size(); ++i) {
                SCOPED_TRACE(
                    role + std::string(": ") + tile.title.toStdString() + ", " + points[i].drill.name.toStdString());
                // A tile of groups has a question without a single answer only where a point is the whole.
                KpiRequest question = questions[i];
                question.by.clear();
                question.grain.reset();
                const std::vector<KpiReading> whole
                    = points[i].drill.whole() ? answersTo({question}).front() : answers[i];
                ASSERT_EQ(whole.size(), 1U);
                expectAnswer(points[i], whole.front(), question.kpi);
                seen[tile.kind] += expectRows(question, whole.front()) > 0 ? 1 : 0;
            }
        }
    for (const TileKind kind : {TileKind::Card, TileKind::Trend, TileKind::Columns, TileKind::RankedBars,
             TileKind::Stages, TileKind::Bullets, TileKind::Pace, TileKind::Funnel, TileKind::Waterfall,
             TileKind::Heatmap, TileKind::Cohort, TileKind::Scatter, TileKind::Table})
        EXPECT_GE(seen[kind], 3) << tileKindName(kind);
    EXPECT_GE(seen[TileKind::Heatmap], 40);
    EXPECT_GE(seen[TileKind::Cohort], 40);
}

TEST(PointLaw, AChangeIsTheGroupsNumberLessThatOfTheEarlierCell)
{
    int changes = 0;
    for (const char* role : {"executive", "manager", "rep"})
        for (const TileView& tile : dashboard(role).tiles) {
            const auto* waterfall = std::get_if<WaterfallView>(&tile.content);
            if (!waterfall)
                continue;
            for (const WaterfallView::Step& step : waterfall->steps) {
                if (step.total)
                    continue;
                KpiRequest now = narrowed(tile.request, step.drill);
                now.compare.reset();
                KpiRequest then = now;
                then.cell = *waterfall->steps.front().drill.cell;
                const auto answers = answersTo({now, then});
                expectNear(step.value, test::total(answers[0]) - test::total(answers[1]));
                ++changes;
            }
        }
    EXPECT_GE(changes, 3);
}

TEST(PointLaw, EveryDealOfAListIsARowBehindItsNumber)
{
    int items = 0;
    for (const std::string& viewer : viewerNames(demoWorkspace(), "rep"))
        for (const TileView& tile : dashboard("rep", viewer).tiles) {
            const auto* list = std::get_if<ListView>(&tile.content);
            if (!list)
                continue;
            Progress progress;
            const RowsTable table = valueOf(rowsBehind(demoWorkspace(), tile.request, std::nullopt, progress));
            for (const ListView::Item& item : list->items) {
                const std::optional<std::string> added = addedBy(table, item.drill.record);
                ASSERT_TRUE(added) << item.title.toStdString();
                const QString amount = added->empty() ? QStringLiteral("no amount")
                                                      : kFormat.full(std::stod(*added), UnitKind::Money).joined();
                EXPECT_TRUE(item.spoken.contains(amount)) << item.spoken.toStdString();
                ++items;
            }
        }
    EXPECT_GE(items, 20);
}

} // namespace quarterdeck
