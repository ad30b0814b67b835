// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_reader.h"

#include "group_labels.h"
#include "rows_executor.h"
#include "table_filler.h"

#include <algorithm>

namespace quarterdeck {

namespace {

/// Read at once: some blocks of the store.
constexpr std::size_t kRowsAtOnce = 4 * 4096;

Result<InputRows> rowsOf(
    const NamedQuery& named, const Workspace& workspace, MeasureExecutor& executor, Progress& progress)
{
    const MeasureQuery& query = named.query;
    const FactSchema& fact = *workspace.catalog->facts().fact(query.measure->fact);
    InputRows input{named.input, fact.table, fact.entity, query.measure, query.by, query.cells, {}, {}};
    for (std::size_t cell = 0; cell < query.cells.size(); ++cell) {
        auto rows = executor.rows(query, cell, {}, *workspace.snapshot, progress);
        if (!rows)
            return tl::unexpected(rows.error());
        input.rows.insert(
            input.rows.end(), std::make_move_iterator(rows->begin()), std::make_move_iterator(rows->end()));
        input.ends.push_back(input.rows.size());
    }
    return input;
}

InputRows rowsOf(const NamedTargets& named)
{
    InputRows input{named.input, "targets", "targets", nullptr, {}, {}, {}, {}};
    for (const TargetShare& share : named.shares)
        input.rows.push_back({share.row, share.value});
    input.ends.push_back(input.rows.size());
    return input;
}

/// Whether the values of all cells and groups together mean something.
bool addsUp(const InputRows& input)
{
    if (!input.measure)
        return true;
    const bool additive = input.measure->aggregate == Aggregate::Count || input.measure->aggregate == Aggregate::Sum;
    const bool oneDay = input.cells.size() <= 1;
    return additive ? oneDay || input.measure->overTime == OverTime::Sum : oneDay && input.by.empty();
}

RowsTable::Footer footerOf(const InputRows& input)
{
    RowsTable::Footer footer;
    footer.input = input.input;
    footer.rows = static_cast<std::int64_t>(input.rows.size());
    footer.aggregate = input.measure ? input.measure->aggregate : Aggregate::Sum;
    std::vector<double> values;
    for (const ContributingRow& row : input.rows)
        if (row.hasValue)
            values.push_back(row.value);
    if (addsUp(input))
        footer.value = reaggregated(footer.aggregate, std::move(values));
    return footer;
}

Result<void> addRows(const InputRows& input, std::size_t count, const Store& store, const GroupLabels& labels,
    TableFiller& filler, Progress& progress)
{
    for (std::size_t begin = 0; begin < count; begin += kRowsAtOnce) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, input.input);
        const std::size_t end = std::min(count, begin + kRowsAtOnce);
        std::vector<std::int64_t> ids;
        for (std::size_t i = begin; i < end; ++i)
            ids.push_back(input.rows[i].row);
        auto originals = store.originals(input.table, ids);
        if (!originals)
            return tl::unexpected(originals.error());
        filler.readAs(input.entity, *originals);
        for (std::size_t i = begin; i < end; ++i)
            filler.add(input, i, labels.of(input, i), *originals, i - begin);
        progress.advance(Phase::Reading, static_cast<std::int64_t>(end), static_cast<std::int64_t>(count));
    }
    return {};
}

} // namespace

Result<std::vector<InputRows>> inputRows(
    const Workspace& workspace, const KpiRequest& request, MeasureExecutor& executor, Progress& progress)
{
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    auto queries = evaluator.queries(request);
    if (!queries)
        return tl::unexpected(queries.error());
    auto targets = evaluator.targets(request, executor, progress);
    if (!targets)
        return tl::unexpected(targets.error());
    std::vector<InputRows> inputs;
    for (const NamedQuery& named : *queries) {
        auto input = rowsOf(named, workspace, executor, progress);
        if (!input)
            return tl::unexpected(input.error());
        inputs.push_back(std::move(*input));
    }
    for (const NamedTargets& named : *targets)
        inputs.push_back(rowsOf(named));
    return inputs;
}

Result<RowsTable> tableOf(const std::vector<InputRows>& inputs, const Workspace& workspace, const KpiRequest& request,
    GroupColumns groups, std::optional<std::size_t> most, Progress& progress)
{
    auto store = Store::open(
        workspace.store, StoreAccess::ReadOnly, workspace.catalog->entities(), workspace.catalog->facts());
    if (!store)
        return tl::unexpected(store.error());
    RowsTable table;
    const GroupLabels labels = groups == GroupColumns::Shown ? GroupLabels(inputs, workspace, request) : GroupLabels();
    TableFiller filler(workspace.catalog->entities(), labels.columns(), table);
    for (const InputRows& input : inputs) {
        table.footers.push_back(footerOf(input));
        const std::size_t left = most ? *most - std::min(*most, table.rows.size()) : input.rows.size();
        const std::size_t count = std::min(left, input.rows.size());
        if (auto added = addRows(input, count, *store, labels, filler, progress); !added)
            return tl::unexpected(added.error());
    }
    filler.finish();
    return table;
}

} // namespace quarterdeck
