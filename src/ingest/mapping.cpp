// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/mapping.h>

#include "input_file.h"
#include "json_pointer.h"
#include "value_meaning_json.h"

#include <nlohmann/json.hpp>

#include <array>
#include <functional>
#include <utility>

namespace quarterdeck {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<DateOrder, std::string_view>, 3> kOrders{
    {{DateOrder::Dmy, "dmy"}, {DateOrder::Mdy, "mdy"}, {DateOrder::Ymd, "ymd"}}};

std::string shortly(const Json& json)
{
    constexpr std::size_t kMost = 80;
    std::string text = json.dump();
    return text.size() <= kMost ? text : text.substr(0, kMost) + "…";
}

/// Reads a mapping part by part; the first violation ends it.
class MappingParser
{
public:
    explicit MappingParser(std::string name) { m_mapping.name = std::move(name); }

    Result<Mapping> parse(std::string_view text)
    {
        Json json;
        try {
            json = Json::parse(text);
        } catch (const Json::parse_error& problem) {
            const std::string place = "byte " + std::to_string(problem.byte);
            return wrong("", "JSON", "a mistake at " + place);
        } catch (const Json::exception&) {
            return wrong("", "JSON", "a number that is too large");
        }
        if (!json.is_object())
            return wrong("", "an object", shortly(json));
        for (const auto& [key, value] : json.items())
            if (Result<void> read = readEntry(key, value); !read)
                return tl::unexpected(read.error());
        return std::move(m_mapping);
    }

private:
    tl::unexpected<Error> wrong(const std::string& pointer, const std::string& expected, const std::string& found) const
    {
        const std::string place = m_mapping.name + "#" + pointer;
        return failure(ErrorKind::MappingInvalid, place, {place, expected, found});
    }

    Result<void> readEntry(const std::string& key, const Json& value)
    {
        const std::string at = pointerPart(key);
        if (key == "columns")
            return readColumns(value);
        if (key == "values")
            return readValues(value);
        if (key == "constants")
            return readConstants(value);
        if (key == "unpivot") {
            if (!value.is_object())
                return wrong(at, "an object", shortly(value));
            for (const auto& [part, inside] : value.items())
                if (part != "columns" && part != "entity" && part != "name" && part != "value")
                    return wrong(at + pointerPart(part), "columns, entity, name or value", part);
            m_mapping.unpivot = value.dump();
            return {};
        }
        if (key != "entity" && key != "date_order" && key != "decimal" && key != "time_zone")
            return wrong(at, "entity, columns, unpivot, values, constants, date_order, decimal or time_zone", key);
        if (!value.is_string())
            return wrong(at, "a text", shortly(value));
        return readWord(key, value.get<std::string>());
    }

    Result<void> readWord(const std::string& key, const std::string& text)
    {
        const std::string at = pointerPart(key);
        if (key == "entity") {
            m_mapping.entity = text;
        } else if (key == "time_zone") {
            m_mapping.timeZone = text;
        } else if (key == "date_order") {
            m_mapping.dateOrder = dateOrderFromName(text);
            if (!m_mapping.dateOrder)
                return wrong(at, "dmy, mdy or ymd", text);
        } else {
            if (text != "." && text != ",")
                return wrong(at, ". or ,", text);
            m_mapping.decimal = text.front();
        }
        return {};
    }

    Result<void> readColumns(const Json& columns)
    {
        if (!columns.is_object())
            return wrong("/columns", "an object", shortly(columns));
        for (const auto& [header, value] : columns.items()) {
            const std::string at = "/columns" + pointerPart(header);
            std::vector<std::string> fields;
            if (value.is_string())
                fields.push_back(value.get<std::string>());
            else if (value.is_array())
                for (const Json& field : value) {
                    if (!field.is_string())
                        return wrong(at + "/" + std::to_string(fields.size()), "the name of a field", shortly(field));
                    fields.push_back(field.get<std::string>());
                }
            else if (!value.is_null())
                return wrong(at, "a field, a list of fields, or null for a column that is not read", shortly(value));
            m_mapping.columns.emplace_back(header, std::move(fields));
        }
        return {};
    }

    Result<void> readValues(const Json& values)
    {
        if (!values.is_object())
            return wrong("/values", "an object", shortly(values));
        for (const auto& [field, words] : values.items()) {
            const std::string at = "/values" + pointerPart(field);
            if (field.find('.') == std::string::npos)
                return wrong(at, "entity.field", field);
            if (!words.is_object())
                return wrong(at, "an object", shortly(words));
            for (const auto& [word, meaning] : words.items()) {
                const std::function<tl::unexpected<Error>(const std::string&, const std::string&, const Json&)> refuse
                    = [&, place = at + pointerPart(word)](const std::string& pointer, const std::string& expected,
                          const Json& found) { return wrong(place + pointer, expected, shortly(found)); };
                Result<ValueMeaning> read = valueMeaningFrom(meaning, refuse);
                if (!read)
                    return tl::unexpected(read.error());
                m_mapping.values[field][word] = std::move(*read);
            }
        }
        return {};
    }

    Result<void> readConstants(const Json& constants)
    {
        if (!constants.is_object())
            return wrong("/constants", "an object", shortly(constants));
        for (const auto& [field, value] : constants.items()) {
            if (!value.is_string() && !value.is_number())
                return wrong("/constants" + pointerPart(field), "a text", shortly(value));
            m_mapping.constants[field] = value.is_string() ? value.get<std::string>() : value.dump();
        }
        return {};
    }

    Mapping m_mapping;
};

Json columnsJson(const Mapping& mapping)
{
    Json columns = Json::object();
    for (const auto& [header, fields] : mapping.columns) {
        if (fields.empty())
            columns[header] = nullptr;
        else if (fields.size() == 1)
            columns[header] = fields.front();
        else
            columns[header] = fields;
    }
    return columns;
}

} // namespace

std::string_view dateOrderName(DateOrder order) { return kOrders[static_cast<std::size_t>(order)].second; }

std::optional<DateOrder> dateOrderFromName(std::string_view name)
{
    for (const auto& [order, word] : kOrders)
        if (word == name)
            return order;
    return std::nullopt;
}

Result<Mapping> Mapping::parse(std::string_view json, std::string name)
{
    return MappingParser(std::move(name)).parse(json);
}

Result<Mapping> Mapping::read(const std::filesystem::path& path)
{
    constexpr std::size_t kPiece = std::size_t{64} * 1024;
    Result<InputFile> file = InputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    std::string text;
    while (true) {
        const std::size_t size = text.size();
        text.resize(size + kPiece);
        const Result<std::size_t> got = file->read(text.data() + size, kPiece);
        if (!got)
            return tl::unexpected(got.error());
        text.resize(size + *got);
        if (*got == 0)
            return parse(text, path.string());
    }
}

std::string Mapping::toJson() const
{
    constexpr int kIndent = 2;
    Json json = Json::object();
    if (entity)
        json["entity"] = *entity;
    if (!columns.empty())
        json["columns"] = columnsJson(*this);
    if (!unpivot.empty())
        json["unpivot"] = Json::parse(unpivot);
    if (!values.empty())
        json["values"] = valuesJson(values);
    if (!constants.empty())
        json["constants"] = constants;
    if (dateOrder)
        json["date_order"] = dateOrderName(*dateOrder);
    if (decimal)
        json["decimal"] = std::string(1, *decimal);
    if (timeZone)
        json["time_zone"] = *timeZone;
    return json.dump(kIndent);
}

} // namespace quarterdeck
