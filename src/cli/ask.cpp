// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that read: kpis, kpi, rows, sql, dashboard.
#include "command.h"

#include <quarterdeck/app/dashboard_job.h>
#include <quarterdeck/app/json_report.h>
#include <quarterdeck/app/rows_job.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/kpi/kpi_evaluator.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace quarterdeck::cli {

namespace {

NumberFormat formatOf(const Workspace& workspace)
{
    return {QLocale::c(), QString::fromStdString(workspace.snapshot->settings.baseCurrency())};
}

std::string keysOf(const KpiReading& reading)
{
    std::string keys;
    for (const GroupKey& key : reading.keys)
        keys += (keys.empty() ? "" : " · ") + (key.label.empty() ? "(none)" : oneLine(key.label));
    return keys;
}

std::string inWords(const KpiReading& reading, const Workspace& workspace)
{
    const NumberFormat format = formatOf(workspace);
    std::string line = reading.keys.empty() ? reading.kpi : keysOf(reading);
    line += ": ";
    const Kpi* kpi = workspace.catalog->kpi(reading.kpi);
    const auto shown = [&](double value) { return kpi && kpi->roundUp ? std::ceil(value - 1e-9) : value; };
    line += reading.amount.value ? format.full(shown(*reading.amount.value), reading.unit).joined().toStdString()
                                 : word(*reading.amount.absence).toStdString();
    for (const Note& note : reading.notes)
        line += " (" + word(note).toStdString() + ")";
    return line + "\n";
}

std::string asCsv(const std::vector<KpiReading>& readings)
{
    std::string csv = "kpi,variant,from,to,as_of";
    if (!readings.empty())
        for (const GroupKey& key : readings.front().keys)
            csv += "," + key.dimension;
    csv += ",value,absence\n";
    for (const KpiReading& reading : readings) {
        csv += fmt::format("{},{},{},{},{}", reading.kpi, reading.variant, reading.cell.period.from.iso(),
            reading.cell.period.to.iso(), reading.cell.asOf.iso());
        for (const GroupKey& key : reading.keys)
            csv += "," + csvCell(key.label);
        csv += fmt::format(",{},{}\n", reading.amount.value ? fmt::format("{}", *reading.amount.value) : "",
            reading.amount.absence ? absenceText(*reading.amount.absence) : "");
    }
    return csv;
}

Result<std::vector<KpiReading>> read(const Workspace& workspace, const std::vector<KpiRequest>& requests)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    Progress progress;
    auto answers = KpiEvaluator(workspace.catalog, workspace.snapshot).evaluate(requests, **executor, progress);
    if (!answers)
        return tl::unexpected(answers.error());
    std::vector<KpiReading> readings;
    for (std::vector<KpiReading>& answer : *answers)
        readings.insert(readings.end(), std::make_move_iterator(answer.begin()), std::make_move_iterator(answer.end()));
    return readings;
}

/// Of definitions that were left out.
void tell(const std::vector<Error>& problems)
{
    for (const Error& problem : problems)
        fmt::print(stderr, "quarterdeck-cli: {}\n", word(problem).sentence().toStdString());
}

/// Opens the store for reading and tells of definitions that were left out.
Result<Workspace> openForReading(const std::string& store)
{
    auto workspace = openWorkspace(store, StoreAccess::ReadOnly);
    if (workspace)
        tell(workspace->catalogProblems);
    return workspace;
}

} // namespace

ExitStatus runKpis(bool json)
{
    const Catalog::Loaded loaded = loadCatalog();
    tell(loaded.problems);
    if (json) {
        printJson(jsonOfCatalog(*loaded.catalog));
        return ExitStatus::Done;
    }
    for (const Kpi& kpi : loaded.catalog->kpis())
        print(fmt::format("{:<24} {}\n{:<24} {}\n", kpi.id, kpi.name, "", kpi.explain));
    return ExitStatus::Done;
}

ExitStatus runKpi(const std::vector<std::string>& ids, const QuestionOptions& options)
{
    auto workspace = openForReading(options.store);
    if (!workspace)
        return fail(workspace.error(), options.json);
    std::vector<KpiRequest> requests;
    for (const std::string& id : ids) {
        auto request = questionOf(*workspace, id, options);
        if (!request)
            return fail(request.error(), options.json);
        requests.push_back(std::move(*request));
    }
    auto readings = read(*workspace, requests);
    if (!readings)
        return fail(readings.error(), options.json);
    if (options.json)
        printJson(jsonOfReadings(*readings, *workspace));
    else if (options.csv)
        print(asCsv(*readings));
    else
        for (const KpiReading& reading : *readings)
            print(inWords(reading, *workspace));
    return ExitStatus::Done;
}

ExitStatus runRows(const std::string& id, const QuestionOptions& options)
{
    auto workspace = openForReading(options.store);
    if (!workspace)
        return fail(workspace.error(), options.json);
    auto request = questionOf(*workspace, id, options);
    if (!request)
        return fail(request.error(), options.json);
    Progress progress;
    auto rows = rowsBehind(*workspace, *request, std::nullopt, progress);
    if (!rows)
        return fail(rows.error(), options.json);
    print(csvOf(*rows));
    return ExitStatus::Done;
}

ExitStatus runSql(const std::string& id, const QuestionOptions& options)
{
    auto workspace = openForReading(options.store);
    if (!workspace)
        return fail(workspace.error(), options.json);
    auto request = questionOf(*workspace, id, options);
    if (!request)
        return fail(request.error(), options.json);
    auto sql = sqlBehind(*workspace, *request);
    if (!sql)
        return fail(sql.error(), options.json);
    print(*sql);
    return ExitStatus::Done;
}

ExitStatus runDashboard(const std::string& role, const QuestionOptions& options)
{
    auto workspace = openForReading(options.store);
    if (!workspace)
        return fail(workspace.error(), options.json);
    auto cell = cellOf(*workspace, options, DefaultPeriod::MonthOfAsOf);
    if (!cell)
        return fail(cell.error(), options.json);
    auto filters = filtersOf(*workspace, options.where);
    if (!filters)
        return fail(filters.error(), options.json);
    Progress progress;
    auto readings = readDashboard(*workspace, {role, options.viewer, cell->period, cell->asOf, *filters}, progress);
    if (!readings)
        return fail(readings.error(), options.json);
    const QString sentence = sentenceOf(*workspace, *readings, formatOf(*workspace));
    if (options.json) {
        printJson(jsonOf(*readings, *workspace, sentence));
        return ExitStatus::Done;
    }
    print(oneLine(sentence.toStdString()) + "\n");
    for (const DashboardReadings::TileReadings& tile : readings->tiles) {
        print("\n" + tile.tile->title + "\n");
        for (const KpiReading& reading : tile.readings.front())
            print("  " + inWords(reading, *workspace));
    }
    return ExitStatus::Done;
}

} // namespace quarterdeck::cli
