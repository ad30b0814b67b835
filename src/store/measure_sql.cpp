// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure_sql.h"

#include "fact_expressions.h"
#include "filter_sql.h"

#include <quarterdeck/engine/measure_executor.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

constexpr const char* kOwner = "owner";

const char* aggregateWord(Aggregate aggregate)
{
    switch (aggregate) {
    case Aggregate::Count:
        return "count";
    case Aggregate::Sum:
        return "sum";
    case Aggregate::Distinct:
        return "distinct";
    case Aggregate::Median:
        return "median";
    case Aggregate::Min:
        return "minimum";
    case Aggregate::Max:
        return "maximum";
    }
    return "";
}

/// Writes the parts that a measure's two statements share: the cells, and `met`, the rows that meet the conditions.
class StatementWriter
{
public:
    StatementWriter(const MeasureQuery& query, const Snapshot& snapshot, const FactModel& facts)
        : m_query(query), m_measure(*query.measure), m_snapshot(snapshot), m_fact(facts, *query.measure)
    {
        assert(!m_measure.isTarget());
        for (const std::string& value : m_measure.value)
            m_tellsState = m_tellsState || m_fact.tellsState(value);
        m_tellsState = m_tellsState || (m_measure.date && m_fact.tellsState(*m_measure.date));
    }

    std::string comment(std::string_view what) const;
    std::string cells(std::size_t first, std::size_t end) const;
    std::string met();

    /// The columns of `met` that hold the value's factors: value, factor_1, factor_2 ...
    std::vector<std::string> factorNames() const;
    std::string key(std::size_t by) const { return m_fact.dialect().quoted(m_query.by[by]); }
    double units() const { return unitsPerMajor(m_measure, m_fact.fact(), m_snapshot); }
    double unitsOf(const std::string& column) const
    {
        return unitsPerMajor(m_fact.fact().column(column)->type, m_snapshot);
    }
    const SqlDialect& dialect() const { return m_fact.dialect(); }
    bool tellsState() const { return m_tellsState; }

private:
    std::string factor(const std::string& value);
    std::vector<std::string> conditions();
    void addTimeConditions(std::vector<std::string>& conditions) const;

    const MeasureQuery& m_query;
    const Measure& m_measure;
    const Snapshot& m_snapshot;
    FactExpressions m_fact;
    bool m_tellsState = false;
};

std::string StatementWriter::comment(std::string_view what) const
{
    std::string text = fmt::format("-- {}{}: {}", m_measure.id, what, aggregateWord(m_measure.aggregate));
    if (!m_measure.value.empty())
        text += fmt::format(" of {}", fmt::join(m_measure.value, " * "));
    text += " over " + m_measure.fact;
    // A user's definition may hold anything; a comment ends with its line.
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
    return text + "\n";
}

std::string StatementWriter::cells(std::size_t first, std::size_t end) const
{
    std::string text = "WITH cell(i, \"from\", \"to\", as_of) AS (";
    if (first == end)
        return text + "SELECT 0, 0, 0, 0 WHERE 1 = 0)";
    text += "VALUES";
    for (std::size_t i = first; i < end; ++i) {
        const QueryCell& cell = m_query.cells[i];
        text += fmt::format("\n  ({}, {}, {}, {}){} -- from {} until before {}, as of {}", i, cell.from.days(),
            cell.to.days(), cell.asOf.days(), i + 1 < end ? "," : "", cell.from.iso(), cell.to.iso(), cell.asOf.iso());
    }
    return text + "\n)";
}

std::string StatementWriter::factor(const std::string& value)
{
    if (m_measure.aggregate == Aggregate::Distinct && m_fact.fact().dimension(value) != nullptr)
        return fmt::format("nullif({}, {})", m_fact.dimension(value), kNoCode);
    return m_fact.column(value);
}

std::vector<std::string> StatementWriter::factorNames() const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_measure.value.size(); ++i)
        names.push_back(i == 0 ? std::string("value") : fmt::format("factor_{}", i));
    return names;
}

