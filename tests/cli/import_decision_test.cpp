// SPDX-License-Identifier: GPL-3.0-or-later
// Choices that a file leaves open: nothing is read before they are made.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace quarterdeck {

TEST(ImportDecision, OfTheDecimalMarkIsMadeByItsOption)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", "Deal ID,Stage,Amount\nD1,Won,1.200\nD2,Won,12.500\n");
    const std::string import = "qd import --json --store " + (folder / "s.db").string() + " " + file.string();
    const auto asked = test::run(import);
    EXPECT_EQ(asked.status, 2);
    const nlohmann::json decision = asked.json()["decision"];
    EXPECT_EQ(decision["option"], "--decimal");
    EXPECT_EQ(decision["readings"][1]["value"], ",");
    EXPECT_EQ(decision["readings"][1]["last"], "12500");
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
    EXPECT_EQ(test::run(import + " --decimal ,").status, 0);
}

TEST(ImportDecision, OffersTheYearInFront)
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("deals.csv", "Deal ID,Stage,Created Date\nD1,Won,17-01-02\nD2,Won,17-02-03\n");
    const std::string import = "qd import --json --store " + (folder / "s.db").string() + " " + file.string();
    const auto asked = test::run(import);
    EXPECT_EQ(asked.status, 2);
    EXPECT_EQ(asked.json()["decision"]["readings"][1]["value"], "ymd");
    EXPECT_EQ(test::run(import + " --date-order ymd").status, 0);
}

} // namespace quarterdeck
