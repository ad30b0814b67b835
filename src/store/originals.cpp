// SPDX-License-Identifier: GPL-3.0-or-later
#include "originals.h"

#include "record_key.h"
#include "stored_blocks.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace quarterdeck {

namespace {

struct Place
{
    std::int64_t block = 0; ///< 0: no such row
    std::size_t position = 0;
};

/// The columns of several files, united by header; where a header stands twice in a file, by its place among equals.
class UnitedColumns
{
public:
    /// Where each of the file's columns goes.
    std::vector<std::size_t> add(const std::vector<std::string>& header)
    {
        std::vector<std::size_t> places;
        std::map<std::string, int> seen;
        for (const std::string& column : header) {
            const auto [found, isNew] = m_places.try_emplace({column, seen[column]++}, m_columns.size());
            if (isNew)
                m_columns.push_back(column);
            places.push_back(found->second);
        }
        return places;
    }
    const std::vector<std::string>& columns() const { return m_columns; }

private:
    std::map<std::pair<std::string, int>, std::size_t> m_places;
    std::vector<std::string> m_columns;
};

Result<std::vector<Place>> findPlaces(
    Database& database, const EntityTable& table, const std::vector<std::int64_t>& rows, std::vector<std::string>& ids)
{
    Result<Statement> find
        = database.prepare(fmt::format("SELECT _block, _position, _key FROM {} WHERE row = ?", table.name()));
    if (!find)
        return tl::unexpected(find.error());
    std::vector<Place> places;
    for (const std::int64_t row : rows) {
        find->bindAll(row);
        const Result<bool> found = find->step();
        if (!found)
            return tl::unexpected(found.error());
        places.push_back(*found ? Place{find->integer(0), static_cast<std::size_t>(find->integer(1))} : Place{});
        ids.push_back(*found ? readableKey(find->text(2)) : std::string());
        find->reset();
    }
    return places;
}

/// The file that a block came from.
struct BlockFile
{
    std::vector<std::string> header;
    std::string plan;
};

Result<BlockFile> fileOf(Database& database, std::int64_t block)
{
    Result<Statement> find
        = database.prepare("SELECT f.header, f.plan FROM blocks b JOIN files f ON f.file = b.file WHERE b.block = ?");
    if (!find)
        return tl::unexpected(find.error());
    find->bindAll(block);
    const Result<bool> found = find->step();
    if (!found)
        return tl::unexpected(found.error());
    const nlohmann::json header = nlohmann::json::parse(*found ? find->text(0) : "[]", nullptr, false);
    BlockFile file{{}, *found ? std::string(find->text(1)) : std::string()};
    for (const nlohmann::json& column : header)
        if (column.is_string())
            file.header.push_back(column.get<std::string>());
    return file;
}

} // namespace

Result<OriginalRows> readOriginals(Database& database, const EntityTable& table, const std::vector<std::int64_t>& rows)
{
    OriginalRows originals;
    const Result<std::vector<Place>> places = findPlaces(database, table, rows, originals.ids);
    if (!places)
        return tl::unexpected(places.error());
    std::vector<std::size_t> order(rows.size()); // block by block, so that each is read once
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return (*places)[a].block < (*places)[b].block; });

    UnitedColumns united;
    originals.cells.resize(rows.size());
    std::int64_t loaded = 0;
    StoredBlock block;
    std::vector<std::size_t> targets;
    for (const std::size_t index : order) {
        const Place& place = (*places)[index];
        if (place.block == 0)
            continue;
        if (place.block != loaded) {
            Result<StoredBlock> stored = loadBlock(database, place.block);
            if (!stored)
                return tl::unexpected(stored.error());
            const Result<BlockFile> file = fileOf(database, place.block);
            if (!file)
                return tl::unexpected(file.error());
            block = std::move(*stored);
            targets = united.add(file->header);
            if (std::pair plan(targets, file->plan);
                std::find(originals.plans.begin(), originals.plans.end(), plan) == originals.plans.end())
                originals.plans.push_back(std::move(plan));
            loaded = place.block;
        }
        if (place.position >= block.records.size())
            continue;
        const std::vector<std::string_view>& cells = block.records[place.position].cells;
        originals.cells[index].resize(united.columns().size());
        for (std::size_t column = 0; column < std::min(cells.size(), targets.size()); ++column)
            originals.cells[index][targets[column]] = cells[column];
    }
    originals.columns = united.columns();
    for (std::vector<std::string>& cells : originals.cells)
        cells.resize(originals.columns.size());
    return originals;
}

Result<std::vector<std::int64_t>> usersOf(
    Database& database, const FactSchema& fact, const std::vector<std::int64_t>& rows)
{
    Result<Statement> find = database.prepare(
        fmt::format("SELECT o.record FROM {} f JOIN dim_owner o ON o.code = f.owner WHERE f.row = ?", fact.table));
    if (!find)
        return tl::unexpected(find.error());
    std::vector<std::int64_t> users;
    for (const std::int64_t row : rows) {
        find->bindAll(row);
        const Result<bool> found = find->step();
        if (!found)
            return tl::unexpected(found.error());
        users.push_back(*found && !find->isNull(0) ? find->integer(0) : 0);
        find->reset();
    }
    return users;
}

} // namespace quarterdeck
