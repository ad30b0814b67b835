// SPDX-License-Identifier: GPL-3.0-or-later
#include "wait_for.h"

#include <quarterdeck/gui/job_runner.h>

#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace quarterdeck {

TEST(JobRunner, WorksInAnotherThreadAndAnswersInThisOne)
{
    JobRunner runner;
    std::thread::id worked;
    std::thread::id answered;
    int answer = 0;
    runner.start<int>(
        Lane::Dashboard, QString(),
        [&](Progress&) {
            worked = std::this_thread::get_id();
            return 42;
        },
        [&](int value) {
            answered = std::this_thread::get_id();
            answer = value;
        });
    ASSERT_TRUE(waitFor([&] { return answer == 42; }));
    EXPECT_NE(worked, std::this_thread::get_id());
    EXPECT_EQ(answered, std::this_thread::get_id());
    EXPECT_TRUE(runner.idle());
}

TEST(JobRunner, DropsTheLateAnswerOfAJobThatWasReplaced)
{
    JobRunner runner;
    std::promise<void> release;
    std::vector<int> answers;
    const auto note = [&](int value) { answers.push_back(value); };
    runner.start<int>(
        Lane::Dashboard, QString(),
        [gate = release.get_future().share()](Progress&) {
            gate.wait();
            return 1;
        },
        note);
    runner.start<int>(
        Lane::Dashboard, QString(), [](Progress&) { return 2; }, note);
    ASSERT_TRUE(waitFor([&] { return !answers.empty(); }));
    release.set_value();
    ASSERT_TRUE(waitFor([&] { return runner.idle(); }));
    EXPECT_EQ(answers, std::vector<int>{2});
}

TEST(JobRunner, TellsAJobThatItIsNoLongerWanted)
{
    JobRunner runner;
    bool stopped = false;
    runner.start<bool>(
        Lane::Change, QString(),
        [](Progress& progress) {
            while (!progress.cancelled())
                std::this_thread::yield();
            return true;
        },
        [&](bool value) { stopped = value; });
    EXPECT_TRUE(runner.busy(Lane::Change));
    runner.stop(Lane::Change);
    EXPECT_TRUE(waitFor([&] { return stopped; }));
}

TEST(JobRunner, EndsItsJobsWhenItGoes)
{
    std::atomic<bool> ended = false;
    {
        JobRunner runner;
        runner.start<int>(
            Lane::Rows, QString(),
            [&](Progress& progress) {
                while (!progress.cancelled())
                    std::this_thread::yield();
                ended = true;
                return 0;
            },
            [](int) { FAIL() << "nobody is left to hear it"; });
    }
    EXPECT_TRUE(ended);
}

} // namespace quarterdeck
