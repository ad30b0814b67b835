// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of tile over a company that was counted by hand.
#include "small_company.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

using test::SmallCompany;
using testing::DoubleNear;
using testing::ElementsAre;

namespace {

const SmallCompany& company()
{
    static const SmallCompany kCompany;
    return kCompany;
}

template <typename View>
View contentOf(const TileView& tile)
{
    if (const auto* empty = std::get_if<EmptyView>(&tile.content))
        throw std::runtime_error(empty->why.toStdString());
    return std::get<View>(tile.content);
}

std::string text(const QString& text) { return text.toStdString(); }

QString whyEmpty(const TileView& tile) { return std::get<EmptyView>(tile.content).why; }

constexpr const char* kBridge = R"("kind": "waterfall", "kpis": ["revenue"], "by": ["region"], "compare": "year")";
constexpr const char* kFunnel
    = R"("kind": "funnel", "kpis": ["opportunities_created", "opportunities_decided", "opportunities_won"],
         "grain": "month", "buckets": 4)";
constexpr const char* kCohort = R"("kind": "cohort", "kpis": ["win_rate", "opportunities_created"],
    "variant": "cohort_created", "grain": "month", "buckets": 5)";
constexpr const char* kActOn = R"("kind": "list", "kpis": ["open_pipeline"])";

/// 27 October 2026 is the day of the data; here what was created until then is a month older.
const Date kNovember = *Date::fromIso("2026-11-30");

} // namespace

TEST(Waterfall, LeadsFromLastYearsTotalToThisYearsOverTheGroups)
{
    const auto view = contentOf<WaterfallView>(company().tile("executive", kBridge));
    std::vector<std::pair<std::string, double>> steps;
    double running = 0;
    for (const WaterfallView::Step& step : view.steps) {
        steps.emplace_back(text(step.label), step.value);
        EXPECT_TRUE(&step == &view.steps.front() || !step.total || running == step.value);
        running = step.total ? step.value : running + step.value;
    }
    using Step = std::pair<std::string, double>;
    EXPECT_THAT(steps,
        ElementsAre(Step{"1–27 Oct 2025", 1500}, Step{"North", 1000}, Step{"East", 300}, Step{"South", -500},
            Step{"1–27 Oct 2026", 2300}));
    EXPECT_EQ(view.steps[1].verdict, Verdict::Good);
    EXPECT_EQ(view.steps[3].verdict, Verdict::Bad);
    EXPECT_EQ(text(view.steps[3].valueText), "−500");
    EXPECT_EQ(
        text(view.steps[1].spoken), "North: +1,000.00\u00a0€, now 2,000.00\u00a0€, a year earlier 1,000.00\u00a0€");
}

TEST(Waterfall, FoldsTheSmallestChangesIntoOne)
{
    const auto view = contentOf<WaterfallView>(company().tile("executive", std::string(kBridge) + R"(, "most": 1)"));
    ASSERT_EQ(view.steps.size(), 4U);
    EXPECT_EQ(view.steps[1].value, 1000);
    EXPECT_EQ(text(view.steps[2].label), "2 others");
    EXPECT_EQ(view.steps[2].value, -200);
    EXPECT_TRUE(view.steps[2].drill.where.front().exclude);
}

TEST(Waterfall, OpensTheEarlierDaysAtTheEarlierTotal)
{
    const TileView tile = company().tile("executive", kBridge);
    const auto view = contentOf<WaterfallView>(tile);
    const KpiRequest earlier = narrowed(tile.request, view.steps.front().drill);
    EXPECT_EQ(earlier.cell.period, (Period{*Date::fromIso("2025-10-01"), *Date::fromIso("2025-11-01")}));
    EXPECT_EQ(earlier.cell.asOf, *Date::fromIso("2025-10-27"));
    EXPECT_TRUE(view.steps.back().drill.whole());
}

