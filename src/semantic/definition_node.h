// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "definition_problems.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace quarterdeck {

/// A JSON value together with where it stands. What is read from it in a wrong form becomes a problem there and an
/// empty value, so that reading goes on. Borrows the JSON and the problems.
class DefinitionNode
{
public:
    DefinitionNode(const nlohmann::json& json, DefinitionPlace place, DefinitionProblems& problems);

    const nlohmann::json& json() const { return *m_json; }
    const DefinitionPlace& place() const { return m_place; }
    DefinitionProblems& problems() const { return *m_problems; }

    void problem(std::string expected) const; ///< found: this value
    void problem(std::string expected, std::string found) const;

    /// An object with no other members than these; else a problem, false where it is no object at all.
    bool isObjectOf(std::initializer_list<std::string_view> keys) const;

    bool has(std::string_view key) const;
    std::optional<DefinitionNode> member(std::string_view key) const;
    /// The entries of a member that is an array; none where it is missing.
    std::vector<DefinitionNode> items(std::string_view key) const;
    std::vector<DefinitionNode> items() const;
    std::vector<std::pair<std::string, DefinitionNode>> members() const;

    std::string text() const; ///< a text that is not empty
    std::string text(std::string_view key) const; ///< required
    std::string optionalText(std::string_view key) const; ///< "" where it is missing
    std::vector<std::string> texts(std::string_view key) const;
    /// Lower-case letters, digits and _, no word of the formula language.
    std::string id(std::string_view key) const;
    std::optional<double> number() const;
    std::optional<double> number(std::string_view key) const;
    std::optional<int> wholeNumber(std::string_view key, int least, int most) const;

private:
    const nlohmann::json* m_json;
    DefinitionPlace m_place;
    DefinitionProblems* m_problems;
};

} // namespace quarterdeck
