// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::vector<GroupKey> keys;
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
};

/// Numbers first, then bullets against a benchmark.
struct BulletsView
{
    struct Figure
    {
        QString number;
        QString caption;
    };
    std::vector<Figure> figures;
    std::vector<BenchmarkView> rows;
};

/// Why there is nothing to see, and what to do about it.
struct EmptyView
{
    QString why;
    QString action; ///< button text; empty: none. It opens the import.
};

using TileContent = std::variant<EmptyView, CardView, SeriesView, BarsView, BulletsView>;

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
