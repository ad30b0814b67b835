// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/store/sql_executor.h>

#include "each_row.h"
#include "measure_sql.h"
#include "wide_sum.h"

#include <quarterdeck/store/database.h>

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

// Dates lie scattered over the file, so that reading by an index wants most of the pages at hand: SQLite's own 2 MB
// make a year's revenue over 200,000 deals some five times slower.
constexpr const char* kReadingPragmas = "PRAGMA cache_size = -65536";

Code codeAt(const Statement& statement, int column) { return static_cast<Code>(statement.integer(column)); }

/// Reads the answer to a measureSql, line by line.
class TableReader
{
public:
    TableReader(const MeasureQuery& query, double units)
        : m_aggregate(query.measure->aggregate), m_keys(query.by.size()), m_columns(query), m_units(units)
    {
    }

    void read(const Statement& line)
    {
        MeasureRow row;
        row.cell = codeAt(line, 0);
        for (std::size_t key = 0; key < m_keys; ++key)
            row.keys.push_back(codeAt(line, 1 + static_cast<int>(key)));
        // The lines of a product's factors follow each other.
        if (m_table.rows.empty() || m_table.rows.back().cell != row.cell || m_table.rows.back().keys != row.keys) {
            m_sum = WideSum();
            m_table.rows.push_back(std::move(row));
        }
        MeasureRow& group = m_table.rows.back();
        group.rows += line.integer(m_columns.rows);
        group.unknownState += line.integer(m_columns.unknownState);
        readValue(line, group);
    }

    MeasureTable take() { return std::move(m_table); }

private:
    void readValue(const Statement& line, MeasureRow& group)
    {
        group.hasValue = true;
        switch (m_aggregate) {
        case Aggregate::Count:
            group.value = static_cast<double>(group.rows);
            return;
        case Aggregate::Sum:
            addToSum(line);
            group.value = m_sum.dividedBy(m_units);
            return;
        case Aggregate::Distinct:
            group.value = static_cast<double>(line.integer(m_columns.value));
            return;
        case Aggregate::Median:
            readMiddle(line, group, 2);
            return;
        case Aggregate::Min:
        case Aggregate::Max:
            readMiddle(line, group, 1);
            return;
        }
    }

    void addToSum(const Statement& line)
    {
        std::vector<std::int64_t> factors;
        for (int factor = 0; factor < m_columns.factorCount; ++factor) {
            if (line.isNull(m_columns.factors + factor))
                return;
            factors.push_back(line.integer(m_columns.factors + factor));
        }
        m_sum.add(line.integer(m_columns.value), line.integer(m_columns.value + 1), factors);
    }

    /// The mean of one or two values.
    void readMiddle(const Statement& line, MeasureRow& group, int count)
    {
        group.hasValue = !line.isNull(m_columns.value);
        WideSum sum;
        for (int i = 0; i < count; ++i)
            sum.add(line.integer(m_columns.value + i));
        group.value = sum.dividedBy(m_units * count);
    }

    Aggregate m_aggregate;
    std::size_t m_keys;
    MeasureSqlColumns m_columns;
    double m_units;
    WideSum m_sum;
    MeasureTable m_table;
};

ContributingRow readRow(const Statement& line, const MeasureQuery& query, double units)
{
    const Measure& measure = *query.measure;
    const RowsSqlColumns columns(query);
    ContributingRow row;
    row.row = line.integer(RowsSqlColumns::kRow);
    row.value = 1;
    for (int key = RowsSqlColumns::kKeys; key < columns.factors; ++key)
        row.keys.push_back(codeAt(line, key));
    if (measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Distinct)
        return row;
    std::vector<std::int64_t> factors;
    for (int factor = 0; factor < static_cast<int>(measure.value.size()); ++factor) {
        row.hasValue = row.hasValue && !line.isNull(columns.factors + factor);
        factors.push_back(line.integer(columns.factors + factor));
    }
    WideSum product;
    product.add(1, factors);
    row.value = row.hasValue ? product.dividedBy(units) : 0;
    return row;
}

Result<void> checkRevision(Database& database, const Snapshot& snapshot)
{
    const Result<std::int64_t> found = database.integer("SELECT value FROM meta WHERE key = 'revision'");
    if (!found)
        return tl::unexpected(found.error());
    if (*found != snapshot.revision)
        return failure(ErrorKind::StaleSnapshot, database.path().string(),
            {std::to_string(snapshot.revision), std::to_string(*found)});
    return {};
}

/// A read transaction at the snapshot's revision that stops when asked to.
Result<Transaction> beginReading(Database& database, const Snapshot& snapshot, const Progress& progress)
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Read);
    if (!transaction)
        return transaction;
    database.watch(&progress);
    if (const Result<void> current = checkRevision(database, snapshot); !current)
        return tl::unexpected(current.error());
    return transaction;
}

double unitsOf(const Measure& measure, const FactModel& facts, const Snapshot& snapshot)
{
    const FactSchema* fact = facts.fact(measure.fact);
    assert(fact != nullptr);
    return unitsPerMajor(measure, *fact, snapshot);
}

} // namespace

SqlExecutor::SqlExecutor(std::unique_ptr<Database> database, const FactModel& facts)
    : m_database(std::move(database)), m_facts(facts)
{
}

SqlExecutor::~SqlExecutor() = default;

Result<std::unique_ptr<SqlExecutor>> SqlExecutor::open(const std::filesystem::path& store, const FactModel& facts)
{
    Result<Database> database = Database::open(store, StoreAccess::ReadOnly);
    if (!database)
        return tl::unexpected(database.error());
    if (const Result<void> set = database->execute(kReadingPragmas); !set)
        return tl::unexpected(set.error());
    return std::unique_ptr<SqlExecutor>(new SqlExecutor(std::make_unique<Database>(std::move(*database)), facts));
}

Result<std::vector<MeasureTable>> SqlExecutor::run(
    std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress& progress)
{
    const Result<Transaction> transaction = beginReading(*m_database, snapshot, progress);
    if (!transaction)
        return tl::unexpected(transaction.error());
    std::vector<MeasureTable> tables;
    for (const MeasureQuery& query : queries) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, m_database->path().string());
        TableReader reader(query, unitsOf(*query.measure, m_facts, snapshot));
        const Result<void> read = eachRow(
            *m_database, measureSql(query, snapshot, m_facts), [&](const Statement& line) { reader.read(line); });
        if (!read)
            return tl::unexpected(read.error());
        tables.push_back(reader.take());
        progress.advance(
            Phase::Counting, static_cast<std::int64_t>(tables.size()), static_cast<std::int64_t>(queries.size()));
    }
    return tables;
}

Result<std::vector<ContributingRow>> SqlExecutor::rows(const MeasureQuery& query, std::size_t cell,
    std::span<const Code> keys, const Snapshot& snapshot, Progress& progress)
{
    const Result<Transaction> transaction = beginReading(*m_database, snapshot, progress);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (progress.cancelled())
        return failure(ErrorKind::Cancelled, m_database->path().string());
    const double units = unitsOf(*query.measure, m_facts, snapshot);
    std::vector<ContributingRow> rows;
    const Result<void> read = eachRow(*m_database, rowsSql(query, cell, keys, snapshot, m_facts),
        [&](const Statement& line) { rows.push_back(readRow(line, query, units)); });
    if (!read)
        return tl::unexpected(read.error());
    return rows;
}

} // namespace quarterdeck
