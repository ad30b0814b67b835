// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_deals.h"

#include <quarterdeck/kpi/kpi_evaluator.h>

namespace quarterdeck {

namespace {

const std::vector<std::string> kFields{"name", "stage", "account", "expected_close_on", "last_activity_on"};

OpenDeal dealOf(const ContributingRow& row, const std::string& id, const std::vector<std::string>& fields)
{
    OpenDeal deal;
    deal.id = id;
    deal.name = fields[0];
    deal.stage = fields[1];
    deal.account = fields[2];
    if (row.hasValue)
        deal.amount = row.value;
    deal.expectedOn = Date::fromIso(fields[3]);
    deal.lastActivityOn = Date::fromIso(fields[4]);
    return deal;
}

} // namespace

Result<std::vector<OpenDeal>> readOpenDeals(
    const Workspace& workspace, const KpiRequest& request, MeasureExecutor& executor, Progress& progress)
{
    auto queries = KpiEvaluator(workspace.catalog, workspace.snapshot).queries(request);
    if (!queries)
        return tl::unexpected(queries.error());
    auto store = Store::open(
        workspace.store, StoreAccess::ReadOnly, workspace.catalog->entities(), workspace.catalog->facts());
    if (!store)
        return tl::unexpected(store.error());
    std::vector<OpenDeal> deals;
    for (const NamedQuery& named : *queries) {
        auto rows = executor.rows(named.query, 0, {}, *workspace.snapshot, progress);
        if (!rows)
            return tl::unexpected(rows.error());
        std::vector<std::int64_t> ids;
        for (const ContributingRow& row : *rows)
            ids.push_back(row.row);
        const FactSchema& fact = *workspace.catalog->facts().fact(named.query.measure->fact);
        auto records = store->readable(fact.table, kFields, ids, progress);
        if (!records)
            return tl::unexpected(records.error());
        for (std::size_t i = 0; i < ids.size(); ++i)
            deals.push_back(dealOf((*rows)[i], records->ids[i], records->cells[i]));
    }
    return deals;
}

} // namespace quarterdeck
