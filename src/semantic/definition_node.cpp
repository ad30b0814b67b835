// SPDX-License-Identifier: GPL-3.0-or-later
#include "definition_node.h"

#include "formula_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

constexpr std::size_t kLongestFound = 60;

bool continuesCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Cut between two characters of UTF-8.
std::string shortened(const std::string& text)
{
    std::size_t end = kLongestFound;
    while (end > 0 && continuesCharacter(text[end]))
        --end;
    return text.substr(0, end) + "...";
}

bool isIdText(std::string_view text)
{
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !text.empty() && letter(text.front()) && std::all_of(text.begin(), text.end(), [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '_';
    });
}

} // namespace

DefinitionNode::DefinitionNode(const nlohmann::json& json, DefinitionPlace place, DefinitionProblems& problems)
    : m_json(&json), m_place(std::move(place)), m_problems(&problems)
{
}

void DefinitionNode::problem(std::string expected) const
{
    // what is nested is named, not printed: it may be as deep as a file is long
    std::string found = m_json->is_array() ? fmt::format("a list of {}", m_json->size()) : "an object";
    if (!m_json->is_structured())
        found = m_json->dump();
    if (found.size() > kLongestFound)
        found = shortened(found);
    problem(std::move(expected), std::move(found));
}

void DefinitionNode::problem(std::string expected, std::string found) const
{
    m_problems->add(m_place, std::move(expected), std::move(found));
}

bool DefinitionNode::isObjectOf(std::initializer_list<std::string_view> keys) const
{
    if (!m_json->is_object()) {
        problem("an object");
        return false;
    }
    for (const auto& [key, value] : m_json->items()) {
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            m_problems->add(m_place / key, fmt::format("one of: {}", fmt::join(keys, ", ")), inQuotes(key));
    }
    return true;
}

bool DefinitionNode::has(std::string_view key) const
{
    return m_json->is_object() && m_json->contains(std::string(key));
}

std::optional<DefinitionNode> DefinitionNode::member(std::string_view key) const
{
    if (!has(key))
        return std::nullopt;
    return DefinitionNode((*m_json)[std::string(key)], m_place / key, *m_problems);
}

std::vector<DefinitionNode> DefinitionNode::items(std::string_view key) const
{
    const std::optional<DefinitionNode> list = member(key);
    return list ? list->items() : std::vector<DefinitionNode>();
}

std::vector<DefinitionNode> DefinitionNode::items() const
{
    std::vector<DefinitionNode> result;
    if (!m_json->is_array()) {
        problem("a list");
        return result;
    }
    for (std::size_t index = 0; index < m_json->size(); ++index)
        result.emplace_back((*m_json)[index], m_place / index, *m_problems);
    return result;
}

std::vector<std::pair<std::string, DefinitionNode>> DefinitionNode::members() const
{
    std::vector<std::pair<std::string, DefinitionNode>> result;
    if (!m_json->is_object()) {
        problem("an object");
        return result;
    }
    for (const auto& [key, value] : m_json->items())
        result.emplace_back(key, DefinitionNode(value, m_place / key, *m_problems));
    return result;
}

std::string DefinitionNode::text() const
{
    const std::string* value = m_json->get_ptr<const std::string*>();
    if (value == nullptr || value->empty()) {
        problem("a text");
        return {};
    }
    return *value;
}

std::string DefinitionNode::text(std::string_view key) const
{
    const std::optional<DefinitionNode> value = member(key);
    if (value)
        return value->text();
    m_problems->add(m_place / key, "a text", "nothing");
    return {};
}

std::string DefinitionNode::optionalText(std::string_view key) const
{
    const std::optional<DefinitionNode> value = member(key);
    return value ? value->text() : std::string();
}

std::vector<std::string> DefinitionNode::texts(std::string_view key) const
{
    std::vector<std::string> result;
    for (const DefinitionNode& item : items(key))
        result.push_back(item.text());
    return result;
}

std::string DefinitionNode::id(std::string_view key) const
{
    std::string value = text(key);
    if (!value.empty() && (!isIdText(value) || isReservedWord(value))) {
        m_problems->add(m_place / key, "an id of lower-case letters, digits and _, no word of the formula language",
            inQuotes(value));
    }
    return value;
}

std::optional<double> DefinitionNode::number() const
{
    if (m_json->is_number() && std::isfinite(m_json->get<double>()))
        return m_json->get<double>();
    problem("a number");
    return std::nullopt;
}

std::optional<double> DefinitionNode::number(std::string_view key) const
{
    const std::optional<DefinitionNode> value = member(key);
    return value ? value->number() : std::nullopt;
}

std::optional<int> DefinitionNode::wholeNumber(std::string_view key, int least, int most) const
{
    const std::optional<DefinitionNode> value = member(key);
    if (!value)
        return std::nullopt;
    if (value->json().is_number()) {
        const auto number = value->json().get<double>();
        if (number >= least && number <= most && std::floor(number) == number)
            return static_cast<int>(number);
    }
    value->problem(fmt::format("a whole number from {} to {}", least, most));
    return std::nullopt;
}

} // namespace quarterdeck
