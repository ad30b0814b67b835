// SPDX-License-Identifier: GPL-3.0-or-later
// The rep's sentence on ten deals that are counted by hand.
#include "support/demo_store.h"

#include <quarterdeck/app/dashboard_job.h>

#include <gtest/gtest.h>

namespace quarterdeck {

using test::TemporaryFolder;
using test::valueOf;

namespace {

const NumberFormat kFormat(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€"));

constexpr const char* kHeader
    = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date,Expected Close Date,Outcome\n";

/// Maja has won 84,000 of 100,000 in October 2026, and five deals of hers are open and expected in October: 7,000,
/// 5,000, 4,000, 1,000 and one without an amount. Her deal for November and Oskar's do not help.
std::string deals()
{
    return std::string(kHeader)
        + "1,A,Maja Lund,Closed Won,60000,2026-09-01,2026-10-05,,won\n"
          "2,B,Maja Lund,Closed Won,24000,2026-09-01,2026-10-27,,won\n"
          "3,C,Maja Lund,Proposal,5000,2026-09-01,,2026-10-29,open\n"
          "4,D,Maja Lund,Proposal,7000,2026-09-01,,2026-10-30,open\n"
          "5,E,Maja Lund,Proposal,4000,2026-09-01,,2026-10-30,open\n"
          "6,F,Maja Lund,Proposal,1000,2026-09-01,,2026-10-31,open\n"
          "7,G,Maja Lund,Proposal,,2026-09-01,,2026-10-30,open\n"
          "8,H,Maja Lund,Proposal,90000,2026-09-01,,2026-11-03,open\n"
          "9,I,Oskar Brandt,Proposal,50000,2026-09-01,,2026-10-30,open\n"
          "10,J,Oskar Brandt,Closed Won,10000,2026-09-01,2026-10-06,,won\n";
}

class TheRepsSentence : public testing::Test
{
protected:
    /// The page of October 2026, as known on `asOf`.
    std::string of(const std::string& name, const std::string& target, Date asOf)
    {
        const auto store = m_folder / "s.db";
        std::string targets = "KPI,Scope,Name,Period,Value\n";
        if (!target.empty())
            targets += "revenue,owner," + name + ",2026-10," + target + "\n";
        else
            targets += "revenue,owner," + name + ",2025-01,5\n";
        test::importInto(store, {m_folder.write("deals.csv", deals()), m_folder.write("targets.csv", targets)});
        const Workspace workspace = valueOf(openWorkspace(store, StoreAccess::ReadOnly));
        DashboardRequest request;
        request.role = "rep";
        request.viewer = name;
        request.period = Period{*Date::fromYmd(2026, 10, 1), *Date::fromYmd(2026, 11, 1)};
        request.asOf = asOf;
        Progress progress;
        const DashboardReadings readings = valueOf(readDashboard(workspace, request, progress));
        QString sentence = sentenceOf(workspace, readings, kFormat);
        return sentence.replace(QChar(0x00A0), QLatin1Char(' ')).toStdString();
    }

    static Date october(int day) { return *Date::fromYmd(2026, 10, day); }

private:
    TemporaryFolder m_folder;
};

} // namespace

/// Tuesday 27 October: Wednesday, Thursday and Friday are left. 16,000 are missing; 7,000 + 5,000 + 4,000 bring them.
TEST_F(TheRepsSentence, SaysHowFarTheTargetIsAndHowManyDealsCanCloseIt)
{
    EXPECT_EQ(of("Maja Lund", "100000", october(27)),
        "Maja: 84 % of your October 2026 target, 3 working days left; three deals can close it.");
}

TEST_F(TheRepsSentence, CountsTheLargestDealsFirst)
{
    EXPECT_EQ(of("Maja Lund", "91000", october(27)),
        "Maja: 92 % of your October 2026 target, 3 working days left; one deal can close it.");
}

TEST_F(TheRepsSentence, SaysWhereTheOpenDealsAreNotEnough)
{
    EXPECT_EQ(of("Maja Lund", "101001", october(29)),
        "Maja: 83 % of your October 2026 target, 1 working day left; the open deals of this period cannot close it.");
}

TEST_F(TheRepsSentence, DoesNotRoundAMissedTargetUpToAMetOne)
{
    EXPECT_EQ(of("Maja Lund", "84100", october(30)),
        "Maja: 99 % of your October 2026 target, no working day left; one deal can close it.");
}

TEST_F(TheRepsSentence, IsContentWithAMetTarget)
{
    EXPECT_EQ(
        of("Maja Lund", "80000", october(27)), "Maja: your target for October 2026 is met with 105 %. Well done.");
    EXPECT_EQ(of("Maja Lund", "84000", *Date::fromYmd(2026, 11, 5)),
        "Maja: your target for October 2026 was met with 100 %. Well done.");
}

TEST_F(TheRepsSentence, SaysWhenThePeriodIsOverAndWhenThereIsNoTarget)
{
    EXPECT_EQ(of("Maja Lund", "100000", *Date::fromYmd(2026, 11, 5)),
        "Maja: 84 % of your October 2026 target; the period is over.");
    EXPECT_EQ(of("Oskar Brandt", "", october(27)),
        "Oskar: 10.0 K € won in October 2026. There is no target for this period.");
}

} // namespace quarterdeck
