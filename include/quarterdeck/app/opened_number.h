// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_job.h>
#include <quarterdeck/kpi/kpi_reading.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// A number, what is behind it, and what that comes to again.
struct OpenedNumber
{
    RowsTable table; ///< with columns for groups; its inputs by name
    std::vector<std::string> inputs; ///< by footer: as the formula names it
    std::vector<KpiReading> readings; ///< as the tile has them
    /// The same, but every input counted from the listed rows alone (the read ones and those beyond `most`).
    std::vector<KpiReading> again;

    bool addsUp() const;
};

/// Whether the two say the same: the value but for rounding in the last digits, or that there is none for one reason.
bool same(const Amount& a, const Amount& b);

/// Reads the rows and evaluates the request twice: as asked, and from the rows. With `most`, no more rows than that are
/// in the table. For a job.
Result<OpenedNumber> openNumber(
    const Workspace& workspace, const KpiRequest& request, std::optional<std::size_t> most, Progress& progress);

} // namespace quarterdeck
