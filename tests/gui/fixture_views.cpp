// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <QStringList>

#include <cmath>

namespace quarterdeck::fixture {

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

const char* const kMonths[] = {"Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"};

CardView cardOf(const char* number, const char* unit, double change, const char* delta, const char* note,
    Verdict verdict, std::vector<double> spark, const char* line)
{
    CardView view;
    view.number = s(number);
    view.unit = s(unit);
    view.delta = DeltaView{change, s(delta), s(note), verdict};
    view.spark.assign(spark.begin(), spark.end());
    view.line = s(line);
    return view;
}

SeriesView revenueSeries()
{
    const double previous[] = {3.4, 4.0, 2.9, 3.1, 3.6, 3.3, 3.7, 4.2, 3.6, 3.2, 4.1, 4.5};
    const double actual[] = {3.9, 4.4, 3.1, 3.5, 3.8, 3.9, 4.0, 4.7, 4.1, 3.5, 4.5, 4.82};
    const double plan[] = {3.8, 4.5, 3.2, 3.4, 3.9, 3.8, 4.2, 4.6, 4.2, 3.8, 4.6, 5.7};
    SeriesView series;
    for (int i = 0; i < 12; ++i) {
        PointView point;
        point.label = s(kMonths[i]);
        point.title = point.label;
        point.value = actual[i] * 1e6;
        point.valueText = QString::number(actual[i]) + s(" M €");
        point.previous = previous[i] * 1e6;
        point.plan = plan[i] * 1e6;
        point.spoken = point.label + s(": ") + point.valueText;
        series.points.push_back(point);
    }
    series.points.back().expected = 5.42e6;
    series.points.back().unfinished = true;
    series.unitNote = s("M €");
    series.axisDivisor = 1e6;
    series.hasPrevious = series.hasPlan = series.hasExpected = true;
    series.previousName = s("last year");
    return series;
}

SeriesView winRateSeries()
{
    const double rate[] = {24, 25, 23, 26, 25, 24, 26, 27, 25, 28, 27, 27.4};
    SeriesView series;
    for (int i = 0; i < 12; ++i) {
        PointView point;
        point.label = s(kMonths[i]);
        point.value = rate[i] / 100;
        point.low = (rate[i] - 4.4 + 0.1 * i) / 100;
        point.high = (rate[i] + 4.6 - 0.1 * i) / 100;
        point.spoken = point.label + s(": ") + QString::number(rate[i]) + s(" %");
        series.points.push_back(point);
    }
    series.points.back().unfinished = true;
    series.line = 0.25;
    series.lineText = s("target 25");
    series.percentAxis = true;
    series.hasBand = true;
    return series;
}

BarView bar(const char* label, double value, const char* text, double variance, const char* varianceText)
{
    BarView view;
    view.label = s(label);
    view.value = value;
    view.valueText = s(text);
    view.variance = variance;
    view.varianceText = s(varianceText);
    view.verdict = variance >= 0 ? Verdict::Good : Verdict::Bad;
    view.spoken = view.label + s(": ") + view.valueText;
    return view;
}

BarsView regions()
{
    BarsView bars;
    bars.bars = {bar("North", 1.92, "1.92", 0.06, "+6 %"), bar("West", 1.31, "1.31", 0.14, "+14 %"),
        bar("South", 0.98, "0.98", -0.03, "−3 %"), bar("East", 0.61, "0.61", 0.21, "+21 %")};
    bars.bars[0].emphasised = true;
    bars.valueHeader = s("Revenue, M €");
    bars.varianceHeader = s("to last year");
    return bars;
}

BarsView products()
{
    BarsView bars;
    bars.bars = {bar("Spectrometers", 1.44, "1.44", 0.11, "+11 %"), bar("Flow meters", 1.12, "1.12", 0.02, "+2 %"),
        bar("Calibration contracts", 0.91, "0.91", 0.34, "+34 %"),
        bar("Pressure sensors", 0.66, "0.66", -0.12, "−12 %"), bar("Data loggers", 0.41, "0.41", -0.04, "−4 %"),
        bar("Others", 0.28, "0.28", 0.01, "+1 %")};
    bars.bars.back().others = true;
    bars.valueHeader = s("Revenue, M €");
    bars.varianceHeader = s("to last year");
    return bars;
}

BarsView reps()
{
    const char* const names[] = {"Maja Lund", "Oskar Brandt", "Ines Castellanos-Whitfield", "Tomasz Zieliński",
        "Priya Raman", "Hugo Lefèvre", "Grace Okafor", "Sven Halvorsen"};
    const double values[] = {312, 287, 251, 238, 201, 188, 143, 96};
    const double changes[] = {0.18, 0.04, -0.06, 0.22, 0.09, -0.15, 0.03, -0.31};
    BarsView bars;
    for (int i = 0; i < 8; ++i) {
        const QString change
            = (changes[i] < 0 ? s("−") : s("+")) + QString::number(std::lround(std::abs(changes[i]) * 100)) + s(" %");
        BarView view = bar(names[i], values[i], "", changes[i], "");
        view.valueText = QString::number(values[i]);
        view.varianceText = change;
        view.target = i < 5 ? 240 : 180;
        view.spoken = view.label + s(": ") + view.valueText + s(" K €, ") + change;
        bars.bars.push_back(view);
    }
    bars.valueHeader = s("Revenue, K €");
    bars.varianceHeader = s("to last year");
    bars.line = 214.5;
    bars.lineText = s("mean 215");
    return bars;
}

BarsView stageBars()
{
    BarsView bars;
    bars.bars = {bar("Qualification", 2.84, "2.84", 0, ""), bar("Needs analysis", 2.31, "2.31", 0, ""),
        bar("Proposal", 1.97, "1.97", 0, ""), bar("Negotiation", 1.32, "1.32", 0, ""),
        bar("Verbal yes", 0.87, "0.87", 0, "")};
    bars.valueHeader = s("Open amount, M €");
    return bars;
}

BulletsView takes()
{
    BulletsView view;
    view.figures = {{s("3"), s("deals still needed")}, {s("11"), s("leads at your conversion")},
        {s("12.4 K €"), s("your average deal")}};
    view.rows = {{s("Win rate"), s("31 %"), 0.62, 0.54, s("team median 27 %"), Verdict::Good, s("Win rate: 31 %")},
        {s("Cycle, median"), s("38 d"), 0.55, 0.62, s("team median 43 d"), Verdict::Good, s("Cycle: 38 days")},
        {s("Deal size"), s("12.4 K"), 0.48, 0.6, s("team median 14.9 K"), Verdict::Neutral, s("Deal size: 12.4 K")},
        {s("Margin"), s("34 %"), 0.68, 0.64, s("team median 32 %"), Verdict::Good, s("Margin: 34 %")}};
    return view;
}

SeriesView paceSeries()
{
    const double in[] = {0, 12, 22, 30, 45, 58, 66, 79, 95, 101, 118, 126, 140, 151, 158, 169, 177, 184, 193};
    SeriesView series;
    for (int i = 0; i < 22; ++i) {
        PointView point;
        point.label = QString::number(1 + static_cast<int>(i * 1.4)) + s(" Oct");
        if (i < 19)
            point.value = in[i] * 1000;
        point.plan = 230.0 * 1000 * i / 21;
        point.spoken = point.label;
        series.points.push_back(point);
    }
    series.points.back().expected = 236e3;
    series.points[18].unfinished = true;
    series.lineText = s("pace to 230");
    series.axisDivisor = 1000;
    series.hasPlan = series.hasExpected = true;
    return series;
}

DashboardView page(const char* role, const char* title, const char* sentence, const char* viewer)
{
    DashboardView view;
    view.role = s(role);
    view.title = s(title);
    view.sentence = s(sentence);
    view.viewer = s(viewer);
    view.status = s("Data to 27 Oct 2026 · Europe/Berlin · EUR · fiscal year from April");
    view.period = s("October 2026");
    return view;
}

} // namespace