TEST(Funnel, TellsWhatBecameOfTheDealsThatWereCreated)
{
    const TileView tile = company().tile("executive", kFunnel);
    const auto view = contentOf<FunnelView>(tile);
    ASSERT_EQ(view.steps.size(), 3U);
    EXPECT_EQ(view.steps[0].value, 12);
    EXPECT_EQ(view.steps[1].value, 5);
    EXPECT_EQ(view.steps[2].value, 3);
    EXPECT_TRUE(view.steps[0].shareText.isEmpty());
    EXPECT_EQ(text(view.steps[1].shareText), "42 %");
    EXPECT_EQ(text(view.steps[2].shareText), "60 %");
    EXPECT_EQ(text(view.steps[2].totalText), "25 %");
    EXPECT_EQ(text(view.steps[2].spoken), "Opportunities won: 3, 60 % of the step before, 25 % of the first");
    EXPECT_EQ(view.steps[2].drill.kpi, "opportunities_won");
    EXPECT_EQ(text(view.valueHeader), "Deals");
    EXPECT_EQ(text(tile.note), "1 Jul – 27 Oct 2026");
}

TEST(Funnel, OfNothingSaysSo)
{
    EXPECT_EQ(text(whyEmpty(company().tile("rep", kFunnel, "Cem", *Date::fromIso("2026-03-31")))),
        "Opportunities created: none in 1 Dec 2025 – 31 Mar 2026.");
}

TEST(Heatmap, CrossesAGroupWithTime)
{
    const auto view = contentOf<HeatmapView>(company().tile(
        "executive", R"("kind": "heatmap", "kpis": ["revenue"], "by": ["region"], "grain": "month", "buckets": 3)"));
    EXPECT_EQ(view.rows, (QStringList{QStringLiteral("North"), QStringLiteral("East")}));
    EXPECT_EQ(view.columns, (QStringList{QStringLiteral("Aug"), QStringLiteral("Sept"), QStringLiteral("Oct")}));
    std::vector<std::optional<double>> values;
    for (const HeatmapView::Cell& cell : view.cells)
        values.push_back(cell.value);
    EXPECT_THAT(values, ElementsAre(400, std::nullopt, 2000, std::nullopt, std::nullopt, 300));
    EXPECT_EQ(view.cells[2].shade, 1);
    EXPECT_EQ(view.cells[0].shade, 0.2);
    EXPECT_EQ(text(view.cells[0].spoken), "North, August 2026: 400.00\u00a0€");
    EXPECT_EQ(text(view.cells[1].spoken), "North, September 2026: no value");
    EXPECT_EQ(text(view.cells[5].spoken), "East, October 2026 (to 27 Oct 2026): 300.00\u00a0€");
}

TEST(Heatmap, CrossesTwoGroupsAndFoldsWhatDoesNotFit)
{
    const auto view = contentOf<HeatmapView>(company().tile("executive",
        R"("kind": "heatmap", "kpis": ["opportunities_created"], "by": ["owner", "region"], "most": 1)", "",
        *Date::fromIso("2026-08-31")));
    // August 2026: L2 of Ann in the North, W5 of Cem in the East.
    EXPECT_EQ(view.rows.size(), 2);
    const auto october = contentOf<HeatmapView>(company().tile("executive",
        R"("kind": "heatmap", "kpis": ["revenue"], "by": ["region", "owner"], "most": 1, "buckets": 1)", "",
        *Date::fromIso("2025-10-31")));
    // North: Ann 1700; South: Ben 500. Two of each fit, as one would only become "1 other".
    EXPECT_EQ(october.rows, (QStringList{QStringLiteral("North"), QStringLiteral("South")}));
    EXPECT_EQ(october.columns, (QStringList{QStringLiteral("Ann"), QStringLiteral("Ben")}));
    EXPECT_EQ(october.cells[0].value, 1700);
    EXPECT_EQ(october.cells[1].value, std::nullopt);
    EXPECT_EQ(october.cells[3].value, 500);
}

/// July: W4, W6, L1, O1; W6 was won in August, W4 in October. August: W5, won in October, and L2. September: O2.
/// October: O3 to O7.
TEST(Cohort, FollowsTheDealsOfAMonthThroughTheirAges)
{
    const auto view = contentOf<CohortView>(company().tile("executive", kCohort, "", kNovember));
    ASSERT_EQ(view.rows.size(), 4U);
    EXPECT_EQ(view.ages.size(), 12);
    const auto row = [&](std::size_t index) {
        std::vector<std::optional<double>> values;
        for (const CohortView::Cell& cell : view.rows[index].cells)
            if (cell.value)
                values.push_back(cell.value);
        return values;
    };
    EXPECT_EQ(text(view.rows[0].label), "July 2026");
    EXPECT_EQ(text(view.rows[0].sizeText), "4");
    EXPECT_THAT(row(0), ElementsAre(0.25, 0.25, 0.5, 0.5));
    EXPECT_EQ(text(view.rows[1].sizeText), "2");
    EXPECT_THAT(row(1), ElementsAre(0, 0.5, 0.5));
    EXPECT_THAT(row(2), ElementsAre(0, 0));
    EXPECT_EQ(text(view.rows[3].sizeText), "5");
    EXPECT_THAT(row(3), ElementsAre(0));
    EXPECT_EQ(view.rows[0].cells.size(), 12U);
    EXPECT_FALSE(view.rows[0].cells[4].value);
    EXPECT_EQ(text(view.rows[0].cells[4].spoken), "July 2026, 5 months later: not yet");
    EXPECT_EQ(text(view.rows[1].cells[1].spoken), "August 2026, 2 months later: 50.00\u00a0%, may still grow");
}

