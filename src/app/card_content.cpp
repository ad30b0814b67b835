// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"
#include "tile_content.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Card", text); }

QString intervalText(const KpiReading& reading, const NumberFormat& format)
{
    const auto percent = [&](double value) { return format.decimal(value * 100, 1); };
    return tr("95 %: %1 – %2 %").arg(percent(reading.interval->first), percent(reading.interval->second));
}

/// The first companion that says something: not a zero, and not what a note says in words.
auto firstTold(const KpiReading& reading)
{
    return std::find_if(reading.beside.begin(), reading.beside.end(), [](const auto& companion) {
        const bool inNotes = companion.first.starts_with("without_") || companion.first == "undated";
        return !inNotes && companion.second.value.value_or(0) != 0;
    });
}

/// The one soft line below: how sure a rate is, else the first companion, else the first note.
QString lineOf(const KpiReading& reading, const TileContext& context)
{
    QStringList parts;
    if (reading.interval) {
        parts << intervalText(reading, context.format);
    } else if (const auto companion = firstTold(reading); companion != reading.beside.end()) {
        const auto& [name, amount] = *companion;
        QString label = QString::fromStdString(context.workspace.catalog->nameOf(name));
        parts << label.replace(QLatin1Char('_'), QLatin1Char(' ')) + QStringLiteral(": ")
                + context.format.brief(*amount.value, companionUnit(context, name)).joined();
    }
    for (const Note& note : reading.notes)
        if (parts.size() < 2)
            parts << word(note);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::optional<DeltaView> deltaView(const KpiReading& reading, const TileContext& context)
{
    if (!reading.compare || !reading.compare->change)
        return std::nullopt;
    const ComparisonReading& compare = *reading.compare;
    DeltaView delta;
    delta.change = *compare.change;
    delta.verdict = verdictOf(delta.change, context.kpi().better);
    const bool inPoints = reading.unit == UnitKind::Ratio || !compare.ratio;
    if (inPoints)
        delta.text = context.format.change(std::abs(delta.change), reading.unit).remove(QLatin1Char('+'));
    else
        delta.text = context.format.ratio(std::abs(*compare.ratio)).remove(QLatin1Char('+'));
    const QString with = context.isStock() ? context.format.day(compare.cell.stockDay())
                                           : context.format.period(compare.cell.passed());
    delta.note = tr("vs. %1").arg(with);
    return delta;
}

std::optional<BulletView> bulletView(const KpiReading& reading, const TileContext& context)
{
    if (!reading.target || !reading.target->attainment)
        return std::nullopt;
    const TargetReading& target = *reading.target;
    BulletView bullet;
    bullet.fraction = *target.attainment;
    bullet.pace = context.dashboard.cell.over() ? std::nullopt : target.pace;
    const auto percent = [&](double value) { return context.format.decimal(value * 100, 0); };
    // The target of an attainment is 1, which nobody wants to read.
    if (reading.unit == UnitKind::Ratio && target.value == 1)
        bullet.text = tr("%1 % of the target").arg(percent(bullet.fraction));
    else
        bullet.text = tr("%1 % of %2 target")
                          .arg(percent(bullet.fraction), context.format.brief(target.value, reading.unit).number);
    if (bullet.pace)
        bullet.text += tr(" · pace %1 %").arg(percent(*bullet.pace));
    return bullet;
}

TileContent cardContent(const TileContext& context)
{
    const std::optional<std::vector<Code>>& scope = context.tile.requests.front().scope;
    if (scope && scope->empty()) // a benchmark over too few colleagues
        return emptyView({AbsenceKind::NotInYourScope, {}});
    if (context.tile.readings.front().empty())
        return emptyView({AbsenceKind::NoData, {}});
    const KpiReading& reading = context.tile.readings.front().front();
    if (!reading.amount.value)
        return emptyView(*reading.amount.absence);
    const double value = context.kpi().roundUp ? std::ceil(*reading.amount.value - 1e-9) : *reading.amount.value;
    const FormattedValue text = context.format.brief(value, reading.unit);
    CardView card{text.number, text.unit, deltaView(reading, context), bulletView(reading, context), {}, {}};
    card.exact = exactly(value, reading.unit, context) + comparisonWords(reading, context);
    for (const KpiReading& bucket : context.tile.readings[1])
        if (bucket.cell.period.from <= context.dashboard.cell.asOf)
            card.spark.push_back(bucket.amount.value);
    const auto known
        = std::count_if(card.spark.begin(), card.spark.end(), [](const auto& point) { return point.has_value(); });
    if (known < 2) // one point is no history
        card.spark.clear();
    if (!card.bullet)
        card.line = lineOf(reading, context);
    return card;
}

} // namespace quarterdeck
