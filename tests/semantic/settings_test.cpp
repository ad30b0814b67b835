// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/workspace_settings.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::ElementsAre;

std::string kept(std::string_view key, std::string_view value)
{
    WorkspaceSettings settings;
    const Result<void> set = settings.set(key, value);
    return set ? settings.text(key) : "refused";
}

TEST(Settings, AreTheKeysOfTheCommandLinesContract)
{
    std::vector<std::string> keys;
    for (const SettingDefinition& setting : WorkspaceSettings::definitions())
        keys.push_back(setting.key);
    EXPECT_THAT(keys,
        ElementsAre("base_currency", "time_zone", "week_start", "fiscal_year_start", "fiscal_label", "working_days",
            "working_hours", "qualification_score", "qualification_columns", "score_maximum", "activity_types",
            "idle_days", "rep_capacity", "maturity_days", "follow_up", "pace", "forecast_lag_days", "forecast_category",
            "churn_inactivity_days", "contract_gap_days", "gross_margin", "spend_categories", "ignored_lost_reasons",
            "revenue_source", "commission_share", "few_cases"));
}

TEST(Settings, HaveDefaultsThatTheyThemselvesAllowAndAnExplanation)
{
    for (const SettingDefinition& setting : WorkspaceSettings::definitions()) {
        EXPECT_EQ(kept(setting.key, setting.defaultValue), setting.defaultValue) << setting.key;
        EXPECT_GT(setting.explain.size(), 20U) << setting.key;
    }
}

TEST(Settings, StartWithACalendarYearOfWeeksFromMonday)
{
    const WorkspaceSettings settings;
    EXPECT_EQ(settings.calendar(), FiscalCalendar());
    EXPECT_EQ(settings.timeZone(), "UTC");
    EXPECT_EQ(settings.baseCurrency(), "");
    EXPECT_THAT(settings.workingDays(), ElementsAre(1, 2, 3, 4, 5));
    EXPECT_EQ(settings.number("few_cases"), 10);
    EXPECT_EQ(settings.number("commission_share"), 0);
}

TEST(Settings, MoveTheFiscalYearTheWeekAndTheWorkingDays)
{
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("fiscal_year_start", "4"));
    ASSERT_TRUE(settings.set("fiscal_label", "Start"));
    ASSERT_TRUE(settings.set("week_start", "Sun"));
    ASSERT_TRUE(settings.set("working_days", "Sun-Thu"));
    EXPECT_EQ(settings.calendar(), FiscalCalendar(4, FiscalLabel::Start, 7));
    EXPECT_THAT(settings.workingDays(), ElementsAre(1, 2, 3, 4, 7));
}

TEST(Settings, KeepOnlyWhatDiffersFromTheDefault)
{
    WorkspaceSettings settings;
    ASSERT_TRUE(settings.set("few_cases", "20"));
    EXPECT_EQ(settings.changed().size(), 1U);
    ASSERT_TRUE(settings.set("few_cases", "10"));
    EXPECT_EQ(settings, WorkspaceSettings());
}

TEST(Settings, SettleTheSpellingOfValues)
{
    EXPECT_EQ(kept("base_currency", " eur "), "EUR");
    EXPECT_EQ(kept("time_zone", "Europe/Berlin"), "Europe/Berlin");
    EXPECT_EQ(kept("week_start", "Monday"), "monday");
    EXPECT_EQ(kept("working_hours", "8:30 - 17"), "8:30-17");
    EXPECT_EQ(kept("activity_types", "call,  meeting"), "call, meeting");
    EXPECT_EQ(kept("commission_share", "0.08"), "0.08");
    EXPECT_EQ(kept("base_currency", ""), "");
}

TEST(Settings, RefuseWhatTheirTypeDoesNotAllow)
{
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
             {"base_currency", "Euro"},
             {"time_zone", "Middle/Earth"},
             {"week_start", "someday"},
             {"fiscal_year_start", "13"},
             {"fiscal_year_start", ""},
             {"fiscal_label", "middle"},
             {"working_days", "mon-fry"},
             {"working_hours", "17-9"},
             {"working_hours", "9-25"},
             {"working_hours", "9"},
             {"few_cases", "ten"},
             {"few_cases", "-1"},
             {"gross_margin", "80%"},
             {"gross_margin", "60"},
             {"commission_share", "8"},
             {"revenue_source", "invoices"},
             {"spend_categories", "ads,,fairs"},
         })
        EXPECT_EQ(kept(key, value), "refused") << key << "=" << value;
}

TEST(Settings, ListTheirItems)
{
    WorkspaceSettings settings;
    EXPECT_THAT(settings.items("ignored_lost_reasons"), testing::IsEmpty());
    ASSERT_TRUE(settings.set("ignored_lost_reasons", "Duplicate ,  Not qualified"));
    EXPECT_THAT(settings.items("ignored_lost_reasons"), ElementsAre("Duplicate", "Not qualified"));
    EXPECT_THAT(settings.items("pace"), ElementsAre("workdays"));
}

TEST(Settings, KnowHowLongACohortNeeds)
{
    WorkspaceSettings settings;
    EXPECT_EQ(settings.maturityDays("won"), 180);
    ASSERT_TRUE(settings.set("maturity_days", "won = 60, opportunity=soon"));
    EXPECT_EQ(settings.maturityDays("won"), 60);
    EXPECT_FALSE(settings.maturityDays("opportunity"));
    EXPECT_FALSE(settings.maturityDays(""));
}

TEST(Settings, SayWhatIsAllowedAndChangeNothingWhenRefused)
{
    WorkspaceSettings settings;
    const Result<void> wrong = settings.set("fiscal_label", "middle");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().kind, ErrorKind::InvalidSetting);
    EXPECT_THAT(wrong.error().arguments, ElementsAre("fiscal_label", "middle", "start, end"));
    EXPECT_EQ(settings, WorkspaceSettings());

    const Result<void> unknown = settings.set("colour", "blue");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, ErrorKind::UnknownSetting);
    EXPECT_THAT(unknown.error().arguments[1], testing::HasSubstr("base_currency, time_zone"));
}

TEST(Settings, SayWhichOfThemRebuildTheFacts)
{
    EXPECT_TRUE(WorkspaceSettings::definition("time_zone")->rebuildsFacts);
    EXPECT_TRUE(WorkspaceSettings::definition("base_currency")->rebuildsFacts);
    EXPECT_FALSE(WorkspaceSettings::definition("week_start")->rebuildsFacts);
    EXPECT_EQ(WorkspaceSettings::definition("colour"), nullptr);
}

} // namespace
} // namespace quarterdeck
