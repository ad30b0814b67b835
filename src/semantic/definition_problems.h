// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// A value in a definition file: `file#/kpis/3/formula` (RFC 6901).
struct DefinitionPlace
{
    std::string file;
    std::string pointer;

    DefinitionPlace operator/(std::string_view key) const;
    DefinitionPlace operator/(std::size_t index) const;
};

/// Collects what is wrong with definitions; nothing stops at the first problem.
class DefinitionProblems
{
public:
    void add(const DefinitionPlace& place, std::string expected, std::string found);
    void add(Error error) { m_errors.push_back(std::move(error)); }
    std::size_t count() const { return m_errors.size(); }
    std::vector<Error> taken() { return std::move(m_errors); }

private:
    std::vector<Error> m_errors;
};

/// The name in quotation marks, as it stands in the file.
std::string inQuotes(std::string_view text);
/// "a measure or KPI (did you mean revenue?)"
std::string withNearest(std::string expected, std::string_view typed, const std::vector<std::string>& candidates);

} // namespace quarterdeck
