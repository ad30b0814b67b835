// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshot_reader.h"

#include "each_row.h"
#include "target_reader.h"

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

namespace {

Code codeOf(const Statement& row, int column)
{
    return row.isNull(column) ? kNoCode : static_cast<Code>(row.integer(column));
}

std::optional<Date> dateOf(const Statement& row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    return Date(static_cast<std::int32_t>(row.integer(column)));
}

Result<std::vector<std::string>> readTexts(Database& database)
{
    std::vector<std::string> texts;
    Result<void> read = eachRow(database, "SELECT text FROM texts ORDER BY code",
        [&](const Statement& row) { texts.emplace_back(row.text(0)); });
    if (!read)
        return tl::unexpected(read.error());
    return texts;
}

void readAttribute(
    const Statement& row, int column, const TableColumn& attribute, const Snapshot& snapshot, DimensionEntry& entry)
{
    if (attribute.name == "active")
        entry.active = row.isNull(column) || row.integer(column) != 0;
    else if (attribute.name == "started_on")
        entry.startedOn = dateOf(row, column);
    else if (attribute.name == "ended_on")
        entry.endedOn = dateOf(row, column);
    else if (attribute.storedAs != StoredAs::Decimal && !row.isNull(column))
        entry.attributes[attribute.name] = codeOf(row, column);
    if (attribute.name == "role" && !row.isNull(column))
        entry.role = snapshot.texts[static_cast<std::size_t>(row.integer(column))];
}

/// Codes that were dropped leave entries without member or label, which nothing refers to.
Result<DimensionTable> readDimension(Database& database, const DimensionLayout& layout, const Snapshot& snapshot)
{
    constexpr int kFirstAttribute = 4;
    std::string sql = "SELECT code, member, label, record IS NOT NULL";
    for (const DimensionLayout::Attribute& attribute : layout.attributes)
        sql += fmt::format(", \"{}\"", attribute.column.name);
    DimensionTable table;
    Result<void> read
        = eachRow(database, fmt::format("{} FROM {} ORDER BY code", sql, layout.table), [&](const Statement& row) {
              table.entries.resize(static_cast<std::size_t>(row.integer(0)) + 1);
              DimensionEntry& entry = table.entries.back();
              entry.member = codeOf(row, 1);
              entry.label = row.text(2);
              entry.isEntity = row.integer(3) != 0;
              int column = kFirstAttribute;
              for (const DimensionLayout::Attribute& attribute : layout.attributes)
                  readAttribute(row, column++, attribute.column, snapshot, entry);
          });
    if (!read)
        return tl::unexpected(read.error());
    return table;
}

/// Whether a row that ends, or lives on, has no start: it is there before the fact's first date.
std::string isAliveSinceEver(const FactSchema& fact)
{
    const FactColumn* started = fact.startedOn.empty() ? nullptr : fact.column(fact.startedOn);
    if (!started || !started->preset)
        return "0";
    return fmt::format("coalesce(max(\"{0}\" <= {2} AND (\"{1}\" IS NULL OR \"{1}\" > {2})), 0)", fact.startedOn,
        fact.endedOn, *started->preset);
}

/// Count and first date of each fact, and the newest date that data speaks of.
Result<void> readExtents(Database& database, const StoreSchema& schema, Date lastKnownDay, Snapshot& snapshot)
{
    for (const FactSchema& fact : schema.facts().facts) {
        std::string sql = "SELECT count(*)";
        for (const std::string& column : fact.firstDates)
            sql += fmt::format(", min(\"{}\")", column);
        sql += ", " + isAliveSinceEver(fact);
        for (const std::string& column : fact.knownDates)
            sql += fmt::format(", max(CASE WHEN \"{0}\" <= {1} THEN \"{0}\" END)", column, lastKnownDay.days());
        const auto use = [&](const Statement& row) {
            FactExtent extent{row.integer(0), std::nullopt, false};
            if (extent.rows == 0)
                return;
            const int firstDates = static_cast<int>(fact.firstDates.size());
            extent.sinceEver = row.integer(firstDates + 1) != 0;
            for (int column = 1; column <= firstDates; ++column)
                if (const std::optional<Date> first = dateOf(row, column))
                    extent.first = extent.first ? std::min(*extent.first, *first) : *first;
            for (int column = firstDates + 2; column < row.columns(); ++column)
                if (const std::optional<Date> newest = dateOf(row, column))
                    snapshot.dataDate = snapshot.dataDate ? std::max(*snapshot.dataDate, *newest) : *newest;
            snapshot.facts.emplace(fact.id, extent);
        };
        if (Result<void> read = eachRow(database, fmt::format("{} FROM {}", sql, fact.table), use); !read)
            return read;
    }
    return {};
}

Result<void> readEntityRows(Database& database, const StoreSchema& schema, Snapshot& snapshot)
{
    for (const EntityTable& table : schema.tables()) {
        const Result<std::int64_t> rows = database.integer("SELECT count(*) FROM " + table.name());
        if (!rows)
            return tl::unexpected(rows.error());
        snapshot.entityRows[table.name()] = *rows;
    }
    return {};
}

Result<void> readDimensions(Database& database, Snapshot& snapshot)
{
    const std::vector<DimensionLayout>& layouts = StoreSchema::dimensions();
    DimensionTable* tables[] = {&snapshot.owners, &snapshot.accounts, &snapshot.products};
    for (std::size_t index = 0; index < layouts.size(); ++index) {
        Result<DimensionTable> table = readDimension(database, layouts[index], snapshot);
        if (!table)
            return tl::unexpected(table.error());
        *tables[index] = std::move(*table);
    }
    return {};
}

} // namespace

