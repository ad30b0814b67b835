// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

namespace quarterdeck {

namespace {

constexpr uid_t kNobody = 65534;
constexpr int kNoPermissionSeen = 17;

using UnreadableFile = ImportTest;

std::string manyDeals()
{
    std::string text = "Deal ID,Stage,Amount\n";
    for (int i = 0; i < 200'000; ++i)
        text += "D" + std::to_string(i) + ",Won,100\n";
    return text;
}

/// Does something to the file after the first block.
class Meddler : public Progress
{
public:
    explicit Meddler(std::function<void()> meddle) : m_meddle(std::move(meddle)) { }
    void advance(Phase, std::int64_t done, std::int64_t total) override
    {
        EXPECT_LE(done, total);
        if (m_calls++ == 0)
            m_meddle();
    }
    int calls() const { return m_calls; }

private:
    std::function<void()> m_meddle;
    int m_calls = 0;
};

RecordSink ignoring()
{
    return {[](RecordBlock&&) -> Result<void> { return {}; }, [](Issue&&) {}, [](RejectedRow&&) {}};
}

} // namespace

TEST_F(UnreadableFile, IsNotThere)
{
    const Error found = error(folder() / "nothing.csv");
    EXPECT_EQ(found.kind, ErrorKind::FileNotFound);
    EXPECT_EQ(found.arguments.at(0), (folder() / "nothing.csv").string());
}

TEST_F(UnreadableFile, IsADirectory) { EXPECT_EQ(error(folder()).kind, ErrorKind::IsDirectory); }

TEST_F(UnreadableFile, IsAPipe)
{
    const std::filesystem::path pipe = folder() / "deals.csv";
    ASSERT_EQ(mkfifo(pipe.c_str(), S_IRUSR | S_IWUSR), 0);
    EXPECT_EQ(error(pipe).kind, ErrorKind::NotARegularFile);
}

TEST_F(UnreadableFile, GivesNoPermission)
{
    const std::filesystem::path path = write("deals.csv", "Deal ID,Stage\nD1,Won\n");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // root may read everything: the child gives that up
        if (getuid() == 0 && setuid(kNobody) != 0)
            _exit(1);
        Progress progress;
        const auto found = recognise(path, entities(), {}, progress);
        const auto mapping = Mapping::read(path);
        const auto refused = [](const auto& read) { return !read && read.error().kind == ErrorKind::NoPermission; };
        _exit(refused(found) && refused(mapping) ? kNoPermissionSeen : 2);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), kNoPermissionSeen);
}

TEST_F(UnreadableFile, IsEmptyOrHasAHeaderAlone)
{
    EXPECT_EQ(error(write("deals.csv", "")).kind, ErrorKind::EmptyFile);
    EXPECT_EQ(error(write("deals.csv", "Deal ID,Stage\n\n")).kind, ErrorKind::HeaderOnly);
}

TEST_F(UnreadableFile, BecomesShorterWhileItIsRead)
{
    const std::filesystem::path path = write("deals.csv", manyDeals());
    Meddler progress([&] { std::filesystem::resize_file(path, 1000); });
    const auto found = recognise(path, entities(), {}, progress);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::ReadFailed);
}

TEST_F(UnreadableFile, VanishesBeforeItsRecordsAreRead)
{
    const std::filesystem::path path = write("deals.csv", manyDeals());
    const RecognisedFile file = recognised(path);
    std::filesystem::remove(path);
    Progress progress;
    const Result<void> done = readRecords(file, entities(), "UTC", ignoring(), progress);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::ReadFailed);
}

TEST_F(UnreadableFile, ChangesBeforeItsRecordsAreRead)
{
    const std::filesystem::path path = write("deals.csv", manyDeals());
    const RecognisedFile file = recognised(path);
    std::ofstream(path, std::ios::app) << "D,Won,1\n";
    Progress progress;
    const Result<void> done = readRecords(file, entities(), "UTC", ignoring(), progress);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::ReadFailed);
}

TEST_F(UnreadableFile, IsLeftWhenNobodyWaits)
{
    const std::filesystem::path path = write("deals.csv", manyDeals());
    Meddler* waiting = nullptr;
    Meddler progress([&] { waiting->cancel(); });
    waiting = &progress;
    const auto found = recognise(path, entities(), {}, progress);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().kind, ErrorKind::Cancelled);
    EXPECT_EQ(progress.calls(), 1);

    const RecognisedFile file = recognised(path);
    Progress cancelled;
    cancelled.cancel();
    const Result<void> done = readRecords(file, entities(), "UTC", ignoring(), cancelled);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Cancelled);
}

TEST_F(UnreadableFile, IsGivenUpWhenTheSinkFails)
{
    const RecognisedFile file = recognised(write("deals.csv", manyDeals()));
    RecordSink sink = ignoring();
    int blocks = 0;
    sink.block = [&](RecordBlock&& block) -> Result<void> {
        EXPECT_EQ(block.rows(), kBlockRows);
        ++blocks;
        return failure(ErrorKind::DiskFull, "store", {"store"});
    };
    Progress progress;
    const Result<void> done = readRecords(file, entities(), "UTC", sink, progress);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::DiskFull);
    EXPECT_EQ(blocks, 1);
}

} // namespace quarterdeck
