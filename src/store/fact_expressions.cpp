// SPDX-License-Identifier: GPL-3.0-or-later
#include "fact_expressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

// A row's end from this day on means that it has not ended (facts, kEndOfTime).
constexpr std::int64_t kNeverEnds = std::int64_t{1} << 30;

/// Empty for domains that have no table.
std::string tableOf(DimensionDomain domain)
{
    switch (domain) {
    case DimensionDomain::Owner:
        return "dim_owner";
    case DimensionDomain::Account:
        return "dim_account";
    case DimensionDomain::Product:
        return "dim_product";
    case DimensionDomain::Text:
    case DimensionDomain::Month:
        break;
    }
    return {};
}

std::string firstOf(const std::vector<std::string>& expressions)
{
    if (expressions.size() == 1)
        return expressions.front();
    return fmt::format("coalesce({})", fmt::join(expressions, ", "));
}

const FactSchema& factOf(const FactModel& model, const Measure& measure)
{
    const FactSchema* fact = model.fact(measure.fact);
    assert(fact != nullptr);
    return *fact;
}

} // namespace

FactExpressions::FactExpressions(const FactModel& model, const Measure& measure)
    : m_model(model), m_measure(measure), m_fact(factOf(model, measure))
{
}

std::string FactExpressions::asKnown(std::string_view columnId, const std::string& expression) const
{
    const FactColumn* column = m_fact.column(columnId);
    if (column == nullptr || !column->state || m_fact.endedOn.empty())
        return expression;
    return fmt::format("CASE WHEN {} THEN NULL ELSE {} END", stateUnknown(), expression);
}

std::string FactExpressions::column(std::string_view id) const { return asKnown(id, fromTable(id)); }

std::string FactExpressions::codes(std::string_view columnId)
{
    if (tableOf(domainOf(columnId)).empty())
        return column(columnId);
    return joined(std::string(columnId), "member");
}

DimensionDomain FactExpressions::domainOf(std::string_view columnId) const
{
    for (const DimensionBinding& binding : m_fact.dimensions)
        if (binding.paths.size() == 1 && binding.paths.front() == columnId)
            if (const Dimension* dimension = m_model.dimension(binding.dimension))
                return dimension->domain;
    return DimensionDomain::Text;
}

std::string FactExpressions::joined(const std::string& columnId, const std::string& attribute)
{
    m_joins.insert(columnId);
    return asKnown(columnId, columnId + "." + attribute);
}

std::string FactExpressions::path(const std::string& path)
{
    const std::size_t dot = path.find('.');
    return dot == std::string::npos ? codes(path) : joined(path.substr(0, dot), path.substr(dot + 1));
}

std::string FactExpressions::month(const DimensionBinding& binding, const std::string& day) const
{
    if (!binding.notBeforeAsOf)
        return m_dialect.monthCode(day);
    // Only what is still open is expected; an overdue day is as-of.
    const std::string ended
        = m_fact.endedOn.empty() ? "" : fmt::format("WHEN {} <= cell.as_of THEN NULL ", fromTable(m_fact.endedOn));
    return m_dialect.monthCode(fmt::format("CASE {0}WHEN {1} < cell.as_of THEN cell.as_of ELSE {1} END", ended, day));
}

std::string FactExpressions::dimension(std::string_view id)
{
    const DimensionBinding* binding = m_fact.dimension(id);
    const Dimension* dimension = m_model.dimension(id);
    assert(binding != nullptr && dimension != nullptr);
    std::vector<std::string> expressions;
    for (const std::string& each : binding->paths)
        expressions.push_back(path(each));
    if (dimension->domain == DimensionDomain::Month)
        expressions = {month(*binding, firstOf(expressions))};
    expressions.push_back(std::to_string(kNoCode));
    return firstOf(expressions);
}

bool FactExpressions::tellsState(std::string_view value) const
{
    const auto isState = [this](std::string_view id) {
        const FactColumn* column = m_fact.column(id);
        return column != nullptr && column->state && !m_fact.endedOn.empty();
    };
    const DimensionBinding* binding = m_fact.dimension(value);
    if (m_measure.aggregate == Aggregate::Distinct && binding != nullptr)
        return std::any_of(binding->paths.begin(), binding->paths.end(), isState);
    return isState(value);
}

std::string FactExpressions::stateUnknown() const
{
    const std::string endedOn = fromTable(m_fact.endedOn);
    const char* afterDay = m_measure.alive ? ">= cell.\"to\"" : "> cell.as_of";
    return fmt::format("{0} {1} AND {0} < {2}", endedOn, afterDay, kNeverEnds);
}

std::string FactExpressions::tables() const
{
    std::string text = m_fact.table == m_fact.id ? m_fact.table : m_fact.table + " AS " + m_fact.id;
    for (const std::string& columnId : m_joins)
        text += fmt::format(
            "\n  LEFT JOIN {0} AS {1} ON {1}.code = {2}", tableOf(domainOf(columnId)), columnId, fromTable(columnId));
    return text;
}

} // namespace quarterdeck
