// SPDX-License-Identifier: GPL-3.0-or-later
#include "record_key.h"

namespace quarterdeck {

namespace {

void addEscaped(std::string& key, std::string_view value)
{
    for (const char letter : value) {
        if (letter == '|' || letter == '#' || letter == '\\')
            key += '\\';
        key += letter;
    }
}

bool isWrittenAsText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::Category || type == FieldType::Reference;
}

const Value* valueOf(const RecordBlock& block, std::size_t row, int field)
{
    const RecordColumn* column = block.column(field);
    return column && column->values[row].present ? &column->values[row] : nullptr;
}

} // namespace

RecordKey recordKey(const EntitySchema& entity, const RecordBlock& block, std::size_t row)
{
    if (const std::optional<int> id = entity.fieldIndex("id"))
        if (const Value* value = valueOf(block, row, *id); value && !value->text.empty())
            return {"=" + std::string(value->text), true};

    std::string key = "~";
    for (const std::string& name : entity.naturalKey) {
        if (&name != &entity.naturalKey.front())
            key += '|';
        const std::optional<int> field = entity.fieldIndex(name);
        const Value* value = field ? valueOf(block, row, *field) : nullptr;
        if (!value)
            continue;
        if (isWrittenAsText(entity.fields[static_cast<std::size_t>(*field)].type))
            addEscaped(key, value->text);
        else
            key += std::to_string(value->number);
    }
    return {std::move(key), false};
}

std::string keyOfTwin(std::string_view naturalKey, std::int64_t ordinal)
{
    return std::string(naturalKey) + "#" + std::to_string(ordinal);
}

std::string readableKey(std::string_view key)
{
    if (key.empty() || key.front() == '=')
        return std::string(key.substr(key.empty() ? 0 : 1));
    std::string text;
    bool escaped = false;
    for (const char letter : key.substr(1)) {
        if (!escaped && letter == '\\') {
            escaped = true;
            continue;
        }
        text += !escaped && letter == '|' ? std::string(" | ") : std::string(1, letter);
        escaped = false;
    }
    return text;
}

} // namespace quarterdeck
