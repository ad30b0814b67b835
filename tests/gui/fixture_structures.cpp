// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_views.h"

#include <QLocale>

#include <cmath>

namespace quarterdeck::fixture {

namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

Drill groupOf(const char* dimension, const QString& name)
{
    Drill drill;
    drill.where = {DimensionFilter{dimension, {1}}};
    drill.name = name;
    return drill;
}

QString percent(double share) { return QString::number(std::lround(share * 100)) + s(" %"); }

FunnelView funnelOf()
{
    const struct
    {
        const char* label;
        double value;
    } steps[] = {{"New leads", 1240}, {"Qualified by marketing", 806}, {"Needs analysis", 511}, {"Proposal sent", 248},
        {"Negotiation", 131}, {"Won", 66}};
    FunnelView view;
    view.valueHeader = s("Deals");
    for (const auto& each : steps) {
        FunnelView::Step step;
        step.label = s(each.label);
        step.value = each.value;
        step.valueText = QLocale().toString(each.value, 'f', 0);
        if (!view.steps.empty()) {
            step.shareText = percent(each.value / *view.steps.back().value);
            step.totalText = percent(each.value / 1240);
        }
        step.spoken = step.label + s(": ") + step.valueText + s(" deals");
        step.drill = groupOf("stage", step.label);
        view.steps.push_back(step);
    }
    return view;
}

WaterfallView waterfallOf()
{
    const struct
    {
        const char* label;
        double value;
        bool total;
        Verdict verdict;
    } steps[] = {{"1 Oct", 9.72, true, Verdict::None}, {"Created", 1.94, false, Verdict::Good},
        {"Raised", 0.38, false, Verdict::Good}, {"Won", -1.21, false, Verdict::Neutral},
        {"Lost", -1.06, false, Verdict::Bad}, {"Lowered", -0.46, false, Verdict::Bad},
        {"27 Oct", 9.31, true, Verdict::None}};
    WaterfallView view;
    view.unitNote = s("M €");
    view.axisDivisor = 1e6;
    for (const auto& each : steps) {
        WaterfallView::Step step;
        step.label = s(each.label);
        step.value = each.value * 1e6;
        step.total = each.total;
        step.verdict = each.verdict;
        const QString number = QString::number(std::abs(each.value), 'f', 2);
        step.valueText = each.total ? number : (each.value < 0 ? s("−") : s("+")) + number;
        step.spoken = step.label + s(": ") + step.valueText + s(" M €");
        step.drill = groupOf("movement", step.label);
        view.steps.push_back(step);
    }
    return view;
}

HeatmapView heatmapOf()
{
    const double values[5][6] = {{612, 498, 377, 254, 96, 83}, {401, 388, 290, 176, 121, 0},
        {350, 210, 188, 99, 45, -12}, {177, 143, 121, 62, 0, -1}, {96, 88, 54, 31, 18, 9}};
    HeatmapView view;
    view.rows = {s("Manufacturing and machinery"), s("Life sciences"), s("ソフトウェア"), s("พลังงานและสาธารณูปโภค"),
        s("Public sector")};
    view.columns = {s("Referral"), s("Website"), s("Trade fair"), s("Cold outreach"), s("Partner"), s("Unknown")};
    view.valueHeader = s("Revenue won, K €");
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 6; ++column) {
            HeatmapView::Cell cell;
            const double value = values[row][column];
            if (row != 3 || column != 5) { // nothing is known there
                cell.value = value;
                cell.valueText = (value < 0 ? s("−") : QString()) + QString::number(std::abs(value));
                cell.shade = std::max(0.0, value / 612);
            }
            cell.spoken = view.rows[row] + s(", ") + view.columns[column] + s(": ")
                + (cell.value ? cell.valueText + s(" K €") : s("no data"));
            cell.drill = groupOf("industry", view.rows[row]);
            view.cells.push_back(cell);
        }
    return view;
}

