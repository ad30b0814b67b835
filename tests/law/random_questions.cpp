// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_questions.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace quarterdeck::test {

namespace {

const std::vector<std::string> kPeriods{
    "2024", "2025", "2026", "2025-Q3", "2026-Q2", "2026-Q4", "2025-03", "2026-06", "2026-10", "2026-W30", "FY2025"};

} // namespace

std::vector<KpiRequest> RandomQuestions::ofEveryDefinition(int each)
{
    std::vector<KpiRequest> requests;
    for (const Kpi& kpi : demoWorkspace().catalog->kpis()) {
        std::vector<std::string> variants{""};
        for (const KpiVariant& variant : kpi.variants)
            variants.push_back(variant.id);
        for (const std::string& variant : variants) {
            requests.push_back(question(kpi.id, oneOf(kPeriods)));
            requests.back().variant = variant;
            for (int i = 1; i < each; ++i)
                requests.push_back(allowed(kpi, variant));
        }
    }
    return requests;
}

KpiRequest RandomQuestions::allowed(const Kpi& kpi, const std::string& variant)
{
    for (;;)
        if (KpiRequest request = any(kpi, variant); demoEvaluator().check(request))
            return request;
}

KpiRequest RandomQuestions::any(const Kpi& kpi, const std::string& variant)
{
    KpiRequest request = question(kpi.id, oneOf(kPeriods));
    request.variant = variant;
    const std::vector<std::string> dimensions = demoWorkspace().catalog->dimensionsOf(kpi, variant);
    std::set<std::string> by;
    for (std::size_t i = below(3); i > 0; --i)
        by.insert(oneOf(dimensions));
    if (!oneIn(3))
        request.where.push_back(anyFilter(request, oneOf(dimensions)));
    if (oneIn(4))
        request.scope = anyScope();
    request.by.assign(by.begin(), by.end());
    return request;
}

DimensionFilter RandomQuestions::anyFilter(const KpiRequest& request, const std::string& dimension)
{
    KpiRequest grouped = request;
    grouped.by = {dimension};
    const std::vector<KpiReading> readings = ask(grouped);
    DimensionFilter filter{dimension, {}, false};
    if (!readings.empty())
        filter.members.push_back(oneOf(readings).keys.front().member);
    else
        filter.members.push_back(kNoCode);
    return filter;
}

std::vector<Code> RandomQuestions::anyScope()
{
    const DimensionTable& owners = demoWorkspace().snapshot->owners;
    std::set<Code> scope;
    for (std::size_t i = 1 + below(8); i > 0; --i)
        scope.insert(owners.memberOf(static_cast<Code>(below(owners.entries.size()))));
    return {scope.begin(), scope.end()};
}

std::string RandomQuestions::text(const KpiRequest& request)
{
    std::string text = fmt::format("{} {} {} .. {}", request.kpi, request.variant, request.cell.period.from.iso(),
        (request.cell.period.to - 1).iso());
    if (!request.by.empty())
        text += fmt::format(" by {}", fmt::join(request.by, ", "));
    for (const DimensionFilter& filter : request.where)
        text += fmt::format(" where {} is {}", filter.dimension, fmt::join(filter.members, ", "));
    if (request.scope)
        text += fmt::format(" seen by {}", fmt::join(*request.scope, ", "));
    return text;
}

} // namespace quarterdeck::test
