// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>
#include <quarterdeck/core/like_for_like.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck::oracle {

/// A period and as-of in which every KPI is asked, whole or bucket by bucket.
struct Question
{
    std::string name;
    TimeCell cell;
    std::optional<Grain> grain;
    std::vector<TimeCell> buckets; ///< worked out here, not by our calendar; without a grain the cell alone
};

/// The last day of the demo company.
inline constexpr const char* kDemoAsOf = "2026-10-27";
/// Where the fiscal year starts in the workspace of fiscalQuestions().
inline constexpr int kFiscalStart = 4;

std::vector<Question> questions();
std::vector<Question> fiscalQuestions();

} // namespace quarterdeck::oracle
