// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rows_reader.h"

#include <memory>

namespace quarterdeck {

/// Which group each row is counted in, in words: one column for each dimension, and one for the time where there are
/// several cells.
class GroupLabels
{
public:
    GroupLabels() = default; ///< no columns
    GroupLabels(const std::vector<InputRows>& inputs, const Workspace& workspace, const KpiRequest& request);

    /// Dimension ids; "period" for the time.
    const std::vector<std::string>& columns() const { return m_columns; }
    /// One label a column; empty where the input is not grouped by it.
    std::vector<std::string> of(const InputRows& input, std::size_t row) const;

private:
    std::string timeOf(const InputRows& input, std::size_t row) const;

    std::vector<std::string> m_columns;
    std::shared_ptr<const Catalog> m_catalog;
    std::shared_ptr<const Snapshot> m_snapshot;
    std::optional<Grain> m_grain;
    bool m_inTime = false;
};

} // namespace quarterdeck