CohortView cohortOf()
{
    const char* const months[]
        = {"Mar 2026", "Apr 2026", "May 2026", "Jun 2026", "Jul 2026", "Aug 2026", "Sep 2026", "Oct 2026"};
    const int sizes[] = {84, 102, 77, 91, 118, 96, 103, 64};
    CohortView view;
    view.cohortHeader = s("Created in");
    view.sizeHeader = s("Deals");
    view.ageHeader = s("Won after so many months, % of all");
    for (int age = 0; age < 8; ++age)
        view.ages << QString::number(age);
    for (int i = 0; i < 8; ++i) {
        CohortView::Row row;
        row.label = s(months[i]);
        row.sizeText = QString::number(sizes[i]);
        for (int age = 0; age < 8 - i; ++age) {
            CohortView::Cell cell;
            const double share = 0.34 * (1 - std::exp(-0.55 * (age + 0.3))) + 0.012 * ((i * 7 + age) % 3);
            cell.value = share;
            cell.valueText = QString::number(std::lround(share * 100));
            cell.unripe = age == 7 - i;
            cell.spoken = row.label + s(", ") + view.ages[age] + s(" months later: ") + cell.valueText + s(" % won")
                + (cell.unripe ? s(", may still grow") : QString());
            row.cells.push_back(cell);
        }
        view.rows.push_back(row);
    }
    return view;
}

ScatterView scatterOf()
{
    const struct
    {
        const char* label;
        double rate, size, revenue;
    } points[] = {{"Maja Lund", 0.312, 12400, 0.71}, {"Oskar Brandt", 0.284, 15100, 0.64},
        {"Ines Castellanos-Whitfield", 0.267, 14900, 0.58}, {"Tomasz Zieliński", 0.331, 9800, 0.55},
        {"Priya Raman", 0.251, 16900, 0.47}, {"Hugo Lefèvre", 0.214, 11900, 0.42}, {"Grace Okafor", 0.237, 8700, 0.33},
        {"Sven Halvorsen", 0.168, 13300, 0.22}, {"佐藤 美咲", 0.229, 12100, 0.4}, {"ศิริพร แก้วมณี", 0.291, 7100, 0.19},
        {"Lena Vogt", 0.262, 14300, 0.51}, {"Paulo Mendes", 0.198, 18800, 1.0}};
    ScatterView view;
    view.x = {s("Average deal size, K €"), 1000, false, 12750, s("median 12.8")};
    view.y = {s("Win rate, %"), 1, true, 0.2565, s("median 25.7 %")};
    view.sizeNote = s("size: revenue");
    for (const auto& each : points) {
        ScatterView::Point point;
        point.label = s(each.label);
        point.x = each.size;
        point.y = each.rate;
        point.size = each.revenue;
        point.emphasised = view.points.empty();
        point.spoken = point.label + s(": win rate ") + percent(each.rate);
        point.drill = groupOf("owner", point.label);
        view.points.push_back(point);
    }
    return view;
}

