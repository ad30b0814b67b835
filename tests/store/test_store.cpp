// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_store.h"

#include <quarterdeck/core/timestamp.h>
#include <quarterdeck/semantic/fact_schema.h>

#include <algorithm>

namespace quarterdeck::testing {

namespace {

const std::vector<std::string> kDealInputs
    = {"created_at", "closed_on", "outcome", "amount_original", "product.unit_cost", "quantity"};

/// Copies values[row] of `from` where it is there and the row's outcome (if asked) is this word.
void addWhere(Column& to, const Column& from, std::size_t row, bool condition)
{
    if (condition && from.present[row] != 0)
        to.add(from.values[row]);
    else
        to.addEmpty();
}

ColumnBlock deriveBlock(const ColumnBlock& deals, const ImportBatch& batch)
{
    ColumnBlock derived;
    derived.rowIds = deals.rowIds;
    Column created{"created_on", {}, {}};
    Column won{"won_on", {}, {}};
    Column lost{"lost_on", {}, {}};
    Column decided{"decided_on", {}, {}};
    Column amount{"amount", {}, {}};
    Column cost{"cost", {}, {}};
    const Column& closed = *deals.column("closed_on");
    const Column& outcomes = *deals.column("outcome");
    for (std::size_t row = 0; row < deals.rows(); ++row) {
        const Column& moments = *deals.column("created_at");
        if (moments.present[row] != 0)
            created.add(Timestamp::decoded(moments.values[row]).seconds() / 86400);
        else
            created.addEmpty();
        const std::string_view outcome
            = outcomes.present[row] != 0 ? batch.text(outcomes.values[row]) : std::string_view();
        addWhere(won, closed, row, outcome == "won");
        addWhere(lost, closed, row, outcome == "lost");
        addWhere(decided, closed, row, outcome == "won" || outcome == "lost");
        const Column& original = *deals.column("amount_original");
        if (original.present[row] != 0)
            amount.add(original.values[row] / 100);
        else
            amount.addEmpty();
        const Column& unitCost = *deals.column("product.unit_cost");
        if (unitCost.present[row] != 0)
            cost.add(unitCost.values[row] / 100);
        else
            cost.addEmpty();
    }
    derived.columns = {created, won, lost, decided, amount, cost};
    return derived;
}

ColumnBlock repsOf(const ColumnBlock& users)
{
    ColumnBlock reps;
    reps.columns = {{"owner", {}, {}}};
    for (std::size_t row = 0; row < users.rows(); ++row) {
        reps.rowIds.push_back(static_cast<std::int64_t>(row) + 1);
        reps.columns[0].add(users.columns[0].values[row]);
    }
    return reps;
}

} // namespace

Result<Store> openStore(const std::filesystem::path& path, StoreAccess access)
{
    static const FactModel facts = FactModel::shipped().value();
    return Store::open(path, access, shippedEntities(), facts);
}

Result<void> deriveDeals(ImportBatch& batch)
{
    Progress progress;
    Result<void> derived = batch.derive(
        "deals", kDealInputs, false, [&](const ColumnBlock& deals) { return deriveBlock(deals, batch); }, progress);
    if (!derived)
        return derived;
    const Result<ColumnBlock> users = batch.read("users", {"owner"});
    if (!users)
        return tl::unexpected(users.error());
    return batch.replaceFact("rep", repsOf(*users));
}

Result<Imported> import(
    Store& store, const std::vector<TestFile>& files, const ImportStart& start, std::size_t rowsPerBlock)
{
    Result<std::unique_ptr<ImportBatch>> batch = store.beginImport(start);
    if (!batch)
        return tl::unexpected(batch.error());
    Imported imported;
    imported.batch = (*batch)->batch();
    for (const TestFile& file : files) {
        const std::string name = file.name.empty() ? file.entity + ".csv" : file.name;
        if (Result<void> begun
            = (*batch)->beginFile({name, "digest of " + name, file.entity, "", file.fields, planOf(file)});
            !begun)
            return tl::unexpected(begun.error());
        ImportedFile& result = imported.files.emplace_back();
        for (std::size_t first = 0; first < file.rows.size(); first += rowsPerBlock) {
            Result<std::vector<StoreRejection>> rejections
                = (*batch)->add(blockOf(file, first, std::min(file.rows.size(), first + rowsPerBlock)));
            if (!rejections)
                return tl::unexpected(rejections.error());
            result.rejections.insert(result.rejections.end(), rejections->begin(), rejections->end());
        }
        const Result<FileCounts> counts = (*batch)->endFile(0);
        if (!counts)
            return tl::unexpected(counts.error());
        result.counts = *counts;
    }
    Progress progress;
    Result<std::vector<FileIssue>> issues = (*batch)->resolveReferences(progress);
    if (!issues)
        return tl::unexpected(issues.error());
    imported.issues = std::move(*issues);
    if (Result<void> derived = deriveDeals(**batch); !derived)
        return tl::unexpected(derived.error());
    if (Result<void> committed = (*batch)->commit(); !committed)
        return tl::unexpected(committed.error());
    return imported;
}

Result<void> undo(Store& store, std::int64_t batch)
{
    Progress progress;
    Result<std::unique_ptr<ImportBatch>> undoing = store.beginUndo(batch, readPlannedCells, progress);
    if (!undoing)
        return tl::unexpected(undoing.error());
    const Result<std::vector<FileIssue>> resolved = (*undoing)->resolveReferences(progress);
    if (!resolved)
        return tl::unexpected(resolved.error());
    if (Result<void> derived = deriveDeals(**undoing); !derived)
        return derived;
    return (*undoing)->commit();
}

} // namespace quarterdeck::testing
