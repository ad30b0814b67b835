// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_writer.h"

#include <fmt/format.h>

#include <utility>

namespace quarterdeck {

namespace {

/// Columns of the look-up before the record's own: row, _block.
constexpr int kFoundColumns = 2;

} // namespace

RecordWriter::RecordWriter(Database& database, CodeTables& codes, std::string source, TouchedRows& touched)
    : m_database(database), m_codes(codes), m_source(std::move(source)), m_touched(touched)
{
}

void RecordWriter::beginFile(const EntityTable& table, std::int64_t file)
{
    m_table = &table;
    m_file = file;
    m_fields.clear();
    m_find.reset();
    m_insert.reset();
    m_update.reset();
    m_lineOfRow.clear();
    m_twins.clear();
}

Result<void> RecordWriter::beginBlock(const RecordBlock& block)
{
    std::vector<int> fields;
    for (const RecordColumn& column : block.columns)
        fields.push_back(column.field);
    if (m_find && fields == m_fields)
        return {};
    m_fields = std::move(fields);

    std::string names;
    std::string places;
    std::string assignments;
    int parameter = 5; // after what every statement binds: key, origin, row
    for (const int field : m_fields) {
        const std::string& name = m_table->fields[static_cast<std::size_t>(field)].name;
        names += fmt::format(", \"{}\"", name);
        places += fmt::format(", ?{}", ++parameter);
        assignments += fmt::format(", \"{}\" = ?{}", name, parameter);
    }
    Result<Statement> find = m_database.prepare(
        fmt::format("SELECT row, _block{} FROM {} WHERE _source = ?1 AND _key = ?2", names, m_table->name()));
    Result<Statement> insert = m_database.prepare(
        fmt::format("INSERT INTO {}(_source, _key, _block, _position, _line{}) VALUES(?1, ?2, ?3, ?4, ?5{}) "
                    "ON CONFLICT DO NOTHING",
            m_table->name(), names, places));
    Result<Statement> update = m_database.prepare(fmt::format(
        "UPDATE {} SET _block = ?3, _position = ?4, _line = ?5{} WHERE row = ?1", m_table->name(), assignments));
    for (const Result<Statement>* statement : {&find, &insert, &update})
        if (!*statement)
            return tl::unexpected(statement->error());
    m_find = std::move(*find);
    m_insert = std::move(*insert);
    m_update = std::move(*update);
    m_find->bind(1, m_source);
    m_insert->bind(1, m_source);
    return {};
}

Result<RecordWriter::Encoded> RecordWriter::encodeValue(const Value& value, std::size_t field, std::int64_t line)
{
    using Kind = Encoded::Kind;
    if (!value.present)
        return Encoded{};
    const TableColumn& column = m_table->fields[field];
    if (column.storedAs == StoredAs::Text)
        return Encoded{Kind::Text, 0, value.text};
    if (column.storedAs == StoredAs::TextCode) {
        const Result<std::int64_t> code = m_codes.texts.code(value.text);
        if (!code)
            return tl::unexpected(code.error());
        return Encoded{Kind::Number, *code, {}};
    }
    if (!StoreSchema::isDimension(column.storedAs))
        return Encoded{Kind::Number, value.number, {}};
    ReferenceTable& references = m_codes.of(column.storedAs);
    const Result<std::int64_t> code = references.code(value.text);
    if (!code)
        return tl::unexpected(code.error());
    references.mention(*code, m_file, line, m_table->schema.fields[field]);
    return Encoded{Kind::Number, *code, {}};
}

Result<void> RecordWriter::encode(const RecordBlock& block, std::size_t row, std::int64_t line)
{
    m_values.clear();
    for (const RecordColumn& column : block.columns) {
        Result<Encoded> encoded = encodeValue(column.values[row], static_cast<std::size_t>(column.field), line);
        if (!encoded)
            return tl::unexpected(encoded.error());
        m_values.push_back(*encoded);
    }
    return {};
}

bool RecordWriter::sameAsStored(int firstColumn) const
{
    int column = firstColumn;
    for (const Encoded& value : m_values) {
        const bool empty = m_find->isNull(column);
        if (empty != (value.kind == Encoded::Kind::Empty))
            return false;
        if (value.kind == Encoded::Kind::Number && m_find->integer(column) != value.number)
            return false;
        if (value.kind == Encoded::Kind::Text && m_find->text(column) != value.text)
            return false;
        ++column;
    }
    return true;
}

Result<std::optional<RecordWriter::Found>> RecordWriter::find(std::string_view key)
{
    m_find->bindView(2, key);
    const Result<bool> row = m_find->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<Found>();
    // A row without origin was emptied to be folded anew: whatever speaks of it first changes it.
    const Found found{m_find->integer(0), m_find->isNull(1) || !sameAsStored(kFoundColumns)};
    m_find->reset();
    return std::optional<Found>(found);
}

void RecordWriter::bindEncoded(Statement& statement, int parameter, const Encoded& value)
{
    if (value.kind == Encoded::Kind::Number)
        statement.bind(parameter, value.number);
    else if (value.kind == Encoded::Kind::Text)
        statement.bindView(parameter, value.text);
    else
        statement.bind(parameter, nullptr);
}

Result<bool> RecordWriter::insert(const std::string& key, RecordOrigin origin)
{
    m_insert->bindView(2, key);
    m_insert->bind(3, origin.block);
    m_insert->bind(4, origin.position);
    m_insert->bind(5, origin.line);
    int parameter = 5;
    for (const Encoded& value : m_values)
        bindEncoded(*m_insert, ++parameter, value);
    if (Result<void> inserted = m_insert->run(); !inserted)
        return tl::unexpected(inserted.error());
    m_expectsNew = m_database.changes() == 1;
    if (!m_expectsNew)
        return false;
    const std::int64_t row = m_database.lastRow();
    m_touched.add(m_table->name(), row);
    noteSeen(row, origin.line);
    return true;
}

Result<void> RecordWriter::update(std::int64_t row, RecordOrigin origin)
{
    m_update->bind(1, row);
    m_update->bind(3, origin.block);
    m_update->bind(4, origin.position);
    m_update->bind(5, origin.line);
    int parameter = 5;
    for (const Encoded& value : m_values)
        bindEncoded(*m_update, ++parameter, value);
    return m_update->run();
}

std::int64_t RecordWriter::lineSeen(std::int64_t row) const
{
    const auto index = static_cast<std::size_t>(row);
    return index < m_lineOfRow.size() ? m_lineOfRow[index] : 0;
}

void RecordWriter::noteSeen(std::int64_t row, std::int64_t line)
{
    const auto index = static_cast<std::size_t>(row);
    if (index >= m_lineOfRow.size())
        m_lineOfRow.resize(std::max(index + 1, m_lineOfRow.size() * 3 / 2));
    m_lineOfRow[index] = static_cast<std::int32_t>(line);
}

Result<WriteOutcome> RecordWriter::store(std::optional<Found> found, const std::string& key, RecordOrigin origin)
{
    if (!found) {
        const Result<bool> inserted = insert(key, origin);
        if (!inserted)
            return tl::unexpected(inserted.error());
        return WriteOutcome::Inserted;
    }
    noteSeen(found->row, origin.line);
    if (!found->differs)
        return WriteOutcome::Unchanged;
    if (Result<void> updated = update(found->row, origin); !updated)
        return tl::unexpected(updated.error());
    m_touched.add(m_table->name(), found->row);
    return WriteOutcome::Updated;
}

Result<WrittenRecord> RecordWriter::write(const RecordBlock& block, std::size_t row, RecordOrigin origin)
{
    RecordKey key = recordKey(m_table->schema, block, row);
    if (Result<void> encoded = encode(block, row, origin.line); !encoded)
        return tl::unexpected(encoded.error());
    // After a new record the next one is likely new as well: then one search of the index does for two.
    if (m_expectsNew) {
        const Result<bool> inserted = insert(key.text, origin);
        if (!inserted)
            return tl::unexpected(inserted.error());
        if (*inserted)
            return WrittenRecord{WriteOutcome::Inserted, std::move(key.text), 0};
    }
    Result<std::optional<Found>> found = find(key.text);
    if (!found)
        return tl::unexpected(found.error());
    const std::int64_t firstLine = *found ? lineSeen((*found)->row) : 0;
    if (firstLine != 0 && key.byId)
        return WrittenRecord{
            (*found)->differs ? WriteOutcome::Duplicate : WriteOutcome::Unchanged, std::move(key.text), firstLine};
    if (firstLine != 0) {
        const std::int64_t ordinal = ++m_twins.try_emplace(key.text, 1).first->second;
        key.text = keyOfTwin(key.text, ordinal);
        found = find(key.text);
        if (!found)
            return tl::unexpected(found.error());
    }
    const Result<WriteOutcome> outcome = store(*found, key.text, origin);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return WrittenRecord{*outcome, std::move(key.text), 0};
}

Result<void> RecordWriter::fold(const RecordBlock& block, std::size_t row, const std::string& key, RecordOrigin origin)
{
    if (Result<void> encoded = encode(block, row, origin.line); !encoded)
        return encoded;
    const Result<std::optional<Found>> found = find(key);
    if (!found)
        return tl::unexpected(found.error());
    const Result<WriteOutcome> outcome = store(*found, key, origin);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return {};
}

} // namespace quarterdeck
