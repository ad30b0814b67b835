// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/semantic/catalog.h>

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

/// A catalog of one file "test.json".
inline Catalog::Loaded loadedFrom(std::string text)
{
    const DefinitionFile file{"test.json", std::move(text)};
    return Catalog::fromFiles({&file, 1});
}

/// Two flows, a stock, a price, a day count and a rep count, on which small KPIs are built.
inline std::string someMeasures()
{
    return R"(
        {"id": "won", "name": "Won", "fact": "deal", "aggregate": "count", "date": "won_on", "unit": "count"},
        {"id": "lost", "name": "Lost", "fact": "deal", "aggregate": "count", "date": "lost_on", "unit": "count"},
        {"id": "open", "name": "Open", "fact": "deal", "aggregate": "count", "alive": ["alive_from", "alive_to"],
         "unit": "count"},
        {"id": "amount_won", "name": "Amount", "fact": "deal", "aggregate": "sum", "value": "amount",
         "date": "won_on", "unit": "money"},
        {"id": "cycle", "name": "Cycle", "fact": "deal", "aggregate": "median", "value": "cycle_days",
         "date": "won_on", "unit": "days"},
        {"id": "reps", "name": "Reps", "fact": "rep", "aggregate": "distinct", "value": "owner", "unit": "count"})";
}

/// The measures and one KPI `k` with these members beside id, name and explain.
inline Catalog::Loaded loadedKpi(const std::string& members)
{
    return loadedFrom(R"({"family": "test", "measures": [)" + someMeasures()
        + R"(], "kpis": [{"id": "k", "name": "K", "explain": "K.", )" + members + "}]}");
}

/// The measures and one more, which comes first.
inline Catalog::Loaded loadedMeasure(const std::string& members)
{
    return loadedFrom(R"({"measures": [{"id": "m", "name": "M", )" + members + "}," + someMeasures() + "]}");
}

/// The places of the problems, without the file.
inline std::vector<std::string> pointers(const Catalog::Loaded& loaded)
{
    std::vector<std::string> result;
    for (const Error& error : loaded.problems)
        result.push_back(error.where.substr(error.where.find('#') + 1));
    return result;
}

/// "expected ..., found ..." of the only problem; the number of them otherwise.
inline std::string onlyProblem(const Catalog::Loaded& loaded)
{
    if (loaded.problems.size() != 1)
        return fmt::format("{} problems", loaded.problems.size());
    return fmt::format("expected {}, found {}", loaded.problems[0].arguments[1], loaded.problems[0].arguments[2]);
}

} // namespace quarterdeck
