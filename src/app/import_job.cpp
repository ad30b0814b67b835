// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/import_job.h>

#include "derive_facts.h"
#include "import_day.h"
#include "kept_plan.h"
#include "rejects_files.h"
#include "stage_meanings.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/app/workspace.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <set>

namespace quarterdeck {

namespace fs = std::filesystem;

namespace {

/// A folder that goes away with everything in it.
class TemporaryFolder
{
public:
    TemporaryFolder()
    {
        std::string name = (fs::temp_directory_path() / "quarterdeck-XXXXXX").string();
        if (mkdtemp(name.data()))
            m_path = name;
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

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

/// One file on its way into a batch.
class FileImport
{
public:
    /// `file`: not yet completed by what its source said before (`known`) of its stages.
    FileImport(RecognisedFile file, const std::vector<StageMeaning>& known, const Catalog& catalog, ImportBatch& batch,
        const ImportRequest& request)
        : m_file(std::move(file))
        , m_said(stagesSaidBy(m_file, request.options.mappings))
        , m_catalog(catalog)
        , m_batch(batch)
        , m_request(request)
    {
        m_report.file = m_file.path;
        m_report.entity = m_file.plan.entity;
        const EntitySchema* entity = catalog.entities().find(m_file.plan.entity);
        m_report.used = entity && entity->used;
        completeStages(m_file, m_said, known);
    }

    Result<FileReport> run(Progress& progress)
    {
        if (auto begun = begin(); !begun)
            return tl::unexpected(begun.error());
        for (const Issue& issue : m_file.issues)
            note(Issue(issue));
        const RecordSink sink{
            [this](RecordBlock&& block) { return take(std::move(block)); },
            [this](Issue&& issue) { note(std::move(issue)); },
            [this](RejectedRow&& row) { reject(std::move(row)); },
        };
        if (auto read = readRecords(m_file, m_catalog.entities(), m_request.options.workspaceTimeZone, sink, progress);
            !read)
            return tl::unexpected(read.error());
        auto counts = m_batch.endFile(m_refusedByReader);
        if (!counts)
            return tl::unexpected(counts.error());
        m_report.counts = *counts;
        return std::move(m_report);
    }

    /// What was kept out, with its reasons.
    std::vector<RejectedRow> takeRejected() { return std::move(m_rejected); }

private:
    Result<void> begin()
    {
        if (auto known = m_batch.stages(m_said); !known)
            return known;
        return m_batch.beginFile({m_file.path.filename().string(), m_file.sha256, m_file.plan.entity, "", m_file.header,
            KeptPlan{m_file.plan, m_request.options.workspaceTimeZone}.toJson()});
    }

    Result<void> take(RecordBlock&& block)
    {
        // The block moves into the store; what it refuses must still be written out with its cells.
        const RecordBlock copyOfCells = cellsOf(block);
        auto refused = m_batch.add(std::move(block));
        if (!refused)
            return tl::unexpected(refused.error());
        for (StoreRejection& rejection : *refused) {
            RejectedRow row{std::move(rejection.reason), {}};
            for (std::size_t column = 0; column < copyOfCells.cellsPerRow; ++column)
                row.cells.emplace_back(copyOfCells.cell(rejection.row, column));
            reject(std::move(row), RefusedBy::Store);
        }
        return {};
    }

    enum class RefusedBy { Reader, Store };

    /// The views stay valid: moving a block moves its arena's buffers, not their bytes.
    static RecordBlock cellsOf(const RecordBlock& block)
    {
        RecordBlock cells;
        cells.cells = block.cells;
        cells.cellsPerRow = block.cellsPerRow;
        return cells;
    }

    void note(Issue&& issue)
    {
        ++m_report.issuesTotal;
        if (m_report.issues.size() < kIssuesShown)
            m_report.issues.push_back(std::move(issue));
    }

    void reject(RejectedRow&& row, RefusedBy by = RefusedBy::Reader)
    {
        m_refusedByReader += by == RefusedBy::Reader ? 1 : 0;
        note(Issue(row.reason));
        m_rejected.push_back(std::move(row));
    }

    RecognisedFile m_file;
    std::vector<StageMeaning> m_said;
    const Catalog& m_catalog;
    ImportBatch& m_batch;
    const ImportRequest& m_request;
    FileReport m_report;
    std::int64_t m_refusedByReader = 0;
    std::vector<RejectedRow> m_rejected;
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

void addIssue(FileReport& file, Issue issue)
{
    ++file.issuesTotal;
    if (file.issues.size() < kIssuesShown)
        file.issues.push_back(std::move(issue));
}

Result<void> addFindings(ImportBatch& batch, const std::vector<RowFinding>& findings, ImportReport& report)
{
    const auto dealFiles = std::count_if(
        report.files.begin(), report.files.end(), [](const FileReport& file) { return file.entity == "deals"; });
    for (const RowFinding& finding : findings) {
        FileReport* file = &fileOf(report, "deals", {});
        Issue issue{finding.kind, 0, {}, {}, {}};
        // Where one file brought all deals, only the findings that are shown need their line looked up.
        if (dealFiles > 1 || file->issues.size() < kIssuesShown) {
            auto origin = batch.origin("deals", finding.row);
            if (!origin)
                return tl::unexpected(origin.error());
            file = &fileOf(report, "deals", origin->first);
            issue.row = origin->second;
        }
        addIssue(*file, std::move(issue));
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
        addIssue(fileOf(report, "deals", found.file), std::move(found.issue));
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
        addIssue(*file, {IssueKind::UnknownTargetScope, 0, {}, {}, {std::to_string(rows->second - used)}});
}

Result<std::variant<std::vector<RecognisedFile>, Decision>> recogniseAll(
    const ImportRequest& request, const EntityModel& entities, const ReadingOptions& options, Progress& progress)
{
    std::vector<RecognisedFile> files;
    for (const fs::path& path : request.files) {
        auto recognised = recognise(path, entities, options, progress);
        if (!recognised)
            return tl::unexpected(recognised.error());
        if (auto* decision = std::get_if<Decision>(&*recognised))
            return std::move(*decision);
        files.push_back(std::get<RecognisedFile>(std::move(*recognised)));
    }
    return files;
}

/// A dry run works on a copy: it neither waits for who writes to the store nor needs to be allowed to.
Result<void> copyForTrial(const fs::path& store, const fs::path& copy)
{
    std::error_code failed;
    if (!copy.has_parent_path())
        return failure(ErrorKind::WriteFailed, fs::temp_directory_path(failed).string(),
            {fs::temp_directory_path(failed).string(), std::strerror(errno)});
    if (!fs::exists(store, failed))
        return {};
    return Store::copy(store, copy);
}

} // namespace

bool ImportReport::anyRejected() const
{
    return std::any_of(files.begin(), files.end(), [](const FileReport& file) { return file.counts.rejected > 0; });
}

Result<std::variant<ImportReport, Decision>> importFiles(
    const fs::path& store, const ImportRequest& request, Progress& progress)
{
    std::optional<TemporaryFolder> trial;
    fs::path place = store;
    if (request.dryRun) {
        place = trial.emplace().path() / "trial.db";
        if (auto copied = copyForTrial(store, place); !copied)
            return tl::unexpected(copied.error());
    }
    const Catalog::Loaded loaded = loadCatalog();
    const Catalog& catalog = *loaded.catalog;

    ImportRequest complete = request;
    std::vector<RecognisedFile> files;
    // A file that cannot be read must not leave an empty store behind, so files come first.
    auto stored = storedSettings(place, StoreAccess::ReadWrite, catalog);
    if (!stored)
        return tl::unexpected(stored.error());
    const WorkspaceSettings settings = stored->value_or(WorkspaceSettings());
    complete.options.workspaceTimeZone = settings.timeZone();
    complete.options.files = complete.files;
    auto recognised = recogniseAll(complete, catalog.entities(), complete.options, progress);
    if (!recognised)
        return tl::unexpected(recognised.error());
    if (auto* decision = std::get_if<Decision>(&*recognised))
        return std::move(*decision);
    files = std::get<std::vector<RecognisedFile>>(std::move(*recognised));

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
    auto report = fillBatch(**batch, files, *known, catalog, complete, settings, importDay, rejects, progress);
    if (!report)
        return tl::unexpected(report.error());
    if (request.dryRun)
        return std::move(*report);
    if (auto committed = (*batch)->commit(); !committed)
        return tl::unexpected(committed.error());
    rejects.keep();
    report->batch = (*batch)->batch();
    addUnusedTargets(*opened, catalog, *report);
    return std::move(*report);
}

} // namespace quarterdeck