void StatementWriter::addTimeConditions(std::vector<std::string>& conditions) const
{
    const std::string alias = m_fact.fact().id + ".";
    if (m_measure.alive) {
        // Started on or before to - 1, and ended after it. A column that is never empty needs no OR, which would keep
        // SQLite from its index.
        const auto holds = [&](const std::string& id, std::string_view comparison) {
            const FactColumn* column = m_fact.fact().column(id);
            const std::string open = column && column->preset ? "" : fmt::format(" OR {}{} IS NULL", alias, id);
            conditions.push_back(fmt::format("({}{} {} cell.\"to\"{})", alias, id, comparison, open));
        };
        holds(m_measure.alive->startedOn, "<");
        holds(m_measure.alive->endedOn, ">=");
    }
    if (m_measure.date) {
        std::string date = alias + *m_measure.date;
        if (m_measure.notBeforeAsOf)
            date = fmt::format("(CASE WHEN {0} < cell.as_of THEN cell.as_of ELSE {0} END)", date);
        const std::string begun = date + " >= cell.\"from\"";
        const std::string notPast = date + " < cell.\"to\"";
        // A row whose day is not known may belong to the cell, which makes the cell's value unknown.
        if (m_fact.tellsState(*m_measure.date)) {
            conditions.push_back(fmt::format("({} OR ({} AND {}))", m_fact.stateUnknown(), begun, notPast));
        } else {
            conditions.push_back(begun);
            conditions.push_back(notPast);
        }
    }
}

std::vector<std::string> StatementWriter::conditions()
{
    std::vector<std::string> conditions;
    addTimeConditions(conditions);
    for (const RowFilter& filter : m_measure.where)
        conditions.push_back(filterSql(filter, m_fact, m_snapshot));
    for (const DimensionFilter& filter : m_query.where)
        conditions.push_back(memberSql(m_fact.dimension(filter.dimension), filter.members, filter.exclude));
    if (m_query.scope) {
        // A fact that nobody owns is in nobody's scope.
        const bool owned = m_fact.fact().dimension(kOwner) != nullptr;
        const std::vector<Code> members = owned ? *m_query.scope : std::vector<Code>();
        conditions.push_back(memberSql(owned ? m_fact.dimension(kOwner) : std::string(), members, false));
    }
    return conditions;
}

std::string StatementWriter::met()
{
    std::vector<std::string> columns{"cell.i AS cell", fmt::format("{0}.row AS row", m_fact.fact().id)};
    for (std::size_t by = 0; by < m_query.by.size(); ++by)
        columns.push_back(fmt::format("{} AS {}", m_fact.dimension(m_query.by[by]), key(by)));
    const std::vector<std::string> names = factorNames();
    if (m_measure.aggregate != Aggregate::Count)
        for (std::size_t i = 0; i < names.size(); ++i)
            columns.push_back(fmt::format("{} AS {}", factor(m_measure.value[i]), names[i]));
    if (m_tellsState)
        columns.push_back(fmt::format("CASE WHEN {} THEN 1 ELSE 0 END AS unknown", m_fact.stateUnknown()));

    const std::vector<std::string> all = conditions();
    std::string text = fmt::format(
        ",\nmet AS (\n  SELECT {}\n  FROM cell CROSS JOIN {}", fmt::join(columns, ",\n    "), m_fact.tables());
    if (!all.empty())
        text += fmt::format("\n  WHERE {}", fmt::join(all, "\n    AND "));
    return text + "\n)\n";
}

/// The SELECT over `met`, by aggregate.
class AggregateWriter
{
public:
    AggregateWriter(const MeasureQuery& query, const StatementWriter& statement)
        : m_query(query), m_statement(statement), m_factors(statement.factorNames())
    {
        m_keys.emplace_back("cell");
        for (std::size_t by = 0; by < query.by.size(); ++by)
            m_keys.push_back(statement.key(by));
    }

    std::string text() const
    {
        const Aggregate aggregate = m_query.measure->aggregate;
        std::vector<std::string> columns = m_keys;
        columns.emplace_back("count(*) AS n");
        columns.emplace_back(m_statement.tellsState() ? "sum(unknown) AS unknown" : "0 AS unknown");
        addValues(columns);
        std::vector<std::string> groups = m_keys;
        if (aggregate == Aggregate::Sum)
            groups.insert(groups.end(), m_factors.begin() + 1, m_factors.end());
        return fmt::format("{}SELECT {}\nFROM {}\nGROUP BY {}\nORDER BY {}", ranking(), fmt::join(columns, ", "),
            aggregate == Aggregate::Median ? "ranked" : "met", fmt::join(groups, ", "), fmt::join(groups, ", "));
    }

private:
    /// The middle values of an ordered group: of n values those at places p with n <= 2p <= n + 2.
    std::string ranking() const
    {
        if (m_query.measure->aggregate != Aggregate::Median)
            return {};
        const std::string keys = fmt::format("{}", fmt::join(m_keys, ", "));
        return fmt::format(
            ", ranked AS (\n  SELECT met.*,\n    row_number() OVER (PARTITION BY {0} ORDER BY value IS "
            "NULL, value) AS place,\n    count(value) OVER (PARTITION BY {0}) AS counted\n  FROM met\n)\n",
            keys);
    }

