// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What a person typed to find rows: all words must be there, in any column and order; "in quotes" a phrase. Case and
/// accents do not matter. A value, safe to hand to a job.
class RowsSearch
{
public:
    RowsSearch() = default;
    explicit RowsSearch(const QString& text);

    bool empty() const { return m_words.empty(); }
    bool found(std::string_view row) const;
    /// Whether the cell is one of the reasons why its row was found.
    bool foundIn(std::string_view cell) const;
    /// The text that finds exactly this value.
    static QString quoted(const QString& value);

    friend bool operator==(const RowsSearch&, const RowsSearch&) = default;

private:
    std::vector<std::string> m_words; // folded
};

} // namespace quarterdeck
