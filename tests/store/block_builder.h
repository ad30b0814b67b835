// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/record_block.h>
#include <quarterdeck/semantic/entity_schema.h>
#include <quarterdeck/store/import_batch.h>

#include <string>
#include <vector>

namespace quarterdeck::testing {

using Cells = std::vector<std::string>;

/// A file as a test writes it: its columns are fields of the entity, its cells text. "" is an empty cell, days are
/// ISO, decimals plain numbers, booleans "yes" and "no".
struct TestFile
{
    std::string entity;
    std::vector<std::string> fields;
    std::vector<Cells> rows;
    std::string name; ///< default: the entity and ".csv"
};

/// The shipped entities, with those that are not used yet.
const EntityModel& shippedEntities();

/// What the reader of files would give for rows [first, last) of the file; lines count from 2.
RecordBlock blockOf(const TestFile& file, std::size_t first, std::size_t last);

/// The plan that `cellReader` reads: entity and fields.
std::string planOf(const TestFile& file);
Result<RecordBlock> readPlannedCells(const std::vector<Cells>& cells, const std::string& plan);

} // namespace quarterdeck::testing
