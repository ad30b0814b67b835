// SPDX-License-Identifier: GPL-3.0-or-later
#include "product_range.h"

#include <array>

namespace quarterdeck::demo {

namespace {

constexpr std::array<Family, 5> kFamilies{{
    {"Sensors", 19'000, 470},
    {"Analyzers", 31'000, 430},
    {"Calibration", 18'000, 520},
    {"Software", 24'000, 580},
    {"Service", 14'000, 390},
}};

constexpr std::array<Product, 12> kProducts{{
    {"P-101", "Fathom S1", 0, 1'450, 760, 17},
    {"P-102", "Fathom S3", 0, 2'900, 1'480, 13},
    {"P-103", "Drift Gauge", 0, 980, 560, 8},
    {"P-201", "Sextant A200", 1, 12'800, 7'300, 12},
    {"P-202", "Sextant A500 \"Bluewater\"", 1, 24'500, 13'600, 7},
    {"P-203", "Løvø Analyzer", 1, 18'900, 11'100, 5},
    {"P-301", "Plumb Kit, field", 2, 3'600, 1'700, 7},
    {"P-302", "Plumb Bench", 2, 7'400, 3'650, 5},
    {"P-401", "Logbook Cloud", 3, 5'200, 2'050, 9},
    {"P-402", "Logbook Fleet", 3, 9'800, 4'300, 5},
    {"P-501", "CarePlan 12", 4, 1'900, 1'150, 8},
    {"P-502", "CarePlan 36", 4, 4'800, 2'950, 4},
}};

} // namespace

std::span<const Family> families() { return kFamilies; }

std::span<const Product> products() { return kProducts; }

} // namespace quarterdeck::demo
