// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rows_reader.h"

#include <map>
#include <set>
#include <utility>

namespace quarterdeck {

/// Fills a RowsTable: its own columns, the groups' columns, then the CRM's, united over the files, each with how it is
/// read. Borrows all it is given.
class TableFiller
{
public:
    TableFiller(const EntityModel& entities, const std::vector<std::string>& groups, RowsTable& table);

    /// What comes next is of these originals.
    void readAs(const std::string& entity, const OriginalRows& originals);
    void add(const InputRows& input, std::size_t row, const std::vector<std::string>& groups,
        const OriginalRows& originals, std::size_t original);
    /// Columns of which no plan says how to read them, or two say different things, are read as their cells look.
    void finish();

private:
    std::size_t placeOf(const std::string& column, int ordinal);
    void keepFormats(const std::string& entity, const OriginalRows& originals);
    CellFormat lookOf(std::size_t column) const;

    const EntityModel& m_entities;
    RowsTable& m_table;
    std::map<std::pair<std::string, int>, std::size_t> m_known; // header and place among equals -> column
    std::vector<std::size_t> m_places; // of the originals' columns
    std::vector<std::vector<CellFormat>> m_planned; // by column: what the files' plans say, each once
    std::set<std::pair<std::vector<std::size_t>, std::string>> m_seen; // plans
    std::vector<std::string> m_row;
};

} // namespace quarterdeck
