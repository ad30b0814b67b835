// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_files.h"

#include <quarterdeck/demo/demo_company.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace quarterdeck;
using demo_test::readBytes;
using demo_test::TemporaryDirectory;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Cancels its job as soon as that many deals are written.
class CancelledAfter : public Progress
{
public:
    explicit CancelledAfter(std::int64_t deals) : m_deals(deals) { }
    void advance(Phase, std::int64_t done, std::int64_t) override
    {
        if (done >= m_deals)
            cancel();
    }

private:
    std::int64_t m_deals;
};

std::string bytesOf(const DemoOptions& options)
{
    const TemporaryDirectory directory;
    Progress progress;
    std::string bytes;
    const auto files = writeDemoCompany(directory.path(), options, progress);
    EXPECT_TRUE(files.has_value());
    for (const std::string& file : *files)
        bytes += readBytes(directory.path() / file);
    return bytes;
}

TEST(WriteDemoCompany, NamesTheFilesThatItWrote)
{
    const TemporaryDirectory directory;
    Progress progress;
    const auto files = writeDemoCompany(directory.path() / "new" / "company", {}, progress);
    ASSERT_TRUE(files.has_value());
    EXPECT_THAT(*files, ElementsAre("users.csv", "accounts.csv", "products.csv", "deals.csv", "targets.csv"));
    for (const std::string& file : *files)
        EXPECT_GT(std::filesystem::file_size(directory.path() / "new" / "company" / file), 0u);
}

TEST(WriteDemoCompany, WritesTheSameBytesForTheSameSeed)
{
    DemoOptions options;
    options.seed = 7;
    options.deals = 500;
    EXPECT_EQ(bytesOf(options), bytesOf(options));
}

TEST(WriteDemoCompany, WritesOtherBytesForAnotherSeed)
{
    DemoOptions options;
    options.deals = 500;
    DemoOptions other = options;
    other.seed = 2;
    EXPECT_NE(bytesOf(options), bytesOf(other));
}

TEST(WriteDemoCompany, WritesTheCompanyThatTheSourcesCarry)
{
    const TemporaryDirectory directory;
    Progress progress;
    const auto files = writeDemoCompany(directory.path(), {}, progress);
    ASSERT_TRUE(files.has_value());
    const std::filesystem::path carried = std::filesystem::path(QUARTERDECK_SOURCE_DIR) / "data" / "demo";
    std::uintmax_t bytes = 0;
    for (const std::string& file : *files) {
        EXPECT_TRUE(readBytes(directory.path() / file) == readBytes(carried / file))
            << file << ": write data/demo anew with quarterdeck-cli demo --out data/demo";
        bytes += std::filesystem::file_size(carried / file);
    }
    EXPECT_LT(bytes, 400'000u);
}

TEST(WriteDemoCompany, LeavesNothingBehindWhenCancelled)
{
    const TemporaryDirectory directory;
    CancelledAfter progress(8000);
    DemoOptions options;
    options.deals = 100'000;
    const auto files = writeDemoCompany(directory.path(), options, progress);
    ASSERT_FALSE(files.has_value());
    EXPECT_EQ(files.error().kind, ErrorKind::Cancelled);
    EXPECT_THAT(directory.fileNames(), IsEmpty());
}

TEST(WriteDemoCompany, KeepsWhatWasThereWhenCancelled)
{
    const TemporaryDirectory directory;
    std::ofstream(directory.path() / "deals.csv") << "mine";
    CancelledAfter progress(0);
    EXPECT_FALSE(writeDemoCompany(directory.path(), {}, progress).has_value());
    EXPECT_EQ(readBytes(directory.path() / "deals.csv"), "mine");
    EXPECT_THAT(directory.fileNames(), ElementsAre("deals.csv"));
}

TEST(WriteDemoCompany, FailsWhereNoDirectoryCanBe)
{
    const TemporaryDirectory directory;
    std::ofstream(directory.path() / "file") << "no directory";
    Progress progress;
    const auto files = writeDemoCompany(directory.path() / "file" / "company", {}, progress);
    ASSERT_FALSE(files.has_value());
    EXPECT_EQ(files.error().kind, ErrorKind::WriteFailed);
    EXPECT_EQ(files.error().arguments.size(), 2u);
    EXPECT_FALSE(files.error().arguments[1].empty());
}

TEST(WriteDemoCompany, FailsWhenTheDiskIsFull)
{
    const std::filesystem::path fullDisk = "/dev/full";
    if (!std::filesystem::exists(fullDisk))
        GTEST_SKIP() << "only Linux has a device that is always full";
    const TemporaryDirectory directory;
    std::filesystem::create_symlink(fullDisk, directory.path() / "deals.csv.part");
    Progress progress;
    const auto files = writeDemoCompany(directory.path(), {}, progress);
    ASSERT_FALSE(files.has_value());
    EXPECT_EQ(files.error().kind, ErrorKind::WriteFailed);
    EXPECT_THAT(files.error().where, testing::HasSubstr("deals.csv"));
    EXPECT_THAT(directory.fileNames(), IsEmpty());
}

TEST(WriteDemoCompany, FailsWhenANameIsTaken)
{
    const TemporaryDirectory directory;
    std::filesystem::create_directories(directory.path() / "users.csv" / "in the way");
    Progress progress;
    const auto files = writeDemoCompany(directory.path(), {}, progress);
    ASSERT_FALSE(files.has_value());
    EXPECT_EQ(files.error().kind, ErrorKind::WriteFailed);
    EXPECT_THAT(directory.fileNames(), ElementsAre("users.csv"));
}

TEST(WriteDemoCompany, RefusesOptionsOutsideTheirRange)
{
    const TemporaryDirectory directory;
    Progress progress;
    DemoOptions tooFew;
    tooFew.deals = -1;
    DemoOptions tooLong;
    tooLong.months = kMostDemoMonths + 1;
    for (const DemoOptions& options : {tooFew, tooLong}) {
        const auto files = writeDemoCompany(directory.path(), options, progress);
        ASSERT_FALSE(files.has_value());
        EXPECT_EQ(files.error().kind, ErrorKind::InvalidSetting);
    }
    EXPECT_THAT(directory.fileNames(), IsEmpty());
}

TEST(WriteDemoCompany, KnowsShortAndLongHistories)
{
    for (const int months : {1, 5, 120, kMostDemoMonths}) {
        const TemporaryDirectory directory;
        DemoOptions options;
        options.months = months;
        options.deals = 3000;
        Progress progress;
        ASSERT_TRUE(writeDemoCompany(directory.path(), options, progress).has_value()) << months;
        EXPECT_EQ(demo_test::readRecords(directory.path() / "deals.csv").front().at("Created Date").substr(0, 7),
            Date::fromYmd(2026, 10, 1)->plusMonths(1 - months).iso().substr(0, 7));
    }
}

} // namespace
