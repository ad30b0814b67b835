// SPDX-License-Identifier: GPL-3.0-or-later
// A store that an older version made, as the commands meet it.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

using test::run;
using testing::HasSubstr;

class OlderStore : public testing::TestWithParam<const char*>
{
protected:
    OlderStore()
    {
        m_folder.write(
            "deals.csv", "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,10,2026-01-05,2026-02-13\n");
        EXPECT_EQ(run("qd import --store " + store() + " " + file()).status, 0);
        const auto made = run("sqlite3 " + store()
            + " 'DROP TABLE stages; CREATE TABLE stages(stage INTEGER PRIMARY KEY, outcome TEXT NOT NULL, ord INTEGER, "
              "probability INTEGER); PRAGMA user_version = 1'");
        EXPECT_EQ(made.status, 0) << "the sqlite3 program (package sqlite3)";
    }
    std::string store() const { return (m_folder / "s.db").string(); }
    std::string file() const { return (m_folder / "deals.csv").string(); }

    test::TemporaryFolder m_folder;
};

TEST_P(OlderStore, IsCarriedOverByACommandThatWrites)
{
    const auto read = run("qd kpi revenue --json --store " + store());
    EXPECT_EQ(read.status, 1);
    EXPECT_EQ(read.json()["error"]["kind"], "older_store");
    EXPECT_THAT(read.json()["error"]["remedy"], HasSubstr("import"));

    const auto wrote = run("qd " + std::string(GetParam()) + " --store " + store() + " "
        + (std::string(GetParam()) == "import" ? file() : std::string()));
    EXPECT_EQ(wrote.status, 0) << wrote.out;
    EXPECT_EQ(run("qd batches --store " + store()).status, 0);
    EXPECT_EQ(run("qd check --store " + store()).status, 0);
    EXPECT_TRUE(std::filesystem::exists(store() + ".v1.bak"));
}

INSTANTIATE_TEST_SUITE_P(Commands, OlderStore, testing::Values("import", "settings base_currency=EUR", "undo 1"),
    [](const auto& command) { return std::string(command.param).substr(0, std::string(command.param).find(' ')); });

} // namespace quarterdeck
