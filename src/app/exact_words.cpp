// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ExactWords", text); }

QString inBrackets(const QString& text) { return text.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(text); }

} // namespace

QString exactly(double value, UnitKind unit, const TileContext& context)
{
    return context.format.full(value, unit).joined();
}

QString exactly(const Amount& amount, UnitKind unit, const TileContext& context)
{
    return amount.value ? exactly(*amount.value, unit, context) : word(*amount.absence);
}

bool isStated(const KpiReading& reading)
{
    return reading.target && !(reading.unit == UnitKind::Ratio && reading.target->value == 1);
}

QString earlierWords(const Tile& tile)
{
    return tile.compare == "year" ? tr("a year earlier") : tr("the period before");
}

QString changeWords(const KpiReading& reading, const TileContext& context)
{
    if (!reading.compare || !reading.compare->change)
        return {};
    if (reading.unit == UnitKind::Ratio)
        return context.format.change(*reading.compare->change, reading.unit);
    return reading.compare->ratio ? context.format.ratio(*reading.compare->ratio) : QString();
}

QString percentWords(double fraction, const TileContext& context)
{
    return tr("%1 %").arg(context.format.decimal(fraction * 100, 0));
}

QString comparisonWords(const KpiReading& reading, const TileContext& context)
{
    QString words;
    if (isStated(reading)) {
        words += tr(", target %1").arg(exactly(reading.target->value, reading.unit, context));
        if (reading.target->attainment)
            words += inBrackets(percentWords(*reading.target->attainment, context));
    }
    if (reading.compare && reading.compare->amount.value)
        words += tr(", %1 %2").arg(
                     earlierWords(*context.tile.tile), exactly(*reading.compare->amount.value, reading.unit, context))
            + inBrackets(changeWords(reading, context));
    return words;
}

QString spokenReading(const QString& name, const KpiReading& reading, const TileContext& context)
{
    return tr("%1: %2").arg(name, exactly(reading.amount, reading.unit, context)) + comparisonWords(reading, context);
}

} // namespace quarterdeck
