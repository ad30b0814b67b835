// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_import.h"

#include "kept_plan.h"
#include "stage_meanings.h"

namespace quarterdeck {

namespace {

/// The views stay valid: moving a block moves its arena's buffers, not their bytes.
RecordBlock cellsOf(const RecordBlock& block)
{
    RecordBlock cells;
    cells.cells = block.cells;
    cells.cellsPerRow = block.cellsPerRow;
    return cells;
}

} // namespace

FileImport::FileImport(RecognisedFile file, const std::vector<StageMeaning>& known, const Catalog& catalog,
    ImportBatch& batch, const ImportRequest& request)
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

Result<FileReport> FileImport::run(Progress& progress)
{
    if (auto begun = begin(); !begun)
        return tl::unexpected(begun.error());
    for (const Issue& issue : m_file.issues)
        m_report.note(issue);
    const RecordSink sink{
        [this](RecordBlock&& block) { return take(std::move(block)); },
        [this](Issue&& issue) { m_report.note(std::move(issue)); },
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

Result<void> FileImport::begin()
{
    if (auto known = m_batch.stages(m_said); !known)
        return known;
    return m_batch.beginFile({m_file.path.filename().string(), m_file.sha256, m_file.plan.entity, "", m_file.header,
        KeptPlan{m_file.plan, m_request.options.workspaceTimeZone}.toJson()});
}

Result<void> FileImport::take(RecordBlock&& block)
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

void FileImport::reject(RejectedRow&& row, RefusedBy by)
{
    m_refusedByReader += by == RefusedBy::Reader ? 1 : 0;
    m_report.note(row.reason);
    m_rejected.push_back(std::move(row));
}

} // namespace quarterdeck
