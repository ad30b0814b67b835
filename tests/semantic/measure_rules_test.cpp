// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kCount = R"("fact": "deal", "aggregate": "count", "unit": "count")";

RowFilter filterOf(const std::string& filter)
{
    const Catalog::Loaded loaded = loadedMeasure(fmt::format(R"({}, "where": [{}])", kCount, filter));
    EXPECT_THAT(pointers(loaded), IsEmpty()) << filter << onlyProblem(loaded);
    return loaded.problems.empty() ? loaded.catalog->measure("m")->where.front() : RowFilter();
}

std::vector<std::string> filterProblems(const std::string& filter)
{
    return pointers(loadedMeasure(fmt::format(R"({}, "where": [{}])", kCount, filter)));
}

TEST(MeasureRules, NameAPlaceThatTheFileHas)
{
    const Catalog::Loaded loaded
        = loadedMeasure(R"("fact": "deal", "aggregate": "sum", "value": "amout", "date": "won_on", "unit": "money")");
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems[0].kind, ErrorKind::DefinitionInvalid);
    EXPECT_EQ(loaded.problems[0].where, "test.json#/measures/0/value");
    EXPECT_EQ(loaded.problems[0].arguments[0], "test.json");
    EXPECT_THAT(loaded.problems[0].arguments[1], HasSubstr("did you mean amount"));
    EXPECT_EQ(loaded.problems[0].arguments[2], "\"amout\"");
}

TEST(MeasureRules, LeaveOutTheBadMeasureAndKeepTheRest)
{
    const Catalog::Loaded loaded = loadedMeasure(R"("fact": "deal", "aggregate": "count", "unit": "bushels")");
    EXPECT_THAT(pointers(loaded), ElementsAre("/measures/0/unit"));
    EXPECT_EQ(loaded.catalog->measure("m"), nullptr);
    EXPECT_EQ(loaded.catalog->measures().size(), 6U);
}

TEST(MeasureRules, AskForIdNameFactAggregateAndUnit)
{
    const Catalog::Loaded loaded = loadedFrom(R"({"measures": [{}]})");
    EXPECT_THAT(pointers(loaded),
        ElementsAre(
            "/measures/0/id", "/measures/0/name", "/measures/0/unit", "/measures/0/aggregate", "/measures/0/fact"));
}

TEST(MeasureRules, RefuseMembersThatNobodyReads)
{
    EXPECT_THAT(
        pointers(loadedMeasure(fmt::format(R"({}, "colour": "blue")", kCount))), ElementsAre("/measures/0/colour"));
}

TEST(MeasureRules, RefuseIdsThatFormulasCouldNotName)
{
    for (const char* id : {"Won", "won deals", "1st", "days", "else", "max"})
        EXPECT_THAT(
            pointers(loadedFrom(fmt::format(R"({{"measures": [{{"id": "{}", "name": "M", {}}}]}})", id, kCount))),
            ElementsAre("/measures/0/id"))
            << id;
}

TEST(MeasureRules, RefuseUnknownFactsAndAggregates)
{
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "lead", "aggregate": "count", "unit": "count")")),
        ElementsAre("/measures/0/fact"));
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "deal", "aggregate": "mean", "value": "amount", "unit": "money")")),
        testing::Contains("/measures/0/aggregate"));
}

TEST(MeasureRules, RefuseToSumAStockOverTime)
{
    const Catalog::Loaded loaded
        = loadedMeasure(fmt::format(R"({}, "alive": ["alive_from", "alive_to"], "over_time": "sum")", kCount));
    EXPECT_THAT(pointers(loaded), ElementsAre("/measures/0/over_time"));
    EXPECT_THAT(onlyProblem(loaded), HasSubstr("a stock is not added up over time"));
}

TEST(MeasureRules, RefuseToSumMediansAndToReadAFlowOnItsLastDay)
{
    EXPECT_THAT(
        pointers(loadedMeasure(
            R"("fact": "deal", "aggregate": "median", "value": "amount", "date": "won_on", "over_time": "sum", "unit": "money")")),
        ElementsAre("/measures/0/over_time"));
    EXPECT_THAT(pointers(loadedMeasure(fmt::format(R"({}, "date": "won_on", "over_time": "last")", kCount))),
        ElementsAre("/measures/0/over_time"));
}

