// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tile_content.h"

namespace quarterdeck {

/// What hovering and screen readers say: every digit that matters, and what the number is compared with.

/// "412,345.00 €".
QString exactly(double value, UnitKind unit, const TileContext& context);
/// The same, or the absence in words.
QString exactly(const Amount& amount, UnitKind unit, const TileContext& context);

/// Whether a target is worth naming: that of an attainment is 1, which nobody wants to read.
bool isStated(const KpiReading& reading);
/// ", target 430,000.00 € (96 %), a year earlier 380,112.00 € (+8.5 %)"; empty where there is neither.
QString comparisonWords(const KpiReading& reading, const TileContext& context);
/// "October 2026: 412,345.00 €, target …".
QString spokenReading(const QString& name, const KpiReading& reading, const TileContext& context);

/// "a year earlier", "the period before".
QString earlierWords(const Tile& tile);
/// "+8.5 %" of amounts, "+1.9 pp" of rates; empty where there is nothing sound to compare with.
QString changeWords(const KpiReading& reading, const TileContext& context);
/// "96 %".
QString percentWords(double fraction, const TileContext& context);

} // namespace quarterdeck