TileView tile(const char* id, const char* title, TileKind kind, int columns, int rows, TileContent content)
{
    TileView view;
    view.id = s(id);
    view.title = s(title);
    view.kind = kind;
    view.columns = columns;
    view.rows = rows;
    view.content = std::move(content);
    view.spoken = view.title;
    view.request.kpi = id;
    view.explanation.definition = s("What the number means, in one sentence that a person can check.");
    view.explanation.formula = s("won_deals / (won_deals + lost_deals)");
    view.explanation.filled = s("<b>66</b> / (<b>66</b> + <b>175</b>) = <b>27.4 %</b>");
    view.explanation.inputs = {{s("won_deals"), s("66")}, {s("lost_deals"), s("175")}};
    view.explanation.variants = {s("By amount: weighs each deal with its amount")};
    view.explanation.notes = {s("Owner, team and region are today's")};
    view.explanation.source = s("A list of KPIs for sales departments");
    view.explanation.needs = s("deals");
    return view;
}

TileView card()
{
    CardView content = cardOf("4.82 M", "€", 0.082, "8.2 %", "vs. 1–27 Oct 2025", Verdict::Good,
        {3.1, 3.4, 3.3, 3.9, 3.7, 4.1, 4.0, 4.5, 4.4, 4.6, 4.3, 4.8}, "");
    content.bullet = BulletView{0.84, 0.87, s("84 % of 5.7 M target · pace 87 %")};
    TileView view = tile("revenue", "Revenue won", TileKind::Card, 2, 1, content);
    view.spoken = s("Revenue won: 4.82 million euros, up 8.2 % against 1–27 October 2025");
    return view;
}

