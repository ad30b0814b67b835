// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_run.h"

#include "derive_facts.h"
#include "file_import.h"
#include "import_day.h"
#include "rejects_files.h"

#include <quarterdeck/app/workspace.h>

#include <algorithm>

namespace quarterdeck {

namespace fs = std::filesystem;

namespace {

/// A store that an import began: taken away again unless something was put into it.
class BegunStore
{
public:
    explicit BegunStore(fs::path path) : m_path(std::move(path))
    {
        std::error_code ignored;
        m_begun = !fs::exists(m_path, ignored);
    }
    ~BegunStore()
    {
        if (m_begun)
            Store::removeUnused(m_path);
    }
    BegunStore(const BegunStore&) = delete;
    BegunStore& operator=(const BegunStore&) = delete;

private:
    fs::path m_path;
    bool m_begun = false;
};

/// The file that findings about an entity belong to: the one that brought it, or the first.
FileReport& fileOf(ImportReport& report, const std::string& entity, const std::string& name)
{
    for (FileReport& file : report.files)
        if (!name.empty() && file.file.filename() == name)
            return file;
    for (FileReport& file : report.files)
        if (file.entity == entity)
            return file;
    return report.files.front();
}

Result<void> addFindings(ImportBatch& batch, const std::vector<RowFinding>& findings, ImportReport& report)
{
    const auto dealFiles = std::count_if(
        report.files.begin(), report.files.end(), [](const FileReport& file) { return file.entity == "deals"; });
    for (const RowFinding& finding : findings) {
        FileReport* file = &fileOf(report, "deals", {});
        Issue issue{finding.kind, 0, {}, {}, {}};
        // Where one file brought all deals, only the findings that are shown need their line looked up.
        if (dealFiles > 1 || file->keeps(finding.kind, {})) {
            auto origin = batch.origin("deals", finding.row);
            if (!origin)
                return tl::unexpected(origin.error());
            file = &fileOf(report, "deals", origin->first);
            issue.row = origin->second;
        }
        file->note(std::move(issue));
    }
    return {};
}

/// All rejects, once nothing else can keep the batch from its commit.
Result<void> writeRejected(const std::vector<RecognisedFile>& files,
    const std::vector<std::vector<RejectedRow>>& rejected, ImportReport& report, RejectsFiles& rejects)
{
    for (std::size_t index = 0; index < files.size(); ++index) {
        if (rejected[index].empty())
            continue;
        auto written = rejects.write(files[index].path, files[index].header, rejected[index]);
        if (!written)
            return tl::unexpected(written.error());
        report.files[index].rejectsFile = std::move(*written);
    }
    return {};
}

Result<ImportReport> fillBatch(ImportBatch& batch, const std::vector<RecognisedFile>& files,
    const std::vector<StageMeaning>& known, const Catalog& catalog, const ImportRequest& request,
    const WorkspaceSettings& settings, Date importDay, RejectsFiles& rejects, Progress& progress)
{
    ImportReport report;
    std::vector<std::vector<RejectedRow>> rejected;
    for (const RecognisedFile& file : files) {
        FileImport import(file, known, catalog, batch, request);
        auto done = import.run(progress);
        if (!done)
            return tl::unexpected(done.error());
        report.files.push_back(std::move(*done));
        rejected.push_back(import.takeRejected());
    }
    auto references = batch.resolveReferences(progress);
    if (!references)
        return tl::unexpected(references.error());
    for (FileIssue& found : *references)
        fileOf(report, "deals", found.file).note(std::move(found.issue));
    auto findings = deriveFacts(batch, settings, importDay, DerivedRows::Touched, progress);
    if (!findings)
        return tl::unexpected(findings.error());
    if (auto added = addFindings(batch, *findings, report); !added)
        return tl::unexpected(added.error());
    if (request.dryRun)
        return report;
    if (auto written = writeRejected(files, rejected, report, rejects); !written)
        return tl::unexpected(written.error());
    return report;
}

/// Targets that no KPI, nobody or no period answers to would be missing without a word.
void addUnusedTargets(const Store& store, const Catalog& catalog, ImportReport& report)
{
    const auto file = std::find_if(
        report.files.begin(), report.files.end(), [](const FileReport& each) { return each.entity == "targets"; });
    if (file == report.files.end())
        return;
    const auto snapshot = store.snapshot();
    if (!snapshot) // the import is done; what is unread now is told by the next command
        return;
    const auto rows = (*snapshot)->entityRows.find("targets");
    const std::vector<Target>& targets = (*snapshot)->targets;
    const std::int64_t used = std::count_if(
        targets.begin(), targets.end(), [&](const Target& target) { return catalog.kpi(target.kpi) != nullptr; });
    if (rows != (*snapshot)->entityRows.end() && rows->second > used)
        file->note({IssueKind::UnknownTargetScope, 0, {}, {}, {std::to_string(rows->second - used)}});
}

/// What is said of all files, and of this one.
ReadingOptions optionsFor(const fs::path& path, const ImportRequest& request)
{
    ReadingOptions options = request.options;
    const auto choice = request.choices.find(path);
    if (choice == request.choices.end())
        return options;
    if (choice->second.entity)
        options.entity = choice->second.entity;
    if (choice->second.columns.empty())
        return options;
    Mapping said;
    said.name = path.filename().string();
    said.entity = options.entity;
    for (const auto& [header, field] : choice->second.columns)
        said.columns.emplace_back(header, field.empty() ? std::vector<std::string>() : std::vector{field});
    options.mappings.push_back(std::move(said));
    return options;
}

Result<std::variant<std::vector<RecognisedFile>, Decision>> recogniseAll(
    const ImportRequest& request, const EntityModel& entities, Progress& progress)
{
    std::vector<RecognisedFile> files;
    for (const fs::path& path : request.files) {
        auto recognised = recognise(path, entities, optionsFor(path, request), progress);
        if (!recognised)
            return tl::unexpected(recognised.error());
        if (auto* decision = std::get_if<Decision>(&*recognised))
            return std::move(*decision);
        files.push_back(std::get<RecognisedFile>(std::move(*recognised)));
    }
    return files;
}

} // namespace

Result<std::variant<ImportRun, Decision>> importAt(
    const fs::path& place, const ImportRequest& asked, Progress& progress)
{
    const Catalog::Loaded loaded = loadCatalog();
    const Catalog& catalog = *loaded.catalog;

    // A file that cannot be read must not leave an empty store behind, so files come first.
    auto stored = storedSettings(place, StoreAccess::ReadWrite, catalog);
    if (!stored)
        return tl::unexpected(stored.error());
    const WorkspaceSettings settings = stored->value_or(WorkspaceSettings());
    ImportRequest request = asked;
    request.options.workspaceTimeZone = settings.timeZone();
    request.options.files = request.files;
    auto recognised = recogniseAll(request, catalog.entities(), progress);
    if (!recognised)
        return tl::unexpected(recognised.error());
    if (auto* decision = std::get_if<Decision>(&*recognised))
        return std::move(*decision);
    ImportRun run{std::get<std::vector<RecognisedFile>>(std::move(*recognised)), {}};

    if (std::any_of(run.files.begin(), run.files.end(), [](const auto& file) { return file.unclear.has_value(); }))
        return run;

    const BegunStore begun(place);
    auto opened = Store::open(place, StoreAccess::CreateIfMissing, catalog.entities(), catalog.facts());
    if (!opened)
        return tl::unexpected(opened.error());
    const Date importDay = importDayOf(request.now, settings);
    auto batch = opened->beginImport({request.source, request.now, importDay});
    if (!batch)
        return tl::unexpected(batch.error());
    const auto known = opened->stages(request.source);
    if (!known)
        return tl::unexpected(known.error());
    RejectsFiles rejects(request);
    auto report = fillBatch(**batch, run.files, *known, catalog, request, settings, importDay, rejects, progress);
    if (!report)
        return tl::unexpected(report.error());
    if (auto committed = (*batch)->commit(); !committed)
        return tl::unexpected(committed.error());
    rejects.keep();
    if (!request.dryRun)
        report->batch = (*batch)->batch();
    addUnusedTargets(*opened, catalog, *report);
    run.report = std::move(*report);
    return run;
}

} // namespace quarterdeck