TEST(Cohort, ReachesAnAgeOnItsLastDay)
{
    const auto before = company().tile("executive", kCohort, "", *Date::fromIso("2026-10-30"));
    const auto after = company().tile("executive", kCohort, "", *Date::fromIso("2026-10-31"));
    EXPECT_FALSE(contentOf<CohortView>(before).rows[1].cells[2].value);
    EXPECT_TRUE(contentOf<CohortView>(after).rows[1].cells[2].value);
}

TEST(Cohort, IsRipeWhenTheSettingSaysSo)
{
    SmallCompany impatient;
    impatient.set("maturity_days", "won=61");
    const auto view = contentOf<CohortView>(impatient.tile("executive", kCohort, "", kNovember));
    EXPECT_TRUE(view.rows[0].cells[0].unripe); // 31 August: 31 days
    EXPECT_FALSE(view.rows[0].cells[1].unripe); // 30 September: 61 days
}

TEST(Cohort, OfNoAgeIsNotYet)
{
    const TileView tile = company().tile("executive",
        R"("kind": "cohort", "kpis": ["win_rate", "opportunities_created"], "variant": "cohort_created",
           "grain": "month", "buckets": 1)");
    EXPECT_TRUE(whyEmpty(tile).startsWith(QStringLiteral("Not yet"))) << text(whyEmpty(tile));
}

TEST(Scatter, PlacesGroupsByTwoKpisAndSizesThemByAThird)
{
    const auto view = contentOf<ScatterView>(company().tile("rep",
        R"("kind": "scatter", "kpis": ["win_rate", "average_deal_size", "revenue"], "by": ["owner"],
           "grain": "month", "buckets": 4)",
        "Ann"));
    // A rep sees herself alone.
    ASSERT_EQ(view.points.size(), 1U);
    EXPECT_TRUE(view.points[0].emphasised);

    const auto all = contentOf<ScatterView>(company().tile("executive",
        R"("kind": "scatter", "kpis": ["win_rate", "average_deal_size", "revenue"], "by": ["owner"],
           "grain": "month", "buckets": 4)"));
    ASSERT_EQ(all.points.size(), 3U);
    EXPECT_EQ(text(all.points[0].label), "Cem");
    EXPECT_EQ(all.points[0].x, 1);
    EXPECT_EQ(all.points[0].y, 300);
    EXPECT_THAT(*all.points[0].size, DoubleNear(0.15, 1e-12));
    EXPECT_EQ(text(all.points[1].label), "Ann");
    EXPECT_EQ(all.points[1].x, 0.5);
    EXPECT_EQ(all.points[1].y, 2000);
    EXPECT_EQ(all.points[1].size, 1);
    EXPECT_EQ(all.points[2].y, 400);
    EXPECT_EQ(all.x.middle, 0.5);
    EXPECT_EQ(all.y.middle, 400);
    EXPECT_TRUE(all.x.percent);
    EXPECT_EQ(text(all.x.name), "Opportunity to win, %");
    EXPECT_EQ(text(all.sizeNote), "size: Revenue won");
    EXPECT_EQ(text(all.points[0].spoken),
        "Cem: Opportunity to win: 100.00\u00a0%; Average deal size: 300.00\u00a0€; Revenue won: 300.00\u00a0€");
}