TableView tableOf()
{
    const struct
    {
        const char* name;
        const char* team;
        double revenue, change;
        int deals;
        double rate;
    } rows[] = {{"Maja Lund", "North", 312.4, 0.18, 14, 0.312}, {"Oskar Brandt", "North", 287.1, 0.04, 11, 0.284},
        {"Ines Castellanos-Whitfield", "Enterprise accounts, south", 251.0, -0.06, 12, 0.267},
        {"Tomasz Zieliński", "East", 238.8, 0.22, 17, 0.331}, {"Priya Raman", "North", 201.3, 0.09, 9, 0.251},
        {"Hugo Lefèvre", "South", 188.0, -0.15, 10, 0.214}, {"佐藤 美咲", "Asia", 143.9, 0.03, 8, 0.229},
        {"ศิริพร แก้วมณี", "Asia", 96.2, -0.31, 5, -1}, {"Returned goods", "", -12.7, -0.02, 0, -1}};
    TableView view;
    view.columns = {{s("Owner"), false}, {s("Team"), false}, {s("Revenue, K €"), true}, {s("Deals won"), true},
        {s("Win rate"), true}};
    view.sortedBy = 2;
    const auto number = [](double value, const QString& text) {
        return TableView::Cell{(value < 0 ? s("−") : QString()) + text, value, {}, Verdict::None};
    };
    for (const auto& each : rows) {
        TableView::Row row;
        TableView::Cell revenue = number(each.revenue, QString::number(std::abs(each.revenue), 'f', 1));
        revenue.note = (each.change < 0 ? s("▼ ") : s("▲ ")) + percent(std::abs(each.change));
        revenue.verdict = each.change < 0 ? Verdict::Bad : Verdict::Good;
        const bool rated = each.rate >= 0;
        row.cells = {{s(each.name), {}, {}, Verdict::None}, {s(each.team), {}, {}, Verdict::None}, revenue,
            number(each.deals, QString::number(each.deals)),
            rated ? number(each.rate, percent(each.rate)) : TableView::Cell()};
        row.emphasised = view.rows.empty();
        row.spoken = s(each.name) + s(": ") + revenue.text + s(" K €, ") + row.cells[3].text + s(" deals won");
        row.drill = groupOf("owner", s(each.name));
        view.rows.push_back(row);
    }
    TableView::Row total;
    total.total = true;
    total.cells = {{s("Total"), {}, {}, Verdict::None}, {}, number(1706, s("1,706.0")), number(86, s("86")),
        number(0.274, s("27 %"))};
    total.spoken = s("Total: 1,706.0 K €, 86 deals won");
    view.rows.push_back(total);
    return view;
}

ListView listOf()
{
    const struct
    {
        const char* title;
        const char* detail;
        const char* value;
        const char* why;
        Verdict verdict;
    } items[] = {{"Halden Optik, flow meters for line 3", "Negotiation · expected 24 Oct 2026", "84.0",
                     "expected 3 days ago: move or close", Verdict::Bad},
        {"Nordisk Vannteknikk AS, framework agreement 2027–2029", "Verbal yes · expected 30 Oct 2026", "212.5",
            "closes the rest of your target", Verdict::Good},
        {"株式会社青葉計測", "Proposal · expected 12 Nov 2026", "31.2", "no step for 24 days", Verdict::Bad},
        {"Atelier Lumière", "Needs analysis · expected 2 Dec 2026", "9.9", "amount is twice your usual",
            Verdict::Neutral},
        {"บริษัท ไทยวัดผล จำกัด", "Qualification · no date", "18.4", "has no expected date", Verdict::Bad}};
    ListView view;
    view.valueHeader = s("K €");
    view.left = 2;
    for (const auto& each : items) {
        ListView::Item item{s(each.title), s(each.detail), s(each.value), s(each.why), each.verdict, {}, {}};
        item.spoken = item.title + s(": ") + item.valueText + s(" K €, ") + item.why;
        item.drill = groupOf("deal", item.title);
        view.items.push_back(item);
    }
    return view;
}

} // namespace

TileView funnel() { return tile("funnel", "From lead to deal", TileKind::Stages, 4, 2, funnelOf()); }

TileView waterfall()
{
    TileView view = tile("pipeline_change", "Why the pipeline changed", TileKind::Columns, 4, 2, waterfallOf());
    view.note = s("M €, 1–27 Oct");
    return view;
}

TileView heatmap()
{
    TileView view = tile("industry_by_source", "Where revenue comes from", TileKind::Stages, 6, 2, heatmapOf());
    view.note = s("last 12 months");
    return view;
}

TileView cohort()
{
    TileView view = tile("cohorts", "How cohorts of deals ripen", TileKind::Stages, 6, 2, cohortOf());
    view.note = s("hatched: may still grow");
    return view;
}

TileView scatter() { return tile("rate_by_size", "Win rate against deal size", TileKind::Trend, 6, 2, scatterOf()); }

TileView table() { return tile("rep_table", "The team in numbers", TileKind::RankedBars, 6, 2, tableOf()); }

TileView list() { return tile("to_do", "Deals that need you", TileKind::Stages, 4, 2, listOf()); }

} // namespace quarterdeck::fixture
