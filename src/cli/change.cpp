// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that write or look after the store: import, settings, batches, undo, check.
#include "command.h"

#include <quarterdeck/app/json_report.h>
#include <quarterdeck/app/wording.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace quarterdeck::cli {

namespace {

/// "", "line 3: " or "line 8302 and 99 more: ".
std::string placeOf(const std::vector<std::int64_t>& lines)
{
    if (lines.front() == 0)
        return {};
    const std::string more = lines.size() > 1 ? fmt::format(" and {} more", lines.size() - 1) : "";
    return fmt::format("line {}{}: ", lines.front(), more);
}

/// Each sentence once, in the order of the file.
void printIssues(const FileReport& file)
{
    std::vector<std::pair<std::string, std::vector<std::int64_t>>> sentences;
    for (const Issue& issue : file.issues) {
        std::string sentence = oneLine(word(issue).toStdString());
        auto found = std::find_if(
            sentences.begin(), sentences.end(), [&](const auto& known) { return known.first == sentence; });
        if (found == sentences.end())
            found = sentences.emplace(found, std::move(sentence), std::vector<std::int64_t>());
        found->second.push_back(issue.row);
    }
    for (const auto& [sentence, lines] : sentences)
        print(fmt::format("  {}{}\n", placeOf(lines), sentence));
    if (const auto shown = static_cast<std::int64_t>(file.issues.size()); file.issuesTotal > shown)
        print(fmt::format("  … and {} more findings; `check` counts them all\n", file.issuesTotal - shown));
}

std::string countsOf(const FileReport& file)
{
    const FileCounts& counts = file.counts;
    if (file.used)
        return fmt::format("{} rows: {} inserted, {} updated, {} unchanged, {} rejected", counts.rows, counts.inserted,
            counts.updated, counts.unchanged, counts.rejected);
    const std::string rejected = counts.rejected > 0 ? fmt::format(", {} rejected", counts.rejected) : "";
    return fmt::format("{} rows kept{}", counts.rows - counts.rejected, rejected);
}

void printReport(const ImportReport& report)
{
    for (const FileReport& file : report.files) {
        print(fmt::format("{}: {}\n  {}\n", file.file.string(), entityWord(file.entity).toStdString(), countsOf(file)));
        printIssues(file);
        if (file.rejectsFile)
            print(fmt::format(
                "  The rejected rows are in {}: mend them and import that file.\n", file.rejectsFile->string()));
    }
    if (report.batch)
        print(fmt::format("This is batch {}.\n", *report.batch));
    else
        print("Nothing was written: this was a dry run.\n");
}

void printDecision(const Decision& decision)
{
    const char* what = decision.option == "--decimal" ? "number" : "date";
    fmt::print(stderr, "quarterdeck-cli: Every {} in column “{}” of {} can be read in {} ways. Decide with {}:\n", what,
        oneLine(decision.column), decision.file, decision.readings.size(), decision.option);
    for (const Decision::Reading& reading : decision.readings) {
        std::int64_t rows = 0;
        for (const auto& [month, count] : reading.rows)
            rows += count;
        fmt::print(stderr, "  {} {}: {} rows from {} to {}", decision.option, reading.value, rows, reading.first,
            reading.last);
        for (const auto& [quarter, amount] : reading.amount)
            fmt::print(stderr, "; {} {:.2f}", quarter.empty() ? "no date" : quarter, amount);
        fmt::print(stderr, "\n");
    }
}

Result<Store> openStore(const std::string& path, StoreAccess access, const Catalog& catalog)
{
    return Store::open(path, access, catalog.entities(), catalog.facts());
}

Result<void> apply(const std::vector<std::string>& assignments, WorkspaceSettings& settings)
{
    for (const std::string& assignment : assignments) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos)
            return failure(ErrorKind::InvalidSetting, assignment, {assignment, "", "KEY=VALUE"});
        if (auto set = settings.set(assignment.substr(0, equals), assignment.substr(equals + 1)); !set)
            return set;
    }
    return {};
}

} // namespace

