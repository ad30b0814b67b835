// SPDX-License-Identifier: GPL-3.0-or-later
#include "company_files.h"

#include "any_case.h"

#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <sstream>

namespace quarterdeck::test {

namespace {

constexpr std::size_t kParts = 3;

struct Column
{
    std::string name;
    std::vector<std::string> cells; ///< one of them in each row
};

const Column kStage{"Stage", {"Proposal", "Negotiation", "Closed Won", "Closed Lost"}};
const std::vector<Column> kOfDeals{
    {"Deal Name", {"First", "Second", ""}},
    {"Owner", {"Ann", "Ben", "Cem", ""}},
    {"Amount", {"0", "150", "200", "333", ""}},
    {"Created Date", {"2026-01-05", "2026-01-06"}},
    {"Close Date", {"2026-02-01", "2026-04-01", ""}},
    {"Product", {"Chart", "Globe", ""}},
};
const Column kManager{"Manager", {"Mia", "Noa", ""}};
const std::vector<Column> kOfUsers{
    {"Team", {"East", "West", ""}},
    {"Region", {"North", "South", ""}},
    {"Role", {"Rep", "Manager"}},
};

/// A table with one row for each key.
std::string tableOf(const std::string& key, const std::vector<std::string>& keys, const std::vector<Column>& columns)
{
    std::string text = key;
    for (const Column& column : columns)
        text += "," + column.name;
    for (const std::string& cell : keys) {
        text += "\n" + cell;
        for (const Column& column : columns)
            text += "," + anyOf(column.cells);
    }
    return text + "\n";
}

std::string anyTable(const std::string& key, const std::vector<std::string>& keys, const Column& always,
    const std::vector<Column>& others)
{
    std::vector<Column> columns = anySome(others);
    columns.push_back(always);
    return tableOf(key, anySome(keys), columns);
}

std::string lineOf(const KpiReading& reading)
{
    std::string line = reading.kpi;
    for (const GroupKey& key : reading.keys)
        line += fmt::format(" {} \"{}\"", key.dimension, key.label);
    return fmt::format("{}: {}\n", line, reading.amount.value.value_or(-1));
}

} // namespace

std::vector<std::filesystem::path> demoParts(const TemporaryFolder& folder)
{
    std::vector<std::filesystem::path> parts;
    for (const std::filesystem::path& file : demoFiles())
        if (file.filename() != "deals.csv")
            parts.push_back(file);
    std::istringstream lines(readFile(demoFile("deals")));
    std::string line;
    std::getline(lines, line);
    std::array<std::string, kParts> texts;
    texts.fill(line + "\n");
    for (std::size_t row = 0; std::getline(lines, line); ++row)
        texts[row % kParts] += line + "\n";
    for (std::size_t part = 0; part < kParts; ++part)
        parts.push_back(folder.write(fmt::format("deals-{}.csv", part), texts[part]));
    return parts;
}

std::string anyExport()
{
    if (anyBelow(4) == 0)
        return anyTable("Name", {"Ann", "Ben", "Cem"}, kManager, kOfUsers);
    return anyTable("Deal ID", {"D1", "D2", "D3", "D4", "D5"}, kStage, kOfDeals);
}

std::string wordsOf(const std::filesystem::path& store)
{
    const Workspace workspace = valueOf(openWorkspace(store, StoreAccess::ReadOnly));
    const auto executor = valueOf(SqlExecutor::open(store, workspace.catalog->facts()));
    std::string words = digestOf(store);
    if (!workspace.snapshot->dataDate)
        return words;
    std::vector<KpiRequest> requests;
    for (const char* kpi : {"revenue", "open_opportunities", "win_rate", "revenue_per_rep"})
        for (const char* by : {"owner", "region"}) {
            KpiRequest& request = requests.emplace_back();
            request.kpi = kpi;
            request.by = {by};
            request.cell = {*workspace.snapshot->settings.calendar().period("2026"), *workspace.snapshot->dataDate};
        }
    Progress progress;
    for (const std::vector<KpiReading>& readings :
        valueOf(KpiEvaluator(workspace.catalog, workspace.snapshot).evaluate(requests, *executor, progress)))
        for (const KpiReading& reading : readings)
            words += lineOf(reading);
    return words;
}

} // namespace quarterdeck::test
