// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings that cannot be used: each with a reason and a place.
#include "cli/command_line.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

/// Imports a file of deals by a mapping.
class ImportMapping : public ::testing::Test
{
protected:
    nlohmann::json errorOf(const std::string& mapping) const
    {
        const auto outcome = test::run("qd import --json --store " + (m_folder / "s.db").string() + " "
            + m_deals.string() + " --mapping " + mapping);
        EXPECT_NE(outcome.status, 0);
        EXPECT_FALSE(std::filesystem::exists(m_folder / "s.db"));
        return outcome.json()["error"];
    }
    const test::TemporaryFolder& folder() const { return m_folder; }

private:
    test::TemporaryFolder m_folder;
    std::filesystem::path m_deals = m_folder.write("deals.csv", "Deal ID,Stage\nD1,Closed Won\n");
};

} // namespace

TEST_F(ImportMapping, ThatIsAFolderIsNotRead) { EXPECT_EQ(errorOf(folder().path().string())["kind"], "is_directory"); }

TEST_F(ImportMapping, ThatIsMissingIsSaidToBe)
{
    EXPECT_EQ(errorOf((folder() / "no.json").string())["kind"], "file_not_found");
}

} // namespace quarterdeck