TileView columns()
{
    TileView view = tile("revenue_columns", "Revenue against plan", TileKind::Columns, 8, 2, revenueSeries());
    view.note = s("M €");
    return view;
}

TileView trend() { return tile("win_rate", "Win rate, 12 months", TileKind::Trend, 4, 2, winRateSeries()); }

TileView rankedBars()
{
    TileView view = tile("revenue_per_rep", "Revenue per rep", TileKind::RankedBars, 6, 2, reps());
    view.note = s("to 27 Oct");
    return view;
}

TileView stages()
{
    TileView view = tile("open_pipeline", "Pipeline by stage", TileKind::Stages, 6, 2, stageBars());
    view.note = s("9.31 M €, 412 deals");
    return view;
}

TileView bullets()
{
    TileView view = tile("what_it_takes", "What it takes", TileKind::Bullets, 6, 2, takes());
    view.note = s("your last 12 months");
    return view;
}

TileView pace()
{
    TileView view = tile("target_attainment", "My revenue against target", TileKind::Pace, 6, 2, paceSeries());
    view.note = s("K €, cumulative");
    return view;
}

TileView empty()
{
    return tile("profit_margin", "Profit margin", TileKind::Card, 3, 1,
        EmptyView{
            s("No product in your data has a unit cost, so there is nothing to subtract."), s("Import products")});
}

std::vector<TileView> everyKind()
{
    return {card(), columns(), trend(), rankedBars(), stages(), bullets(), pace(), empty(), funnel(), waterfall(),
        heatmap(), cohort(), scatter(), table(), list()};
}

DashboardView executive()
{
    DashboardView view = page("executive", "Executive",
        "Revenue is 8.2 % above last October and 3 points behind the pace of its target; win rate and deal size rise, "
        "the weighted pipeline shrinks.",
        "");
    view.tiles = {card(),
        tile("win_rate_card", "Win rate", TileKind::Card, 2, 1,
            cardOf("27.4", "%", 0.019, "1.9 pp", "on 241 closed", Verdict::Good,
                {22, 24, 23, 25, 26, 24, 25, 27, 26, 28, 27, 27.4}, "95 %: 22.1 – 33.3 %")),
        tile("weighted_pipeline", "Weighted pipeline", TileKind::Card, 2, 1,
            cardOf("9.31 M", "€", -0.046, "4.6 %", "vs. a month ago", Verdict::Bad,
                {9.1, 9.4, 9.9, 10, 9.8, 9.6, 9.9, 10.1, 9.9, 9.8, 9.7, 9.3}, "3.4 × what the target still needs")),
        tile("average_deal_size", "Average deal size", TileKind::Card, 2, 1,
            cardOf("12,480", "€", 0.03, "3.0 %", "vs. 1–27 Oct 2025", Verdict::Good,
                {11.2, 11.1, 11.3, 11.4, 12.3, 11.5, 11.4, 11.6, 12.5, 12.7, 12.7, 12.4}, "median 9,900 €")),
        tile("sales_velocity", "Sales velocity", TileKind::Card, 2, 1,
            cardOf("60.1 K", "€ per day", 0.0, "0.0 %", "vs. last year", Verdict::Neutral,
                {55, 57, 56, 58, 61, 59, 60, 58, 60, 61, 60, 60.1}, "412 open deals, 38 days")),
        tile("sales_growth_month", "Growth, month", TileKind::Card, 2, 1,
            cardOf("+7.1", "%", -0.021, "2.1 pp", "vs. last month", Verdict::Bad,
                {4, 6, 3, 8, 7, 6, 9, 8, 10, 9, 9, 7.1}, "1–27 Oct against 1–27 Sep")),
        columns(), trend(), tile("revenue_by_region", "Revenue by region", TileKind::RankedBars, 4, 2, regions()),
        tile("revenue_by_product", "Revenue by product", TileKind::RankedBars, 4, 2, products()), stages()};
    view.tiles.back().columns = 4;
    return view;
}