TEST(Table, StandsSeveralKpisSideBySideAndAsksForTheTotal)
{
    const auto view = contentOf<TableView>(company().tile(
        "executive", R"("kind": "table", "kpis": ["revenue", "win_rate"], "by": ["owner"], "compare": "year")"));
    ASSERT_EQ(view.columns.size(), 3U);
    EXPECT_EQ(text(view.columns[0].title), "Owner");
    EXPECT_EQ(text(view.columns[1].title), "Revenue won, €");
    EXPECT_EQ(view.sortedBy, 1);
    const TableView::Row& ann = view.rows.front();
    EXPECT_EQ(text(ann.cells[0].text), "Ann");
    EXPECT_EQ(ann.cells[1].value, 2000);
    EXPECT_EQ(text(ann.cells[1].text), "2,000");
    EXPECT_EQ(text(ann.cells[1].note), "+100.0\u00a0%");
    EXPECT_EQ(ann.cells[1].verdict, Verdict::Good);
    EXPECT_EQ(ann.cells[2].value, 0.5);
    EXPECT_EQ(text(ann.cells[2].note), "−50.0\u00a0pp");
    EXPECT_EQ(ann.cells[2].verdict, Verdict::Bad);
    const TableView::Row& total = view.rows.back();
    EXPECT_TRUE(total.total);
    EXPECT_EQ(total.cells[1].value, 2300);
    EXPECT_THAT(*total.cells[2].value, DoubleNear(2.0 / 3, 1e-12)); // no sum of the reps' rates
    EXPECT_EQ(text(ann.spoken),
        "Ann: Revenue won: 2,000.00\u00a0€, target 4,000.00\u00a0€ (50 %), a year earlier 1,000.00\u00a0€ "
        "(+100.0\u00a0%); "
        "Opportunity to win: 50.00\u00a0%, a year earlier 100.00\u00a0% (−50.0\u00a0pp)");
}

TEST(Table, TellsHowTheNumberStandsToItsTargetWhereNothingIsCompared)
{
    const auto view = contentOf<TableView>(
        company().tile("rep", R"("kind": "table", "kpis": ["revenue"], "by": ["owner"])", "Ann"));
    EXPECT_TRUE(view.rows.front().emphasised);
    EXPECT_EQ(text(view.rows.front().cells[1].note), "of 4,000");
}

TEST(Table, KeepsWhatDoesNotFitInTheTotal)
{
    const auto view = contentOf<TableView>(
        company().tile("executive", R"("kind": "table", "kpis": ["revenue"], "by": ["owner"], "most": 1)"));
    ASSERT_EQ(view.rows.size(), 2U);
    EXPECT_EQ(view.rows.back().cells[1].value, 2300);
}

TEST(List, SaysWhichDealsNeedTheirOwnerAndWhyTheMostUrgentFirst)
{
    const auto view = contentOf<ListView>(company().tile("rep", kActOn, "Ann"));
    std::vector<std::pair<std::string, std::string>> items;
    for (const ListView::Item& item : view.items)
        items.emplace_back(text(item.title), text(item.why));
    using Item = std::pair<std::string, std::string>;
    EXPECT_THAT(items,
        ElementsAre(Item{"Mill", "expected 3 days ago: move or close"},
            Item{"Dock", "no activity for 47 days: get in touch"}, Item{"Farm", "expected in 4 days"},
            Item{"Pier", "no expected close: set one"}, Item{"Yard", "large: 3.8 times your usual deal"}));
    EXPECT_EQ(view.left, 0);
    EXPECT_EQ(text(view.items[0].detail), "Negotiation · Acre · expected 24 Oct 2026");
    EXPECT_EQ(text(view.items[0].valueText), "5,000");
    EXPECT_EQ(text(view.valueHeader), "€");
    EXPECT_EQ(view.items[0].verdict, Verdict::Bad);
    EXPECT_EQ(view.items[0].drill.record, "O1");
    EXPECT_EQ(text(view.items[3].valueText), "–");
    EXPECT_EQ(text(view.items[0].spoken),
        "Mill: 5,000.00\u00a0€, expected 3 days ago: move or close (Negotiation · Acre · expected 24 Oct 2026)");
}

TEST(List, CountsWhatDoesNotFit)
{
    const auto view = contentOf<ListView>(company().tile("rep", std::string(kActOn) + R"(, "most": 3)", "Ann"));
    EXPECT_EQ(view.items.size(), 3U);
    EXPECT_EQ(view.left, 2);
}

