// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_filler.h"

#include <fmt/format.h>

#include <algorithm>

namespace quarterdeck {

namespace {

const std::vector<std::string> kOwnColumns{"input", "value", "entity", "id"};
constexpr std::size_t kValue = 1;

std::string plain(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

CellFormat formatOf(const ColumnPlan& column, const EntitySchema& entity)
{
    switch (entity.fields[static_cast<std::size_t>(column.fields.front())].type) {
    case FieldType::Decimal:
    case FieldType::Money:
        return {CellFormat::Kind::Number, column.decimal, {}};
    case FieldType::Day:
    case FieldType::Moment:
        return {CellFormat::Kind::Moment, '.', column.dateOrder.value_or(DateOrder::Ymd)};
    case FieldType::Text:
    case FieldType::Category:
    case FieldType::Reference:
    case FieldType::Boolean:
        break;
    }
    return {};
}

bool looksLikeIsoDay(std::string_view cell)
{
    return cell.size() >= 10 && cell[4] == '-' && momentInCell(cell, DateOrder::Ymd);
}

} // namespace

TableFiller::TableFiller(const EntityModel& entities, const std::vector<std::string>& groups, RowsTable& table)
    : m_entities(entities), m_table(table)
{
    table.columns = kOwnColumns;
    table.columns.insert(table.columns.end(), groups.begin(), groups.end());
    table.groups = groups.size();
}

std::size_t TableFiller::placeOf(const std::string& column, int ordinal)
{
    const auto [found, isNew] = m_known.try_emplace({column, ordinal}, m_table.columns.size());
    if (isNew)
        m_table.columns.push_back(column);
    return found->second;
}

void TableFiller::readAs(const std::string& entity, const OriginalRows& originals)
{
    m_places.clear();
    std::map<std::string, int> seen;
    for (const std::string& column : originals.columns)
        m_places.push_back(placeOf(column, seen[column]++));
    m_planned.resize(m_table.columns.size());
    keepFormats(entity, originals);
}

void TableFiller::keepFormats(const std::string& entity, const OriginalRows& originals)
{
    for (const auto& [columns, text] : originals.plans) {
        std::vector<std::size_t> places;
        for (const std::size_t column : columns)
            places.push_back(m_places[column]);
        if (!m_seen.insert({places, text}).second)
            continue;
        const auto plan = ReadingPlan::fromJson(text);
        const EntitySchema* schema = m_entities.find(plan ? plan->entity : entity);
        if (!plan || !schema)
            continue;
        for (std::size_t i = 0; i < std::min(places.size(), plan->columns.size()); ++i) {
            if (plan->columns[i].fields.empty())
                continue;
            std::vector<CellFormat>& formats = m_planned[places[i]];
            const CellFormat format = formatOf(plan->columns[i], *schema);
            if (std::find(formats.begin(), formats.end(), format) == formats.end())
                formats.push_back(format);
        }
    }
}

void TableFiller::add(const InputRows& input, std::size_t row, const std::vector<std::string>& groups,
    const OriginalRows& originals, std::size_t original)
{
    const ContributingRow& source = input.rows[row];
    m_row.assign(m_table.columns.size(), {});
    m_row[0] = input.input;
    m_row[kValue] = source.hasValue ? plain(source.value) : "";
    m_row[2] = input.entity;
    m_row[3] = originals.ids[original];
    std::copy(groups.begin(), groups.end(), m_row.begin() + static_cast<std::ptrdiff_t>(kOwnColumns.size()));
    for (std::size_t column = 0; column < m_places.size(); ++column)
        m_row[m_places[column]] = originals.cells[original][column];
    m_table.rows.addRow(m_row);
}

CellFormat TableFiller::lookOf(std::size_t column) const
{
    bool numbers = true;
    bool days = true;
    for (std::size_t row = 0; row < m_table.rows.size() && (numbers || days); ++row) {
        const std::string_view cell = m_table.rows.cell(row, column);
        if (cell.empty())
            continue;
        numbers = numbers && plainNumber(cell);
        days = days && looksLikeIsoDay(cell);
    }
    if (numbers == days) // both: nothing is there
        return {};
    return {numbers ? CellFormat::Kind::Plain : CellFormat::Kind::Moment, '.', DateOrder::Ymd};
}

void TableFiller::finish()
{
    const std::size_t count = m_table.columns.size();
    m_planned.resize(count);
    m_table.formats.assign(count, {});
    m_table.filled.assign(count, false);
    m_table.formats[kValue].kind = CellFormat::Kind::Plain;
    for (std::size_t column = 0; column < count; ++column) {
        for (std::size_t row = 0; row < m_table.rows.size() && !m_table.filled[column]; ++row)
            m_table.filled[column] = !m_table.rows.cell(row, column).empty();
        if (column >= kOwnColumns.size() + m_table.groups)
            m_table.formats[column] = m_planned[column].size() == 1 ? m_planned[column].front() : lookOf(column);
    }
}

} // namespace quarterdeck