DashboardView manager()
{
    DashboardView view = page("manager", "Manager",
        "Your team has 71 % of its October target; Sven Halvorsen and Hugo Lefèvre are furthest from theirs.",
        "Dustin Keller");
    CardView attainment = cardOf("71.2", "%", -0.04, "4.0 pp", "vs. Oct 2025", Verdict::Bad,
        {88, 92, 79, 85, 90, 83, 86, 95, 87, 81, 91, 71}, "");
    attainment.bullet = BulletView{0.71, 0.87, s("1.72 M of 2.41 M € · pace 87 %")};
    view.tiles = {tile("target_attainment", "Target attainment", TileKind::Card, 3, 1, attainment),
        tile("deals_won", "Deals won", TileKind::Card, 3, 1,
            cardOf("66", "", 4, "4", "vs. 1–27 Oct 2025", Verdict::Good,
                {58, 63, 51, 55, 60, 61, 66, 72, 63, 58, 69, 66}, "")),
        tile("pipeline_coverage", "Pipeline coverage", TileKind::Card, 3, 1,
            cardOf("3.4", "×", 0.2, "0.2", "vs. a month ago", Verdict::Good,
                {2.9, 3.1, 3.0, 3.3, 3.2, 3.1, 3.4, 3.3, 3.5, 3.2, 3.2, 3.4}, "3.6 × would do at your win rate")),
        empty(), rankedBars(), stages(), trend(),
        tile("sales_cycle", "Sales cycle, median days", TileKind::Trend, 4, 2, winRateSeries()),
        tile("lost_reasons", "Why deals were lost", TileKind::RankedBars, 4, 2, products())};
    return view;
}

DashboardView rep()
{
    DashboardView view = page("rep", "Rep",
        "84 % of your October target is in, 4 working days are left; three of your average deals close it.",
        "Maja Lund");
    view.tiles = {pace(), bullets(), card(), card(), card(), card(), stages(), trend()};
    view.tiles[2].title = s("My revenue");
    view.tiles[3] = tile("win_rate_card", "My win rate", TileKind::Card, 3, 1,
        cardOf("31.0", "%", 0.019, "1.9 pp", "vs. last year", Verdict::Good,
            {22, 24, 23, 25, 26, 24, 25, 27, 26, 28, 29, 31}, "few cases"));
    view.tiles[4] = tile("open_pipeline_card", "My open pipeline", TileKind::Card, 3, 1,
        cardOf("412 K", "€", 0.12, "12.0 %", "vs. a month ago", Verdict::Good,
            {300, 310, 350, 340, 360, 380, 400, 390, 380, 370, 380, 412}, "23 deals"));
    view.tiles[5] = tile("team_attainment", "Team attainment", TileKind::Card, 3, 1,
        cardOf("87", "%", -0.02, "2.0 pp", "vs. Oct 2025", Verdict::Bad,
            {90, 91, 85, 87, 89, 88, 92, 90, 91, 88, 89, 87}, ""));
    view.tiles[2].columns = 3;
    view.tiles[6].columns = 8;
    view.tiles[7].columns = 4;
    return view;
}

DashboardView gallery()
{
    DashboardView view = page("gallery", "Every kind",
        "Proposals are where deals are lost; the oldest cohort has brought in most, and seven deals wait for a "
        "decision.",
        "");
    view.tiles = {waterfall(), funnel(), list(), heatmap(), scatter(), cohort(), table()};
    return view;
}

DashboardView dashboard(const QString& role)
{
    if (role == s("manager"))
        return manager();
    return role == s("rep") ? rep() : executive();
}

} // namespace quarterdeck::fixture
