// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>
#include <quarterdeck/core/progress.h>
#include <quarterdeck/core/result.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace quarterdeck {

inline constexpr std::int64_t kMostDemoDeals = 100'000'000;
inline constexpr int kMostDemoMonths = 600;

struct DemoOptions
{
    std::int64_t deals = 2000; ///< 0..kMostDemoDeals
    std::uint64_t seed = 1;
    Date lastDay = Date(20'753); ///< 2026-10-27: as-of of the company, the last deal is created on it
    int months = 36; ///< 1..kMostDemoMonths calendar months in which deals are created; the last one is running
};

/// Writes the CRM export of an invented company, Halyard Instruments: users.csv, accounts.csv, products.csv,
/// deals.csv (in the order of creation) and targets.csv. UTF-8, comma, quotes where needed, LF, ISO dates,
/// amounts in EUR.
/// The same options give the same bytes on every platform. Memory does not grow with the number of deals.
/// A missing directory is created. The files appear (and replace earlier ones) only when all are complete.
/// Returns their names. Errors: WriteFailed, Cancelled, InvalidSetting (an option outside its range).
Result<std::vector<std::string>> writeDemoCompany(
    const std::filesystem::path& directory, const DemoOptions& options, Progress& progress);

} // namespace quarterdeck
