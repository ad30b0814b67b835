// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QColor>

namespace quarterdeck::plot {

/// Between two colours: 0 is `from`, 1 is `to`.
QColor mixed(const QColor& from, const QColor& to, double share);
/// The contrast of two colours, 1 to 21, as the Web Content Accessibility Guidelines 2.1 define it.
double contrast(const QColor& one, const QColor& other);
/// The colour for text on any ground, at a contrast of 4.5 or more: one of the style's own wherever one will do.
QColor textOn(const QColor& ground, const ChartStyle& style);
/// Ground of a cell: the larger the share of the largest, the more of `actual`. Nothing at all still has a tint, so
/// that it differs from what is missing.
QColor shade(double share, const ChartStyle& style);

} // namespace quarterdeck::plot
