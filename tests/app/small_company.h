// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/demo_store.h"

#include <quarterdeck/app/dashboard_job.h>

#include <optional>
#include <string>

namespace quarterdeck::test {

/// Fifteen deals of three reps, imported from CSV files and counted by hand. Newest day 2026-10-27.
///
///  id name  owner region  amount created    expected   closed     activity
///  W1       Ann   North     1000 2025-09-01            2025-10-10            won
///  W2       Ben   South      500 2025-08-05            2025-10-20            won
///  W3       Ann   North      700 2025-10-01            2025-10-30            won
///  W4       Ann   North     2000 2026-07-10            2026-10-05            won
///  W5       Cem   East       300 2026-08-03            2026-10-15            won
///  W6       Ben   North      400 2026-07-20            2026-08-25            won
///  L1       Ben   South        - 2026-07-05            2026-09-12            lost
///  L2       Ann   North        - 2026-08-11            2026-10-27            lost
///  O1 Mill  Ann   North     5000 2026-07-15 2026-10-24            2026-10-20 open
///  O2 Dock  Ann   North      800 2026-09-01 2026-11-30            2026-09-10 open
///  O3 Farm  Ann   North      600 2026-10-02 2026-10-31            2026-10-26 open
///  O4 Pier  Ann   North        - 2026-10-03                       2026-10-26 open
///  O5 Yard  Ann   North     3000 2026-10-03 2026-12-31            2026-10-26 open
///  O6 Shed  Ann   North      700 2026-10-03 2026-12-15            2026-10-26 open
///  O7 Barn  Ben   South      900 2026-10-04 2026-10-26                       open
///
/// Revenue targets for 2026-10: Ann 4000, Ben 1000, Cem 200.
class SmallCompany
{
public:
    SmallCompany();

    /// What a dashboard of one tile shows: its members beside id and title as in the JSON.
    TileView tile(const std::string& role, const std::string& members, const std::string& viewer = {},
        std::optional<Date> asOf = std::nullopt) const;
    /// A setting, as if the store had it.
    void set(const std::string& key, const std::string& value);

    Workspace workspace;

private:
    TemporaryFolder m_folder;
};

} // namespace quarterdeck::test
