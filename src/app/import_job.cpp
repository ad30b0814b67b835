// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/import_job.h>

#include "import_run.h"
#include "trial_store.h"

#include <algorithm>
#include <optional>

namespace quarterdeck {

bool ImportReport::anyRejected() const
{
    return std::any_of(files.begin(), files.end(), [](const FileReport& file) { return file.counts.rejected > 0; });
}

Result<std::variant<ImportReport, Decision>> importFiles(
    const std::filesystem::path& store, const ImportRequest& request, Progress& progress)
{
    std::optional<TrialStore> trial;
    if (request.dryRun) {
        auto copied = TrialStore::of(store);
        if (!copied)
            return tl::unexpected(copied.error());
        trial = std::move(*copied);
    }
    auto run = importAt(trial ? trial->path() : store, request, progress);
    if (!run)
        return tl::unexpected(run.error());
    if (auto* decision = std::get_if<Decision>(&*run))
        return std::move(*decision);
    return std::get<ImportRun>(std::move(*run)).report;
}

} // namespace quarterdeck
