// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/filter_values.h>

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/store/sql_executor.h>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Filter", text); }

/// Every record of the fact, whatever its days.
Measure recordsOf(const FactSchema& fact)
{
    Measure records;
    records.id = "records";
    records.fact = fact.id;
    records.overTime = OverTime::None;
    return records;
}

bool hasRows(const Snapshot& snapshot, const FactSchema& fact)
{
    const auto extent = snapshot.facts.find(fact.id);
    return extent != snapshot.facts.end() && extent->second.rows > 0;
}

} // namespace

std::vector<std::string> filterDimensions(const Workspace& workspace)
{
    std::vector<std::string> dimensions;
    const FactModel& model = workspace.catalog->facts();
    for (const Dimension& dimension : model.dimensions)
        if (std::any_of(model.facts.begin(), model.facts.end(), [&](const FactSchema& fact) {
                return fact.dimension(dimension.id) && hasRows(*workspace.snapshot, fact);
            }))
            dimensions.push_back(dimension.id);
    return dimensions;
}

Result<std::vector<FilterValue>> filterValues(const Workspace& workspace, const std::string& dimension,
    const std::optional<std::vector<Code>>& scope, Progress& progress)
{
    const FactModel& model = workspace.catalog->facts();
    const Snapshot& snapshot = *workspace.snapshot;
    const Dimension* asked = model.dimension(dimension);
    if (!asked || !snapshot.dataDate)
        return std::vector<FilterValue>();
    auto executor = SqlExecutor::open(workspace.store, model);
    if (!executor)
        return tl::unexpected(executor.error());
    std::map<std::string, std::int64_t> records;
    for (const FactSchema& fact : model.facts) {
        if (!fact.dimension(dimension) || !hasRows(snapshot, fact))
            continue;
        const Measure all = recordsOf(fact);
        MeasureQuery query;
        query.measure = &all;
        query.cells = {{*snapshot.dataDate, *snapshot.dataDate + 1, *snapshot.dataDate}};
        query.by = {dimension};
        query.scope = scope;
        auto tables = (*executor)->run(std::span(&query, 1), snapshot, progress);
        if (!tables)
            return tl::unexpected(tables.error());
        for (const MeasureRow& row : tables->front().rows)
            records[snapshot.label(asked->domain, row.keys.front())] += row.rows;
    }
    std::vector<FilterValue> values;
    for (const auto& [label, count] : records)
        values.push_back({label, count});
    return values;
}

QString filterTitle(const std::string& dimension)
{
    const QString word = dimensionWord(dimension);
    return word.left(1).toUpper() + word.mid(1);
}

QString filterLabel(const Workspace& workspace, const std::string& dimension, const std::string& label)
{
    if (label.empty())
        return tr("(no %1)").arg(dimensionWord(dimension));
    const Dimension* known = workspace.catalog ? workspace.catalog->facts().dimension(dimension) : nullptr;
    if (known && known->domain == DimensionDomain::Month)
        if (const auto month = FiscalCalendar().period(label))
            return NumberFormat(QLocale(), {}).period(*month);
    return QString::fromStdString(label);
}

} // namespace quarterdeck
