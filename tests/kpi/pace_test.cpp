// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/pace.h"

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

TimeCell june2017(std::string_view asOf)
{
    return {{*Date::fromIso("2017-06-01"), *Date::fromIso("2017-07-01")}, *Date::fromIso(asOf)};
}

TEST(Pace, GoesByWorkingDays)
{
    // June 2017 has 22 working days; from Thursday the 1st to Sunday the 11th there are 7 of them.
    EXPECT_DOUBLE_EQ(paceOf(june2017("2017-06-11"), {}), 7.0 / 22.0);
    EXPECT_DOUBLE_EQ(paceOf(june2017("2017-06-09"), {}), 7.0 / 22.0);
}

TEST(Pace, GoesByAllDaysWhereTheSettingSaysSo)
{
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("pace", "linear"));
    EXPECT_DOUBLE_EQ(paceOf(june2017("2017-06-12"), settings), 12.0 / 30.0);
}

TEST(Pace, HeedsTheWorkspacesWorkingDays)
{
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("working_days", "sat-sun"));
    EXPECT_DOUBLE_EQ(paceOf(june2017("2017-06-04"), settings), 2.0 / 8.0);
}

TEST(Pace, IsNothingBeforeAndEverythingAfter)
{
    EXPECT_EQ(paceOf(june2017("2017-05-31"), {}), 0.0);
    EXPECT_EQ(paceOf(june2017("2017-06-30"), {}), 1.0);
    EXPECT_EQ(paceOf(june2017("2017-08-01"), {}), 1.0);
}

} // namespace

} // namespace quarterdeck