TEST(List, WithoutUrgentDealsSaysSo)
{
    EXPECT_TRUE(whyEmpty(company().tile("rep", kActOn, "Cem")).startsWith(QStringLiteral("No deal is open")));
}

TEST(Bullets, AgainstTheTargetShowHowMuchOfItIsInAndShouldBe)
{
    const auto view = contentOf<BulletsView>(company().tile(
        "executive", R"("kind": "bullets", "kpis": ["revenue"], "by": ["owner"], "benchmark": "target")"));
    ASSERT_EQ(view.rows.size(), 3U);
    EXPECT_EQ(text(view.rows[2].label), "Ben");
    EXPECT_EQ(view.rows[2].fraction, 0); // who won nothing has a target still
    EXPECT_EQ(text(view.rows[0].label), "Cem");
    EXPECT_EQ(text(view.rows[0].valueText), "150 %");
    EXPECT_EQ(view.rows[0].fraction, 1);
    EXPECT_EQ(text(view.rows[1].valueText), "50 %");
    EXPECT_THAT(view.rows[1].fraction, DoubleNear(0.5 / 1.5, 1e-12)); // one scale for all
    EXPECT_THAT(*view.rows[1].benchmark, DoubleNear(19.0 / 22 / 1.5, 1e-12)); // 19 of 22 working days
    EXPECT_EQ(text(view.rows[1].benchmarkText), "of 4,000\u00a0€ · pace 86 %");
    EXPECT_EQ(view.rows[0].verdict, Verdict::Good);
    EXPECT_EQ(view.rows[1].verdict, Verdict::Bad);
}

TEST(Bullets, AgainstTheTargetShowOtherKpisAsFigures)
{
    const auto view = contentOf<BulletsView>(
        company().tile("rep", R"("kind": "bullets", "kpis": ["revenue", "deals_won"], "benchmark": "target")", "Ann"));
    EXPECT_EQ(view.rows.size(), 1U);
    ASSERT_EQ(view.figures.size(), 1U);
    EXPECT_EQ(view.figures[0].drill.kpi, "deals_won");
    EXPECT_EQ(text(whyEmpty(
                  company().tile("rep", R"("kind": "bullets", "kpis": ["deals_won"], "benchmark": "target")", "Ann"))),
        "No target. Import targets for this period.");
}

TEST(Columns, SayEachPointExactlyAndWithWhatItIsCompared)
{
    const auto view = contentOf<SeriesView>(company().tile(
        "rep", R"("kind": "columns", "kpis": ["revenue"], "grain": "month", "buckets": 1, "compare": "year")", "Ann"));
    EXPECT_EQ(text(view.points.back().spoken),
        "October 2026 (to 27 Oct 2026): 2,000.00\u00a0€, target 4,000.00\u00a0€ (50 %), "
        "a year earlier 1,000.00\u00a0€ (+100.0\u00a0%)");
}

TEST(RankedBars, AddUpOnlyWhatAddsUp)
{
    const auto revenue = contentOf<BarsView>(company().tile("executive",
        R"("kind": "ranked_bars", "kpis": ["opportunities_created"], "by": ["owner"], "grain": "year",
           "buckets": 2, "most": 1)"));
    ASSERT_EQ(revenue.bars.size(), 2U);
    EXPECT_EQ(revenue.bars[1].value, 5); // Ben 4, Cem 1
    EXPECT_EQ(text(revenue.bars[1].spoken), "2 others: 5");
    const auto size = contentOf<BarsView>(company().tile("executive",
        R"("kind": "ranked_bars", "kpis": ["average_deal_size"], "by": ["owner"], "grain": "year", "buckets": 2,
           "most": 1)"));
    EXPECT_EQ(size.bars.size(), 1U); // an average of others is no sum
}

TEST(Explanation, TellsWhatTheDataLacksAndWhyThereIsNoValue)
{
    const TileView tile
        = company().tile("rep", R"("kind": "card", "kpis": ["profit_margin"], "grain": "month")", "Ann");
    EXPECT_EQ(text(tile.explanation.notes.join(QStringLiteral("|"))).find("No value: nothing to divide by."), 0U);
    const TileView several
        = company().tile("executive", R"("kind": "scatter", "kpis": ["win_rate", "revenue"], "by": ["owner"])");
    EXPECT_TRUE(
        several.explanation.notes.last().startsWith(QStringLiteral("Revenue won: The amount of the deals won")));
}

} // namespace quarterdeck