ExitStatus runImport(const std::string& store, const ImportRequest& request, bool json)
{
    Progress progress;
    auto outcome = importFiles(store, request, progress);
    if (!outcome)
        return fail(outcome.error(), json);
    if (const auto* decision = std::get_if<Decision>(&*outcome)) {
        if (json)
            printJson(jsonOf(*decision));
        else
            printDecision(*decision);
        return ExitStatus::WrongUsage;
    }
    const ImportReport& report = std::get<ImportReport>(*outcome);
    if (json)
        printJson(jsonOf(report));
    else
        printReport(report);
    return report.anyRejected() ? ExitStatus::SomeRejected : ExitStatus::Done;
}

ExitStatus runSettings(const std::string& path, const std::vector<std::string>& assignments, bool json)
{
    const Catalog::Loaded loaded = loadCatalog();
    if (assignments.empty()) {
        auto store = openStore(path, StoreAccess::ReadOnly, *loaded.catalog);
        if (!store)
            return fail(store.error(), json);
        auto stored = store->settings();
        if (!stored)
            return fail(stored.error(), json);
        printJson(jsonOf(*stored));
        return ExitStatus::Done;
    }
    // A wrong value must not leave a new, empty store behind.
    auto stored = storedSettings(path, StoreAccess::ReadWrite, *loaded.catalog);
    if (!stored)
        return fail(stored.error(), json);
    WorkspaceSettings settings = stored->value_or(WorkspaceSettings());
    const std::string formerZone = settings.timeZone();
    if (auto applied = apply(assignments, settings); !applied)
        return fail(applied.error(), json);
    Progress progress;
    if (auto changed = changeSettings(path, settings, progress); !changed)
        return fail(changed.error(), json);
    // What a file wrote as a moment and we keep as a day was moved when the file was read.
    if (*stored && settings.timeZone() != formerZone)
        fmt::print(stderr,
            "quarterdeck-cli: Close dates that came with a time of day are still days in {}. Import their files "
            "again to move them.\n",
            formerZone);
    if (json)
        printJson(jsonOf(settings));
    return ExitStatus::Done;
}

ExitStatus runBatches(const std::string& path, bool json)
{
    const Catalog::Loaded loaded = loadCatalog();
    auto store = openStore(path, StoreAccess::ReadOnly, *loaded.catalog);
    if (!store)
        return fail(store.error(), json);
    auto batches = store->batches();
    if (!batches)
        return fail(batches.error(), json);
    if (json) {
        printJson(jsonOf(*batches));
        return ExitStatus::Done;
    }
    for (const Batch& batch : *batches) {
        print(fmt::format("{} {}{}\n", batch.id, batch.at, batch.live ? "" : " (undone)"));
        for (const BatchFile& file : batch.files)
            print(fmt::format("  {}: {}, {} inserted, {} updated\n", file.file, entityWord(file.entity).toStdString(),
                file.inserted, file.updated));
    }
    return ExitStatus::Done;
}

ExitStatus runUndo(std::int64_t batch, const std::string& store, bool json)
{
    Progress progress;
    if (auto undone = undoBatch(store, batch, progress); !undone)
        return fail(undone.error(), json);
    if (json)
        printJson(nlohmann::ordered_json{{"undone", batch}});
    else
        print(fmt::format("Batch {} is undone.\n", batch));
    return ExitStatus::Done;
}

ExitStatus runCheck(const std::string& path, bool json)
{
    const Catalog::Loaded loaded = loadCatalog();
    auto store = openStore(path, StoreAccess::ReadOnly, *loaded.catalog);
    if (!store)
        return fail(store.error(), json);
    auto problems = store->problems();
    if (!problems)
        return fail(problems.error(), json);
    auto findings = store->quality();
    if (!findings)
        return fail(findings.error(), json);
    if (json)
        printJson(jsonOfCheck(*problems, *findings, *loaded.catalog));
    else {
        print(problems->empty() ? "The store is sound.\n" : "The store is damaged:\n");
        for (const std::string& problem : *problems)
            print("  " + problem + "\n");
        for (const QualityFinding& finding : *findings)
            print(fmt::format(
                "{} × {}: {}\n", finding.count, issueKindName(finding.kind), remedy(finding.kind).toStdString()));
    }
    return problems->empty() ? ExitStatus::Done : ExitStatus::Failed;
}

} // namespace quarterdeck::cli
