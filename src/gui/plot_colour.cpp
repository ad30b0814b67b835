// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/plot_colour.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck::plot {

namespace {

constexpr double kReadable = 4.5;
constexpr double kLeastTint = 0.07;

double luminance(const QColor& colour)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto part = [&](float a, float b) { return static_cast<float>(a + (b - a) * std::clamp(share, 0.0, 1.0)); };
    return QColor::fromRgbF(
        part(from.redF(), to.redF()), part(from.greenF(), to.greenF()), part(from.blueF(), to.blueF()));
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor textOn(const QColor& ground, const ChartStyle& style)
{
    for (const QColor& colour : {style.ink, style.tile})
        if (contrast(ground, colour) >= kReadable)
            return colour;
    // In the middle between ink and tile only the extremes are far enough away; one of them always is.
    return contrast(ground, Qt::black) >= contrast(ground, Qt::white) ? Qt::black : Qt::white;
}

QColor shade(double share, const ChartStyle& style)
{
    return mixed(style.tile, style.actual, kLeastTint + (1 - kLeastTint) * std::clamp(share, 0.0, 1.0));
}

} // namespace quarterdeck::plot
