// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/page_question.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

NamedFilter only(std::vector<std::string> labels) { return {"region", std::move(labels), false}; }
NamedFilter allBut(std::vector<std::string> labels) { return {"region", std::move(labels), true}; }

PageQuestion filtered(const NamedFilter& filter)
{
    PageQuestion question;
    question.setFilter(filter);
    return question;
}

} // namespace

TEST(PageQuestions, HoldOneFilterADimension)
{
    PageQuestion question = filtered(only({"North"}));
    question.setFilter(only({"South", "East", "South"}));
    ASSERT_EQ(question.where.size(), 1U);
    EXPECT_EQ(question.where.front().labels, (std::vector<std::string>{"East", "South"}));
    question.setFilter(only({}));
    EXPECT_TRUE(question.where.empty());
}

TEST(PageQuestions, ToggleAGroupOnAndOff)
{
    PageQuestion question = filtered(only({"North"}));
    question.toggleFilter(only({"South"}));
    EXPECT_EQ(*question.filter("region"), only({"South"}));
    question.toggleFilter(only({"South"}));
    EXPECT_EQ(question.filter("region"), nullptr);
}

TEST(PageQuestions, LeaveGroupsOutBesideThoseThatAreOut)
{
    PageQuestion question;
    question.leaveOut(only({"North"}));
    question.leaveOut(only({"East"}));
    EXPECT_EQ(*question.filter("region"), allBut({"East", "North"}));
}

TEST(PageQuestions, LeaveAGroupOutOfThoseThatAreIn)
{
    PageQuestion question = filtered(only({"East", "North"}));
    question.leaveOut(only({"East"}));
    EXPECT_EQ(*question.filter("region"), only({"North"}));
    question.leaveOut(only({"North"}));
    EXPECT_EQ(*question.filter("region"), allBut({"North"}));
}

TEST(PageQuestions, ClearEverythingButWhoLooksAndWhen)
{
    PageQuestion question = filtered(only({"North"}));
    question.role = "rep";
    question.viewers["rep"] = "Maja Lund";
    question.period = PeriodSpec::bucket(Grain::Quarter, 1);
    question.asOf = Date::fromYmd(2026, 9, 30);
    question.comparison = ComparisonChoice::None;
    EXPECT_FALSE(question.isClear());
    question.clear();
    EXPECT_TRUE(question.isClear());
    EXPECT_EQ(question.role, "rep");
    EXPECT_EQ(question.viewers.at("rep"), "Maja Lund");
    EXPECT_EQ(question.period, PeriodSpec::bucket(Grain::Quarter, 1));
}

TEST(PageQuestions, ComeBackFromTheirJson)
{
    PageQuestion question = filtered(allBut({"", "Zürich \"West\""}));
    question.role = "manager";
    question.viewers["manager"] = "Chiara";
    question.period = PeriodSpec::trailing(12, Grain::Month);
    question.asOf = Date::fromYmd(2026, 9, 30);
    question.comparison = ComparisonChoice::YearEarlier;
    EXPECT_EQ(PageQuestion::fromJson(question.toJson()), question);
}

TEST(PageQuestions, AreNotReadFromAnythingElse)
{
    for (const char* text : {"", "[]", "{}", "{\"role\": 7}", "{\"role\": \"rep\", \"where\": [{}]}", "nonsense"})
        EXPECT_EQ(PageQuestion::fromJson(text), std::nullopt) << text;
}

} // namespace quarterdeck
