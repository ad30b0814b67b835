// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/issue.h>

#include <gtest/gtest.h>

#include <set>
#include <string>

using quarterdeck::IssueKind;
using quarterdeck::issueKindName;
using quarterdeck::rejectsRow;

namespace {

constexpr int kKinds = static_cast<int>(IssueKind::ManagerLoop) + 1;

TEST(IssueKind, HasASnakeCaseNameOfItsOwn)
{
    std::set<std::string> names;
    for (int kind = 0; kind < kKinds; ++kind) {
        const std::string name(issueKindName(static_cast<IssueKind>(kind)));
        EXPECT_TRUE(names.insert(name).second) << name;
        EXPECT_FALSE(name.empty());
        EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789"), std::string::npos) << name;
    }
    EXPECT_EQ(issueKindName(IssueKind::NotUtf8Cell), "not_utf8_cell");
}

TEST(IssueKind, RejectsRowsThatCannotBeReadAndKeepsTheRest)
{
    EXPECT_TRUE(rejectsRow(IssueKind::RequiredEmpty));
    EXPECT_TRUE(rejectsRow(IssueKind::DuplicateId));
    EXPECT_TRUE(rejectsRow(IssueKind::NotUtf8Cell));
    EXPECT_TRUE(rejectsRow(IssueKind::NotAShare));
    EXPECT_FALSE(rejectsRow(IssueKind::FoldedReference));
    EXPECT_FALSE(rejectsRow(IssueKind::ClosedBeforeCreated));
    EXPECT_FALSE(rejectsRow(IssueKind::ManagerLoop));
}

} // namespace