Result<WorkspaceSettings> readSettings(Database& database)
{
    WorkspaceSettings settings;
    Result<void> read = eachRow(database, "SELECT key, value FROM settings", [&](const Statement& row) {
        // A key or value of another version is no failure of the store: the default holds.
        (void)settings.set(row.text(0), row.text(1));
    });
    if (!read)
        return tl::unexpected(read.error());
    return settings;
}

Result<std::optional<Date>> newestImportDay(Database& database)
{
    std::optional<Date> day;
    Result<void> read = eachRow(database, "SELECT max(import_day) FROM batches WHERE live = 1",
        [&](const Statement& row) { day = dateOf(row, 0); });
    if (!read)
        return tl::unexpected(read.error());
    return day;
}

Result<bool> hasMixedCurrencies(Database& database, const StoreSchema& schema, const WorkspaceSettings& settings)
{
    if (!schema.table("deals"))
        return false;
    const Result<std::int64_t> mixed = database.integer(settings.baseCurrency().empty()
            ? "SELECT count(DISTINCT currency) > 1 FROM deals WHERE amount_original IS NOT NULL AND coalesce(deleted, "
              "0) = 0"
            : "SELECT EXISTS(SELECT 1 FROM deals WHERE foreign_currency = 1)");
    if (!mixed)
        return tl::unexpected(mixed.error());
    return *mixed != 0;
}

Result<Snapshot> readSnapshot(Database& database, const StoreSchema& schema)
{
    Snapshot snapshot;
    const Result<std::int64_t> revision = database.integer("SELECT value FROM meta WHERE key = 'revision'");
    if (!revision)
        return tl::unexpected(revision.error());
    snapshot.revision = *revision;
    Result<WorkspaceSettings> settings = readSettings(database);
    if (!settings)
        return tl::unexpected(settings.error());
    snapshot.settings = std::move(*settings);
    Result<std::vector<std::string>> texts = readTexts(database);
    if (!texts)
        return tl::unexpected(texts.error());
    snapshot.texts = std::move(*texts);
    if (Result<void> read = readDimensions(database, snapshot); !read)
        return tl::unexpected(read.error());
    const Result<std::optional<Date>> importDay = newestImportDay(database);
    if (!importDay)
        return tl::unexpected(importDay.error());
    if (Result<void> read = readExtents(database, schema, importDay->value_or(Date()), snapshot); !read)
        return tl::unexpected(read.error());
    if (Result<void> read = readEntityRows(database, schema, snapshot); !read)
        return tl::unexpected(read.error());
    Result<TargetReading> targets = readTargets(database, snapshot);
    if (!targets)
        return tl::unexpected(targets.error());
    snapshot.targets = std::move(targets->targets);
    const Result<bool> mixed = hasMixedCurrencies(database, schema, snapshot.settings);
    if (!mixed)
        return tl::unexpected(mixed.error());
    snapshot.mixedCurrencies = *mixed;
    return snapshot;
}

} // namespace quarterdeck
