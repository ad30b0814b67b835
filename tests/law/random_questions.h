// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo_questions.h"

#include <random>
#include <string>
#include <vector>

namespace quarterdeck::test {

/// Questions about the demo company from a seed: any period, grouping, filter and viewer that the definition allows.
class RandomQuestions
{
public:
    explicit RandomQuestions(unsigned seed) : m_random(seed) { }

    /// So many of every KPI and of every variant; the first of each asks for the whole alone.
    std::vector<KpiRequest> ofEveryDefinition(int each);

    /// For messages.
    static std::string text(const KpiRequest& request);

private:
    /// A KPI that is grouped by a dimension in its own way cannot be filtered by it.
    KpiRequest allowed(const Kpi& kpi, const std::string& variant);
    KpiRequest any(const Kpi& kpi, const std::string& variant);
    /// One of the groups that there are.
    DimensionFilter anyFilter(const KpiRequest& request, const std::string& dimension);
    std::vector<Code> anyScope();
    bool oneIn(int chances) { return below(static_cast<std::size_t>(chances)) == 0; }
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }
    template <typename T>
    const T& oneOf(const std::vector<T>& choices)
    {
        return choices[below(choices.size())];
    }

    std::mt19937 m_random;
};

} // namespace quarterdeck::test
