// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/timestamp.h>

#include <fmt/format.h>

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <fstream>

namespace quarterdeck {

namespace {

std::string decimalText(std::int64_t value)
{
    return fmt::format("{}", static_cast<double>(value) / static_cast<double>(kDecimalOne));
}

std::string momentText(std::int64_t encoded)
{
    const Timestamp stamp = Timestamp::decoded(encoded);
    const std::int64_t day = (stamp.seconds() >= 0 ? stamp.seconds() : stamp.seconds() - 86'399) / 86'400;
    const std::string date = Date(static_cast<std::int32_t>(day)).iso();
    if (!stamp.hasTime())
        return date;
    const std::int64_t second = stamp.seconds() - day * 86'400;
    return fmt::format("{} {:02}:{:02}:{:02}{}", date, second / 3600, second / 60 % 60, second % 60,
        stamp.kind() == Timestamp::Kind::Instant ? "Z" : "");
}

std::string valueText(const Value& value, FieldType type)
{
    if (!value.present)
        return "";
    switch (type) {
    case FieldType::Decimal:
    case FieldType::Money:
        return decimalText(value.number);
    case FieldType::Boolean:
        return value.number == 1 ? "yes" : "no";
    case FieldType::Day:
        return Date(static_cast<std::int32_t>(value.number)).iso();
    case FieldType::Moment:
        return momentText(value.number);
    case FieldType::Text:
    case FieldType::Category:
    case FieldType::Reference:
        break;
    }
    return std::string(value.text);
}

} // namespace

RecordText recordText(const RecordBlock& block, std::size_t row, const EntitySchema& schema)
{
    RecordText text;
    for (const RecordColumn& column : block.columns) {
        const EntityField& field = schema.fields[static_cast<std::size_t>(column.field)];
        text[field.id] = valueText(column.values[row], field.type);
    }
    return text;
}

std::vector<Issue> ReadFile::issues(IssueKind kind) const
{
    std::vector<Issue> found;
    for (const Issue& issue : file.issues)
        if (issue.kind == kind)
            found.push_back(issue);
    return found;
}

std::string ReadFile::role(const std::string& header) const
{
    const EntityModel model = EntityModel::shipped().value();
    const EntitySchema* schema = model.find(file.plan.entity);
    std::string role;
    for (const ColumnPlan& column : file.plan.columns)
        if (column.header == header)
            for (const int field : column.fields)
                role += (role.empty() ? "" : ",") + schema->fields[static_cast<std::size_t>(field)].id;
    return role;
}

ImportTest::ImportTest()
{
    static std::atomic<int> count{0};
    m_folder = std::filesystem::temp_directory_path()
        / fmt::format("quarterdeck-ingest-{}-{}", getpid(), count.fetch_add(1));
    std::filesystem::create_directories(m_folder);
    m_entities = EntityModel::shipped().value();
}

ImportTest::~ImportTest()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::filesystem::path ImportTest::write(const std::string& name, std::string_view text) const
{
    const std::filesystem::path path = m_folder / name;
    std::ofstream file(path, std::ios::binary);
    file << text;
    return path;
}

Result<std::variant<RecognisedFile, Decision>> ImportTest::look(
    const std::filesystem::path& path, const ReadingOptions& options) const
{
    Progress progress;
    return recognise(path, m_entities, options, progress);
}

RecognisedFile ImportTest::recognised(const std::filesystem::path& path, const ReadingOptions& options) const
{
    const auto found = look(path, options);
    if (!found) {
        ADD_FAILURE() << "error " << static_cast<int>(found.error().kind) << " at " << found.error().where << ": "
                      << ::testing::PrintToString(found.error().arguments);
        return {};
    }
    if (!std::holds_alternative<RecognisedFile>(*found)) {
        ADD_FAILURE() << "a decision is needed for " << std::get<Decision>(*found).column;
        return {};
    }
    return std::get<RecognisedFile>(*found);
}

Decision ImportTest::decision(const std::filesystem::path& path, const ReadingOptions& options) const
{
    const auto found = look(path, options);
    if (!found || !std::holds_alternative<Decision>(*found)) {
        ADD_FAILURE() << "no decision";
        return {};
    }
    return std::get<Decision>(*found);
}

Error ImportTest::error(const std::filesystem::path& path, const ReadingOptions& options) const
{
    const auto found = look(path, options);
    if (found) {
        ADD_FAILURE() << "no error";
        return {};
    }
    return found.error();
}

ReadFile ImportTest::read(const std::filesystem::path& path, const ReadingOptions& options) const
{
    ReadFile result;
    result.file = recognised(path, options);
    const EntitySchema* schema = m_entities.find(result.file.plan.entity);
    if (schema == nullptr)
        return result;
    RecordSink sink;
    sink.block = [&](RecordBlock&& block) -> Result<void> {
        for (std::size_t row = 0; row < block.rows(); ++row) {
            // in the file's order, though rows that speak of other fields come in another block
            const auto place = std::upper_bound(result.lines.begin(), result.lines.end(), block.lines[row]);
            result.records.insert(
                result.records.begin() + (place - result.lines.begin()), recordText(block, row, *schema));
            result.lines.insert(place, block.lines[row]);
        }
        result.blocks.push_back(std::move(block));
        return {};
    };
    sink.issue = [](Issue&&) {};
    sink.reject = [&](RejectedRow&& row) { result.rejected.push_back(std::move(row)); };
    Progress progress;
    const Result<void> done = readRecords(result.file, m_entities, options.workspaceTimeZone, sink, progress);
    if (!done)
        ADD_FAILURE() << "reading failed: " << ::testing::PrintToString(done.error().arguments);
    return result;
}

ReadFile ImportTest::readText(std::string_view text, const ReadingOptions& options, const std::string& name)
{
    return read(write(name, text), options);
}

Mapping mapping(std::string_view json)
{
    const Result<Mapping> parsed = Mapping::parse(json, "my.json");
    if (!parsed)
        ADD_FAILURE() << ::testing::PrintToString(parsed.error().arguments);
    return parsed.value_or(Mapping{});
}

} // namespace quarterdeck
