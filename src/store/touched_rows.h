// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// The rows of each entity that a batch inserted or changed.
class TouchedRows
{
public:
    void add(std::string_view entity, std::int64_t row)
    {
        const auto found = m_rows.find(entity);
        (found == m_rows.end() ? m_rows[std::string(entity)] : found->second).push_back(row);
    }

    /// Sorted, each once.
    const std::vector<std::int64_t>& of(std::string_view entity)
    {
        static const std::vector<std::int64_t> kNone;
        const auto found = m_rows.find(entity);
        if (found == m_rows.end())
            return kNone;
        std::vector<std::int64_t>& rows = found->second;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

private:
    std::map<std::string, std::vector<std::int64_t>, std::less<>> m_rows;
};

} // namespace quarterdeck
