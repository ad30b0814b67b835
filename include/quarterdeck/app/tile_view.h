// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/drill.h>
#include <quarterdeck/kpi/kpi_reading.h>
#include <quarterdeck/kpi/kpi_request.h>
#include <quarterdeck/semantic/dashboard.h>

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace quarterdeck {

/// Everything below is worded, formatted and ready to be painted: a tile widget computes positions, nothing else.

/// "▲ 8.2 % vs. 1–27 Oct 2025": the arrow comes from `change`'s sign, the colour from `verdict`.
struct DeltaView
{
    double change = 0;
    QString text; ///< "8.2 %", "1.9 pp", without sign
    QString note; ///< "vs. 1–27 Oct 2025"
    Verdict verdict = Verdict::Neutral;
};

/// A target bar: how much is in, where it should be by now.
struct BulletView
{
    double fraction = 0; ///< of the target, may pass 1
    std::optional<double> pace; ///< of the target
    QString text; ///< "84 % of 5.7 M target · pace 87 %"
};

struct CardView
{
    QString number;
    QString unit;
    std::optional<DeltaView> delta;
    std::optional<BulletView> bullet;
    std::vector<std::optional<double>> spark; ///< oldest first, the last is now
    QString line; ///< one soft line below: interval, companion
    QString exact{}; ///< every digit, with target and comparison: hovered and spoken; empty: as it is shown
};

/// One bucket of a trend or of columns.
struct PointView
{
    QString label; ///< axis
    QString title; ///< "October 2026 (to 27 Oct)"
    std::optional<double> value;
    QString valueText;
    std::optional<double> previous; ///< a year or period before
    std::optional<double> plan;
    std::optional<double> expected; ///< value by the end of an unfinished bucket
    std::optional<double> low, high; ///< 95 % interval
    bool unfinished = false;
    QString spoken; ///< generated sentence for screen readers and hover
    Drill drill{};
};

/// Trend, columns and pace.
struct SeriesView
{
    std::vector<PointView> points;
    std::optional<double> line; ///< target or own mean, drawn across
    QString lineText;
    QString unitNote; ///< "M €": axis values are divided by `axisDivisor`
    double axisDivisor = 1;
    bool percentAxis = false; ///< values are fractions, shown times 100
    bool hasPrevious = false, hasPlan = false, hasExpected = false, hasBand = false;
    QString previousName; ///< "last year"
};

struct BarView
{
    QString label;
    std::optional<double> value;
    QString valueText;
    std::optional<double> target;
    QString targetText;
    std::optional<double> variance; ///< relative or absolute, as `varianceHeader` says
    QString varianceText;
    Verdict verdict = Verdict::Neutral;
    bool emphasised = false; ///< accent: the viewer's own bar or a selected one
    bool others = false; ///< the rest, summed
    QString spoken;
    Drill drill{};
};

/// Ranked bars and stages.
struct BarsView
{
    std::vector<BarView> bars;
    QString valueHeader; ///< "Revenue, M €"
    QString varianceHeader; ///< "to last year, %" or empty
    std::optional<double> line; ///< shared line (mean), drawn across
    QString lineText;
};

struct BenchmarkView
{
    QString label;
    QString valueText;
    double fraction = 0; ///< of the row's own scale
    std::optional<double> benchmark; ///< of the same scale
    QString benchmarkText; ///< "team median 27 %"
    Verdict verdict = Verdict::Neutral;
    QString spoken;
    Drill drill{};
};

/// Numbers first, then bullets against a benchmark.
struct BulletsView
{
    struct Figure
    {
        QString number;
        QString caption;
        Drill drill{};
    };
    std::vector<Figure> figures;
    std::vector<BenchmarkView> rows;
};

/// How many of those that entered came to each step, from top to bottom.
struct FunnelView
{
    struct Step
    {
        QString label;
        std::optional<double> value; ///< as long as the first step's, at most
        QString valueText;
        QString shareText; ///< of the step before: "62 %"; empty at the first
        QString totalText; ///< of the first: "18 %"; empty at the first
        QString spoken;
        Drill drill{};
    };
    std::vector<Step> steps;
    QString valueHeader; ///< "Deals"
};

/// From one total to another, and what each part adds or takes.
struct WaterfallView
{
    struct Step
    {
        QString label;
        double value = 0; ///< a total, or a change
        bool total = false; ///< stands on zero; else on where the step before ended
        QString valueText; ///< in axis units; a change with its sign
        Verdict verdict = Verdict::Neutral; ///< of a change
        QString spoken;
        Drill drill{};
    };
    std::vector<Step> steps; ///< totals equal the running sum at their place
    QString unitNote; ///< "K €"
    double axisDivisor = 1;
};

/// Two structures crossed; the darker, the more.
struct HeatmapView
{
    struct Cell
    {
        std::optional<double> value;
        QString valueText; ///< in axis units
        double shade = 0; ///< 0..1 of the largest
        QString spoken;
        Drill drill{};
    };
    QStringList rows; ///< labels
    QStringList columns;
    std::vector<Cell> cells; ///< row by row
    QString valueHeader; ///< "Revenue, K €"
};

/// One row a cohort, one column a step of age: how far it had come by then.
struct CohortView
{
    struct Cell
    {
        std::optional<double> value; ///< a fraction; none: that age is not reached yet
        QString valueText;
        bool unripe = false; ///< may still grow much
        QString spoken;
        Drill drill{};
    };
    struct Row
    {
        QString label; ///< "Oct 2026"
        QString sizeText; ///< "84"
        std::vector<Cell> cells;
    };
    QStringList ages; ///< "1", "2", … ; the header says of what
    QString cohortHeader; ///< "Created in"
    QString sizeHeader; ///< "Deals"
    QString ageHeader; ///< "Months later"
    std::vector<Row> rows;
};

/// Groups by two KPIs, with the size by a third.
struct ScatterView
{
    struct Axis
    {
        QString name; ///< "Win rate, %"
        double divisor = 1;
        bool percent = false; ///< values are fractions, shown times 100
        std::optional<double> middle; ///< a line: the median of the points
        QString middleText;
    };
    struct Point
    {
        QString label;
        double x = 0;
        double y = 0;
        std::optional<double> size; ///< 0..1 of the largest, by area
        bool emphasised = false;
        QString spoken;
        Drill drill{};
    };
    Axis x, y;
    QString sizeNote; ///< "size: revenue"; empty without a third KPI
    std::vector<Point> points;
};

/// One row a group or a record, one column a KPI or a property.
struct TableView
{
    struct Column
    {
        QString title;
        bool number = false; ///< aligned right, sorted by value
    };
    struct Cell
    {
        QString text;
        std::optional<double> value; ///< of a number: what it is sorted by
        QString note; ///< soft, behind the text: "▲ 8 %", "of 120 K"
        Verdict verdict = Verdict::Neutral; ///< colour of the note
    };
    struct Row
    {
        std::vector<Cell> cells; ///< one per column
        bool emphasised = false;
        bool total = false; ///< stays last, whatever the order
        QString spoken;
        Drill drill{};
    };
    std::vector<Column> columns;
    std::vector<Row> rows;
    int sortedBy = -1; ///< column; -1: as they come
    bool descending = true;
    int first = 0; ///< rows before this one are scrolled off where not all fit; totals never are
};

/// Records to act on: what, how much, and why it is here.
struct ListView
{
    struct Item
    {
        QString title;
        QString detail; ///< soft, under or behind the title: "Negotiation · expected 3 Nov 2026"
        QString valueText;
        QString why; ///< "expected 3 days ago: move or close"
        Verdict verdict = Verdict::Neutral; ///< of the reason
        QString spoken;
        Drill drill{};
    };
    std::vector<Item> items;
    QString valueHeader; ///< "K €"
    int left = 0; ///< items that are not in the list
};

/// Why there is nothing to see, and what to do about it.
struct EmptyView
{
    QString why;
    QString action; ///< button text; empty: none. It opens the import.
};

using TileContent = std::variant<EmptyView, CardView, SeriesView, BarsView, BulletsView, FunnelView, WaterfallView,
    HeatmapView, CohortView, ScatterView, TableView, ListView>;

/// "How is this computed?"
struct ExplanationView
{
    QString definition;
    QString formula;
    QString filled; ///< the formula with the numbers, as rich text
    std::vector<std::pair<QString, QString>> inputs; ///< name, number
    QStringList variants; ///< "By amount: 31.2 %"? name and explanation
    QStringList notes;
    QString source;
    QString needs;
};

struct TileView
{
    QString id;
    QString title;
    QString note; ///< right of the title, soft: unit, legend in words, "to 27 Oct"
    TileKind kind = TileKind::Card;
    int columns = 3;
    int rows = 1;
    TileContent content;
    ExplanationView explanation;
    QString period{}; ///< the days that the tile speaks of; hovered over the title
    QString spoken; ///< accessible description: title, value, comparison
    /// What "Show rows" opens: the question behind the tile's number.
    KpiRequest request;
};

struct DashboardView
{
    QString role;
    QString title; ///< "Executive"
    QString sentence; ///< one generated sentence that says what matters
    QString viewer; ///< name on the page, empty for all
    QString status; ///< "Data to 27 Oct 2026 · Europe/Berlin · EUR"
    QString period; ///< "October 2026"
    std::vector<TileView> tiles;
};

} // namespace quarterdeck
