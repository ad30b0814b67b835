// SPDX-License-Identifier: GPL-3.0-or-later
#include "fact_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

namespace quarterdeck {

namespace {

ColumnBlock emptyBlock(const std::vector<std::string>& columns)
{
    ColumnBlock block;
    for (const std::string& id : columns)
        block.columns.push_back({id, {}, {}});
    return block;
}

/// Adds all rows of the statement and resets it.
Result<void> collect(Statement& statement, ColumnBlock& block)
{
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        block.rowIds.push_back(statement.integer(0));
        int index = 0;
        for (Column& column : block.columns) {
            ++index;
            if (statement.isNull(index))
                column.addEmpty();
            else
                column.add(statement.integer(index));
        }
    }
}

/// Writes derived columns; a row that holds these values already is not written again.
class ColumnWriter
{
public:
    ColumnWriter(Database& database, const EntityTable& table) : m_database(database), m_table(table) { }

    Result<void> write(const ColumnBlock& block)
    {
        if (block.columns.empty())
            return {};
        if (Result<void> prepared = prepareFor(block); !prepared)
            return prepared;
        for (std::size_t row = 0; row < block.rows(); ++row) {
            int parameter = 1;
            m_update->bind(parameter, block.rowIds[row]);
            for (const Column& column : block.columns) {
                ++parameter;
                if (column.present[row] != 0)
                    m_update->bind(parameter, column.values[row]);
                else
                    m_update->bind(parameter, nullptr);
            }
            if (Result<void> updated = m_update->run(); !updated)
                return updated;
        }
        return {};
    }

private:
    Result<void> prepareFor(const ColumnBlock& block)
    {
        if (m_update)
            return {};
        std::string assignments;
        std::string differences;
        int parameter = 1;
        for (const Column& column : block.columns) {
            ++parameter;
            assignments += fmt::format("{}\"{}\" = ?{}", parameter == 2 ? "" : ", ", column.id, parameter);
            differences += fmt::format("{}\"{}\" IS NOT ?{}", parameter == 2 ? "" : " OR ", column.id, parameter);
        }
        Result<Statement> update = m_database.prepare(
            fmt::format("UPDATE {} SET {} WHERE row = ?1 AND ({})", m_table.name(), assignments, differences));
        if (!update)
            return tl::unexpected(update.error());
        m_update = std::move(*update);
        return {};
    }

    Database& m_database;
    const EntityTable& m_table;
    std::optional<Statement> m_update;
};

/// Gives blocks of the wanted rows, one after the other; an empty one at the end.
class BlockSource
{
public:
    static Result<BlockSource> open(Database& database, const ColumnQuery& query, const std::vector<std::int64_t>* rows)
    {
        Result<Statement> statement = database.prepare(query.select
            + (rows ? std::string(" WHERE e.row = ?1")
                    : fmt::format(" WHERE e.row > ?1 ORDER BY e.row LIMIT {}", kBlockRows)));
        if (!statement)
            return tl::unexpected(statement.error());
        return BlockSource(std::move(*statement), rows);
    }

    Result<void> next(ColumnBlock& block)
    {
        if (!m_rows) {
            m_statement.bind(1, m_last);
            Result<void> collected = collect(m_statement, block);
            m_last = block.rowIds.empty() ? m_last : block.rowIds.back();
            return collected;
        }
        const std::size_t end = std::min(m_rows->size(), m_next + kBlockRows);
        for (; m_next < end; ++m_next) {
            m_statement.bind(1, (*m_rows)[m_next]);
            if (Result<void> collected = collect(m_statement, block); !collected)
                return collected;
        }
        return {};
    }

    bool mayHaveMore() const { return !m_rows || m_next < m_rows->size(); }

private:
    BlockSource(Statement statement, const std::vector<std::int64_t>* rows)
        : m_statement(std::move(statement)), m_rows(rows)
    {
    }

    Statement m_statement;
    const std::vector<std::int64_t>* m_rows;
    std::size_t m_next = 0;
    std::int64_t m_last = 0;
};

} // namespace

Result<void> deriveColumns(Database& database, const EntityTable& table, const ColumnQuery& query,
    const std::vector<std::string>& inputs, const std::vector<std::int64_t>* rows, const Derivation& derivation,
    Progress& progress)
{
    Result<BlockSource> source = BlockSource::open(database, query, rows);
    if (!source)
        return tl::unexpected(source.error());
    const Result<std::int64_t> total = rows ? Result<std::int64_t>(static_cast<std::int64_t>(rows->size()))
                                            : database.integer("SELECT count(*) FROM " + table.name());
    if (!total)
        return tl::unexpected(total.error());
    ColumnWriter writer(database, table);
    std::int64_t done = 0;
    while (source->mayHaveMore()) {
        if (progress.cancelled())
            return failure(ErrorKind::Cancelled, database.path().string());
        ColumnBlock block = emptyBlock(inputs);
        if (Result<void> read = source->next(block); !read)
            return read;
        if (block.rowIds.empty() && !rows)
            break;
        if (Result<void> written = writer.write(derivation(block)); !written)
            return written;
        done += static_cast<std::int64_t>(block.rows());
        progress.advance(Phase::Deriving, done, *total);
    }
    return {};
}

Result<ColumnBlock> readColumns(Database& database, const ColumnQuery& query, const std::vector<std::string>& inputs)
{
    Result<Statement> statement = database.prepare(query.select + " ORDER BY e.row");
    if (!statement)
        return tl::unexpected(statement.error());
    ColumnBlock block = emptyBlock(inputs);
    if (Result<void> collected = collect(*statement, block); !collected)
        return tl::unexpected(collected.error());
    return block;
}

Result<void> replaceRows(Database& database, const FactSchema& fact, const ColumnBlock& rows)
{
    std::string names = "row";
    std::string places = "?1";
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
        names += fmt::format(", \"{}\"", rows.columns[column].id);
        places += fmt::format(", ?{}", column + 2);
    }
    if (Result<void> emptied = database.execute("DELETE FROM " + fact.table); !emptied)
        return emptied;
    Result<Statement> insert
        = database.prepare(fmt::format("INSERT INTO {}({}) VALUES({})", fact.table, names, places));
    if (!insert)
        return tl::unexpected(insert.error());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        insert->bind(1, rows.rowIds[row]);
        int parameter = 1;
        for (const Column& column : rows.columns) {
            ++parameter;
            insert->bind(
                parameter, column.present[row] != 0 ? std::optional<std::int64_t>(column.values[row]) : std::nullopt);
        }
        if (Result<void> inserted = insert->run(); !inserted)
            return inserted;
    }
    return {};
}

} // namespace quarterdeck
