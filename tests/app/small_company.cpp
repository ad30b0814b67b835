// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_company.h"

#include <QLocale>

#include <stdexcept>

namespace quarterdeck::test {

namespace {

constexpr const char* kDeals
    = R"(Deal ID,Deal Name,Account,Owner,Region,Stage,Amount,Created Date,Expected Close Date,Close Date,Last Activity
W1,Ward,Acre,Ann,North,Closed Won,1000,2025-09-01,,2025-10-10,
W2,Well,Acre,Ben,South,Closed Won,500,2025-08-05,,2025-10-20,
W3,Wing,Acre,Ann,North,Closed Won,700,2025-10-01,,2025-10-30,
W4,Weir,Acre,Ann,North,Closed Won,2000,2026-07-10,,2026-10-05,
W5,Wall,Acre,Cem,East,Closed Won,300,2026-08-03,,2026-10-15,
W6,Wood,Acre,Ben,North,Closed Won,400,2026-07-20,,2026-08-25,
L1,Loft,Acre,Ben,South,Closed Lost,,2026-07-05,,2026-09-12,
L2,Lane,Acre,Ann,North,Closed Lost,,2026-08-11,,2026-10-27,
O1,Mill,Acre,Ann,North,Negotiation,5000,2026-07-15,2026-10-24,,2026-10-20
O2,Dock,Acre,Ann,North,Proposal,800,2026-09-01,2026-11-30,,2026-09-10
O3,Farm,Acre,Ann,North,Proposal,600,2026-10-02,2026-10-31,,2026-10-26
O4,Pier,Acre,Ann,North,Proposal,,2026-10-03,,,2026-10-26
O5,Yard,Acre,Ann,North,Proposal,3000,2026-10-03,2026-12-31,,2026-10-26
O6,Shed,Acre,Ann,North,Proposal,700,2026-10-03,2026-12-15,,2026-10-26
O7,Barn,Acre,Ben,South,Proposal,900,2026-10-04,2026-10-26,,
)";

constexpr const char* kTargets = R"(KPI,Scope,Name,Period,Value
revenue,owner,Ann,2026-10,4000
revenue,owner,Ben,2026-10,1000
revenue,owner,Cem,2026-10,200
)";

constexpr const char* kUsers = R"(User ID,Name,Role,Started On
U1,Ann,Rep,2020-01-01
U2,Ben,Rep,2020-01-01
U3,Cem,Rep,2020-01-01
)";

} // namespace

SmallCompany::SmallCompany()
{
    const std::filesystem::path store = m_folder / "small.db";
    importInto(store,
        {m_folder.write("users.csv", kUsers), m_folder.write("deals.csv", kDeals),
            m_folder.write("targets.csv", kTargets)});
    workspace = valueOf(openWorkspace(store, StoreAccess::ReadOnly));
}

TileView SmallCompany::tile(
    const std::string& role, const std::string& members, const std::string& viewer, std::optional<Date> asOf) const
{
    const DefinitionFile file{role + ".json",
        R"({"id": ")" + role + R"(", "name": "D", "asks": "?", "tiles": [{"id": "t", "title": "Tile", )" + members
            + "}]}"};
    const Catalog::Loaded loaded = Catalog::load({&file, 1});
    if (!loaded.problems.empty())
        throw std::runtime_error(word(loaded.problems.front()).sentence().toStdString());
    Workspace asked = workspace;
    asked.catalog = loaded.catalog;
    Progress progress;
    const DashboardReadings readings = valueOf(readDashboard(asked, {role, viewer, std::nullopt, asOf, {}}, progress));
    const NumberFormat format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€"));
    return viewOf(asked, readings, format).tiles.front();
}

void SmallCompany::set(const std::string& key, const std::string& value)
{
    auto snapshot = std::make_shared<Snapshot>(*workspace.snapshot);
    if (!snapshot->settings.set(key, value))
        throw std::runtime_error(key);
    workspace.snapshot = std::move(snapshot);
}

} // namespace quarterdeck::test
