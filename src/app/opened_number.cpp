// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/opened_number.h>

#include "rows_executor.h"
#include "rows_reader.h"

#include <quarterdeck/store/sql_executor.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

/// Sums of doubles differ from exact sums in their last digits.
constexpr double kRounding = 1e-9;

bool sameGroup(const KpiReading& a, const KpiReading& b)
{
    return a.cell == b.cell
        && std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
            [](const GroupKey& x, const GroupKey& y) { return x.dimension == y.dimension && x.member == y.member; });
}

/// In the order of `readings`, as groups of nearly equal values may have changed places.
void sortAs(const std::vector<KpiReading>& readings, std::vector<KpiReading>& again)
{
    for (std::size_t i = 0; i < std::min(readings.size(), again.size()); ++i) {
        const auto from = again.begin() + static_cast<std::ptrdiff_t>(i);
        const auto found = std::find_if(
            from, again.end(), [&](const KpiReading& candidate) { return sameGroup(candidate, readings[i]); });
        if (found != again.end())
            std::iter_swap(from, found);
    }
}

} // namespace

bool same(const Amount& a, const Amount& b)
{
    if (!a.value || !b.value)
        return !a.value && !b.value && a.absence->kind == b.absence->kind;
    return std::abs(*a.value - *b.value) <= kRounding * (1 + std::abs(*a.value) + std::abs(*b.value));
}

bool OpenedNumber::addsUp() const
{
    return std::equal(readings.begin(), readings.end(), again.begin(), again.end(),
        [](const KpiReading& a, const KpiReading& b) { return sameGroup(a, b) && same(a.amount, b.amount); });
}

Result<OpenedNumber> openNumber(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress)
{
    auto executor = SqlExecutor::open(workspace.store, workspace.catalog->facts());
    if (!executor)
        return tl::unexpected(executor.error());
    KpiRequest alone = request;
    alone.compare.reset();
    alone.withTarget = false;
    const KpiEvaluator evaluator(workspace.catalog, workspace.snapshot);
    auto readings = evaluator.evaluate(std::span(&alone, 1), **executor, progress);
    if (!readings)
        return tl::unexpected(readings.error());

    RowsExecutor fromRows(**executor);
    auto inputs = inputRows(workspace, alone, fromRows, progress);
    if (!inputs)
        return tl::unexpected(inputs.error());
    auto again = evaluator.evaluate(std::span(&alone, 1), fromRows, progress);
    if (!again)
        return tl::unexpected(again.error());

    OpenedNumber opened{{}, {}, std::move(readings->front()), std::move(again->front())};
    sortAs(opened.readings, opened.again);
    for (InputRows& input : *inputs) {
        opened.inputs.push_back(input.input);
        input.input = workspace.catalog->nameOf(input.input); // for people
    }
    auto table = tableOf(*inputs, workspace, alone, GroupColumns::Shown, most, progress);
    if (!table)
        return tl::unexpected(table.error());
    opened.table = std::move(*table);
    return opened;
}

} // namespace quarterdeck
