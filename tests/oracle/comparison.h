// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oracle_database.h"
#include "question.h"

#include <quarterdeck/kpi/kpi_reading.h>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace quarterdeck::oracle {

/// What the oracle says of one dimension: by bucket and key.
using Answers = std::map<std::pair<std::size_t, std::string>, std::optional<double>>;
/// Bucket and key of the groups that stand in every answer by this dimension, even at 0.
using ShownGroups = std::set<std::pair<std::size_t, std::string>>;

struct Comparison
{
    struct Disagreement
    {
        std::string question;
        std::string dimension;
        std::string words;
    };

    std::size_t readings = 0; ///< on either side
    std::size_t numbers = 0; ///< equal, and not absent
    std::vector<Disagreement> disagreements;
};

/// Equal to 1e-9 of the larger one (of 1, where both are smaller). Absent must be absent. A group that one side alone
/// has must be 0 or absent, and none of `shown` may be missing from the readings; nor may the whole.
/// `beside`: the companion that is compared, in the groups that its reading shows; empty: the reading itself.
Comparison compare(const Question& question, const std::string& dimension, const Answers& answers,
    const ShownGroups& shown, const std::vector<KpiReading>& readings, const std::string& beside);

} // namespace quarterdeck::oracle
