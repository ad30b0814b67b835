// SPDX-License-Identifier: GPL-3.0-or-later
// The other changes to a store: taking a batch back, and settings.
#include <quarterdeck/app/import_job.h>

#include "derive_facts.h"
#include "import_day.h"
#include "kept_plan.h"

#include <quarterdeck/app/workspace.h>

namespace quarterdeck {

namespace {

Result<void> finish(ImportBatch& batch, const WorkspaceSettings& settings, Date importDay, Progress& progress)
{
    if (auto references = batch.resolveReferences(progress); !references)
        return tl::unexpected(references.error());
    if (auto findings = deriveFacts(batch, settings, importDay, DerivedRows::All, progress); !findings)
        return tl::unexpected(findings.error());
    return batch.commit();
}

} // namespace

Result<void> undoBatch(const std::filesystem::path& store, std::int64_t id, Progress& progress)
{
    const Catalog::Loaded loaded = loadCatalog();
    const Catalog& catalog = *loaded.catalog;
    auto opened = Store::open(store, StoreAccess::ReadWrite, catalog.entities(), catalog.facts());
    if (!opened)
        return tl::unexpected(opened.error());
    auto settings = opened->settings();
    if (!settings)
        return tl::unexpected(settings.error());
    auto day = newestImportDay(*opened, *settings);
    if (!day)
        return tl::unexpected(day.error());
    const CellReader reader
        = [&](const std::vector<std::vector<std::string>>& cells, const std::string& plan) -> Result<RecordBlock> {
        auto kept = KeptPlan::fromJson(plan, settings->timeZone());
        if (!kept)
            return tl::unexpected(kept.error());
        return readCells(cells, kept->plan, catalog.entities(), kept->workspaceTimeZone);
    };
    auto batch = opened->beginUndo(id, reader, progress);
    if (!batch)
        return tl::unexpected(batch.error());
    return finish(**batch, *settings, *day, progress);
}

Result<void> changeSettings(const std::filesystem::path& store, const WorkspaceSettings& settings, Progress& progress)
{
    const Catalog::Loaded loaded = loadCatalog();
    auto opened = Store::open(store, StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts());
    if (!opened)
        return tl::unexpected(opened.error());
    auto day = newestImportDay(*opened, settings);
    if (!day)
        return tl::unexpected(day.error());
    auto batch = opened->beginRebuild();
    if (!batch)
        return tl::unexpected(batch.error());
    if (auto stored = opened->setSettings(settings); !stored)
        return stored;
    return finish(**batch, settings, *day, progress);
}

} // namespace quarterdeck