TEST(MeasureRules, AddNothingUpOverTimeThatHasNoDate)
{
    EXPECT_EQ(loadedMeasure(kCount).catalog->measure("m")->overTime, OverTime::None);
    EXPECT_THAT(pointers(loadedMeasure(fmt::format(R"({}, "over_time": "sum")", kCount))),
        ElementsAre("/measures/0/over_time"));
}

TEST(MeasureRules, RefuseAMeasureThatIsFlowAndStockAtOnce)
{
    EXPECT_THAT(
        pointers(loadedMeasure(fmt::format(R"({}, "date": "won_on", "alive": ["alive_from", "alive_to"])", kCount))),
        ElementsAre("/measures/0/alive"));
}

TEST(MeasureRules, TakeDaysFromDayColumnsOnly)
{
    EXPECT_THAT(
        pointers(loadedMeasure(fmt::format(R"({}, "date": "amount")", kCount))), ElementsAre("/measures/0/date"));
    EXPECT_THAT(pointers(loadedMeasure(fmt::format(R"({}, "alive": ["alive_from", "stage"])", kCount))),
        ElementsAre("/measures/0/alive/1"));
    EXPECT_THAT(pointers(loadedMeasure(fmt::format(R"({}, "alive": ["alive_from"])", kCount))),
        ElementsAre("/measures/0/alive"));
    EXPECT_THAT(pointers(loadedMeasure(fmt::format(R"({}, "not_before": "@as_of")", kCount))),
        ElementsAre("/measures/0/not_before"));
}

TEST(MeasureRules, GiveMoneyTheUnitOfMoneyAndNothingElse)
{
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "deal", "aggregate": "sum", "value": "amount", "unit": "count")")),
        ElementsAre("/measures/0/unit"));
    EXPECT_THAT(
        pointers(loadedMeasure(R"("fact": "deal", "aggregate": "sum", "value": "cycle_days", "unit": "money")")),
        ElementsAre("/measures/0/unit"));
    EXPECT_THAT(
        pointers(loadedMeasure(R"("fact": "deal", "aggregate": "sum", "value": "amount * cost", "unit": "money")")),
        ElementsAre("/measures/0/value"));
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "deal", "aggregate": "count", "unit": "money")")),
        ElementsAre("/measures/0/unit"));
}

TEST(MeasureRules, MultiplyOnlyInSumsAndOnlyNumbers)
{
    EXPECT_THAT(pointers(loadedMeasure(
                    R"("fact": "deal", "aggregate": "median", "value": "amount * win_chance", "unit": "money")")),
        ElementsAre("/measures/0/value"));
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "deal", "aggregate": "sum", "value": "stage", "unit": "number")")),
        ElementsAre("/measures/0/value"));
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "deal", "aggregate": "sum", "unit": "money")")),
        ElementsAre("/measures/0/value"));
    EXPECT_THAT(
        pointers(loadedMeasure(fmt::format(R"({}, "value": "amount")", kCount))), ElementsAre("/measures/0/value"));
}

TEST(MeasureRules, CountDistinctColumnsAndDimensions)
{
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "rep", "aggregate": "distinct", "value": "team", "unit": "count")")),
        IsEmpty());
    EXPECT_THAT(pointers(loadedMeasure(R"("fact": "rep", "aggregate": "distinct", "value": "stage", "unit": "count")")),
        ElementsAre("/measures/0/value"));
}

