// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_builder.h"

#include <quarterdeck/core/date.h>
#include <quarterdeck/core/money.h>
#include <quarterdeck/core/timestamp.h>

#include <cmath>
#include <cstdlib>
#include <sstream>

namespace quarterdeck::testing {

namespace {

std::int64_t numberOf(FieldType type, const std::string& cell)
{
    switch (type) {
    case FieldType::Decimal:
    case FieldType::Money:
        return std::llround(std::strtod(cell.c_str(), nullptr) * static_cast<double>(kDecimalOne));
    case FieldType::Boolean:
        return cell == "yes" ? 1 : 0;
    case FieldType::Day:
        return Date::fromIso(cell)->days();
    case FieldType::Moment:
        return Timestamp::ofDay(*Date::fromIso(cell)).encoded();
    case FieldType::Text:
    case FieldType::Category:
    case FieldType::Reference:
        break;
    }
    return 0;
}

/// Copies the text into the block's arena.
std::string_view kept(RecordBlock& block, const std::string& text)
{
    block.text.emplace_back(text.begin(), text.end());
    return {block.text.back().data(), text.size()};
}

} // namespace

const EntityModel& shippedEntities()
{
    static const EntityModel model = EntityModel::shipped().value();
    return model;
}

RecordBlock blockOf(const TestFile& file, std::size_t first, std::size_t last)
{
    const EntitySchema& schema = *shippedEntities().find(file.entity);
    RecordBlock block;
    block.cellsPerRow = file.fields.size();
    for (const std::string& field : file.fields)
        block.columns.push_back({schema.fieldIndex(field).value(), {}});
    for (std::size_t row = first; row < last; ++row) {
        block.lines.push_back(static_cast<std::int64_t>(row) + 2);
        for (std::size_t column = 0; column < file.fields.size(); ++column) {
            const std::string& cell = file.rows[row][column];
            const auto field = static_cast<std::size_t>(block.columns[column].field);
            const std::string_view text = kept(block, cell);
            block.cells.push_back(text);
            Value value;
            value.present = !cell.empty();
            if (value.present) {
                value.text = text;
                value.number = numberOf(schema.fields[field].type, cell);
            }
            block.columns[column].values.push_back(value);
        }
    }
    return block;
}

std::string planOf(const TestFile& file)
{
    std::string plan = file.entity;
    for (const std::string& field : file.fields)
        plan += " " + field;
    return plan;
}

Result<RecordBlock> readPlannedCells(const std::vector<Cells>& cells, const std::string& plan)
{
    TestFile file;
    std::istringstream words(plan);
    words >> file.entity;
    for (std::string field; words >> field;)
        file.fields.push_back(field);
    file.rows = cells;
    return blockOf(file, 0, cells.size());
}

} // namespace quarterdeck::testing
