// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tile_content.h"

namespace quarterdeck {

/// Why an open deal needs somebody, the most urgent reason first.
enum class DealReason {
    Overdue, ///< its expected close has passed
    Stalled, ///< no activity for the setting idle_days
    Due, ///< expected to close within the period
    Undated, ///< nobody said when it should close
    Large, ///< at least twice the median of the open deals
};

/// What a viewer's open deals are judged by on a day.
class DealJudge
{
public:
    explicit DealJudge(const TileContext& context);

    std::optional<DealReason> reasonOf(const OpenDeal& deal) const;
    /// "expected 3 days ago: move or close".
    QString words(const OpenDeal& deal, DealReason reason) const;
    static Verdict verdictOf(DealReason reason);

private:
    const NumberFormat& m_format;
    TimeCell m_cell;
    Date m_day; ///< on which the deals are open
    int m_idleDays;
    std::optional<double> m_usual; ///< the median amount
};

} // namespace quarterdeck
