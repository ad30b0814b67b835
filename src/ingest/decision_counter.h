// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/decision.h>
#include <quarterdeck/ingest/mapping.h>

#include <filesystem>
#include <optional>
#include <vector>

namespace quarterdeck {

/// Reads the file once more and counts what each of the orders of an undecided date column would mean: first and last
/// day, rows per month, the amount column's sum per quarter.
Result<Decision> countReadings(const std::filesystem::path& path, const ReadingPlan& plan, int column,
    const std::vector<DateOrder>& orders, std::optional<int> amountColumn, Progress& progress);

/// The same for a column of numbers that either decimal mark fits: smallest and largest, rows per month of the date
/// column and the numbers' sum per quarter.
Result<Decision> countMarks(const std::filesystem::path& path, const ReadingPlan& plan, int column,
    std::optional<int> dateColumn, Progress& progress);

} // namespace quarterdeck