TEST(RowFilters, CompareDaysWithWordsAndColumnsAndOffsets)
{
    EXPECT_EQ(std::get<TimeOperand>(filterOf(R"(["won_on", "<=", "@as_of-90d"])").values[0]).offsetDays, -90);
    EXPECT_EQ(std::get<TimeOperand>(filterOf(R"(["won_on", "<", "@from"])").values[0]).word, TimeWord::From);
    EXPECT_EQ(std::get<TimeOperand>(filterOf(R"(["won_on", ">=", "@to+1d"])").values[0]).offsetDays, 1);
    EXPECT_EQ(std::get<ColumnOperand>(filterOf(R"(["won_on", ">", "created_on+30d"])").values[0]).column, "created_on");
    EXPECT_EQ(std::get<ColumnOperand>(filterOf(R"(["won_on", ">", "created_on+30d"])").values[0]).offset, 30);
    EXPECT_EQ(
        std::get<ColumnOperand>(filterOf(R"(["won_on", "=", {"column": "lost_on", "offset": -2}])").values[0]).offset,
        -2);
}

TEST(RowFilters, CompareNumbersWithNumbersSettingsAndColumns)
{
    EXPECT_EQ(std::get<double>(filterOf(R"(["amount", ">", 1000.5])").values[0]), 1000.5);
    EXPECT_EQ(std::get<SettingOperand>(filterOf(R"(["cycle_days", ">", "{idle_days}"])").values[0]).key, "idle_days");
    EXPECT_EQ(std::get<ColumnOperand>(filterOf(R"(["amount", "<", "cost"])").values[0]).column, "cost");
}

TEST(RowFilters, CompareNamesWithTextsEvenWhereAColumnHasThatName)
{
    EXPECT_EQ(std::get<std::string>(filterOf(R"(["stage", "=", "owner"])").values[0]), "owner");
    EXPECT_EQ(std::get<ColumnOperand>(filterOf(R"(["team", "!=", {"column": "region"}])").values[0]).column, "region");
    EXPECT_EQ(filterOf(R"(["stage", "in", ["Demo", "Offer"]])").values.size(), 2U);
}

TEST(RowFilters, CompareNamesWithTheNamesThatASettingLists)
{
    const RowFilter filter = filterOf(R"(["lost_reason", "in", ["{ignored_lost_reasons}", "Price"]])");
    ASSERT_EQ(filter.values.size(), 2U);
    EXPECT_EQ(std::get<SettingOperand>(filter.values[0]).key, "ignored_lost_reasons");
    EXPECT_EQ(std::get<std::string>(filter.values[1]), "Price");
    EXPECT_THAT(filterProblems(R"(["lost_reason", "=", "{idle_days}"])"), ElementsAre("/measures/0/where/0/2"));
}

TEST(RowFilters, AskWhetherAColumnIsEmpty)
{
    EXPECT_EQ(filterOf(R"(["cost", "empty"])").op, FilterOperator::Empty);
    EXPECT_EQ(filterOf(R"(["cost", "not empty"])").op, FilterOperator::NotEmpty);
}

TEST(RowFilters, RefuseWhatCannotBeCompared)
{
    const std::vector<std::pair<std::string, std::string>> wrong = {
        {R"(["colour", "=", 1])", "/0"},
        {R"(["amount", "~", 1])", "/1"},
        {R"(["amount", "="])", ""},
        {R"(["amount", "empty", 1])", ""},
        {R"(["amount", "=", "@as_of"])", "/2"},
        {R"(["amount", "=", "{time_zone}"])", "/2"},
        {R"(["amount", "=", "{nonsense}"])", "/2"},
        {R"(["amount", "=", true])", "/2"},
        {R"(["amount", "<", "won_on"])", "/2"},
        {R"(["won_on", "<", "@yesterday"])", "/2"},
        {R"(["won_on", "<", "@as_of-90"])", "/2"},
        {R"(["won_on", "<", "2017-01-01"])", "/2"},
        {R"(["won_on", "<", 5])", "/2"},
        {R"(["stage", "<", "Demo"])", "/1"},
        {R"(["stage", "=", 5])", "/2"},
        {R"(["stage", "in", "Demo"])", "/2"},
        {R"(["stage", "in", []])", "/2"},
        {R"(["amount", "=", {"column": "cost", "offset": 2}])", "/2"},
        {R"("amount = 1")", ""},
    };
    for (const auto& [filter, place] : wrong)
        EXPECT_THAT(filterProblems(filter), ElementsAre("/measures/0/where/0" + place)) << filter;
}

} // namespace
} // namespace quarterdeck