    void addValues(std::vector<std::string>& columns) const
    {
        switch (m_query.measure->aggregate) {
        case Aggregate::Count:
            columns.emplace_back("count(*) AS result");
            return;
        case Aggregate::Sum:
            addSum(columns);
            return;
        case Aggregate::Distinct:
            columns.emplace_back("count(DISTINCT value) AS counted");
            columns.emplace_back("count(DISTINCT value) AS result");
            return;
        case Aggregate::Median:
            addMedian(columns);
            return;
        case Aggregate::Min:
        case Aggregate::Max:
            const char* function = m_query.measure->aggregate == Aggregate::Min ? "min" : "max";
            columns.push_back(fmt::format("{}(value) AS extreme", function));
            columns.push_back(fmt::format("{}(value) / {:.1f} AS result", function, m_statement.units()));
            return;
        }
    }

    void addSum(std::vector<std::string>& columns) const
    {
        columns.push_back(fmt::format("sum{} AS high", m_statement.dialect().high("value")));
        columns.push_back(fmt::format("sum{} AS low", m_statement.dialect().low("value")));
        columns.insert(columns.end(), m_factors.begin() + 1, m_factors.end());
        const std::vector<std::string>& names = m_query.measure->value;
        std::string result = fmt::format("sum(value / {:.1f})", m_statement.unitsOf(names.front()));
        for (std::size_t i = 1; i < names.size(); ++i)
            result += fmt::format(" * {} / {:.1f}", m_factors[i], m_statement.unitsOf(names[i]));
        columns.push_back(result + " AS result");
    }

    void addMedian(std::vector<std::string>& columns) const
    {
        const char* middle = "CASE WHEN place * 2 BETWEEN counted AND counted + 2 THEN value END";
        columns.push_back(fmt::format("min({}) AS lower_middle", middle));
        columns.push_back(fmt::format("max({}) AS upper_middle", middle));
        columns.push_back(fmt::format("avg({}) / {:.1f} AS result", middle, m_statement.units()));
    }

    const MeasureQuery& m_query;
    const StatementWriter& m_statement;
    std::vector<std::string> m_factors;
    std::vector<std::string> m_keys;
};

} // namespace

std::string measureSql(const MeasureQuery& query, const Snapshot& snapshot, const FactModel& facts)
{
    StatementWriter statement(query, snapshot, facts);
    std::string text = statement.comment("");
    text += statement.cells(0, query.cells.size());
    text += statement.met();
    return text + AggregateWriter(query, statement).text() + ";\n";
}

std::string rowsSql(const MeasureQuery& query, std::size_t cell, std::span<const Code> keys, const Snapshot& snapshot,
    const FactModel& facts)
{
    assert(keys.empty() || keys.size() == query.by.size());
    StatementWriter statement(query, snapshot, facts);
    std::string text = statement.comment(", the rows behind it");
    text += statement.cells(cell, cell + 1);
    text += statement.met();

    const bool distinct = query.measure->aggregate == Aggregate::Distinct;
    std::vector<std::string> columns{distinct ? "min(row) AS row" : "row"};
    std::vector<std::string> groups{"value"};
    for (std::size_t by = 0; by < query.by.size(); ++by) {
        columns.push_back(statement.key(by));
        groups.push_back(statement.key(by));
    }
    if (query.measure->aggregate != Aggregate::Count)
        for (const std::string& factor : statement.factorNames())
            columns.push_back(factor);
    std::vector<std::string> conditions;
    for (std::size_t by = 0; by < keys.size(); ++by)
        conditions.push_back(fmt::format("{} = {}", statement.key(by), keys[by]));
    if (distinct)
        conditions.emplace_back("value IS NOT NULL");
    text += fmt::format("SELECT {}\nFROM met", fmt::join(columns, ", "));
    if (!conditions.empty())
        text += fmt::format("\nWHERE {}", fmt::join(conditions, " AND "));
    if (distinct)
        text += fmt::format("\nGROUP BY {}", fmt::join(groups, ", "));
    return text + "\nORDER BY 1;\n";
}

} // namespace quarterdeck
