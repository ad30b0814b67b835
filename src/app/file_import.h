// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/semantic/catalog.h>

#include <vector>

namespace quarterdeck {

/// One file on its way into a batch.
class FileImport
{
public:
    /// `file`: not yet completed by what its source said before (`known`) of its stages. The rest outlives this.
    FileImport(RecognisedFile file, const std::vector<StageMeaning>& known, const Catalog& catalog, ImportBatch& batch,
        const ImportRequest& request);

    Result<FileReport> run(Progress& progress);
    /// What was kept out, with its reasons.
    std::vector<RejectedRow> takeRejected() { return std::move(m_rejected); }

private:
    enum class RefusedBy { Reader, Store };

    Result<void> begin();
    Result<void> take(RecordBlock&& block);
    void reject(RejectedRow&& row, RefusedBy by = RefusedBy::Reader);

    RecognisedFile m_file;
    std::vector<StageMeaning> m_said;
    const Catalog& m_catalog;
    ImportBatch& m_batch;
    const ImportRequest& m_request;
    FileReport m_report;
    std::int64_t m_refusedByReader = 0;
    std::vector<RejectedRow> m_rejected;
};

} // namespace quarterdeck
