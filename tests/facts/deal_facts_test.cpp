// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_block_builder.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/facts/deal_facts.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using test::at;
using test::day;
using testing::ElementsAre;
using testing::IsEmpty;

using Row = std::map<std::string, std::int64_t>;

constexpr std::optional<std::int64_t> kNone;
constexpr std::int64_t kOne = kDecimalOne;

class DealFacts : public testing::Test
{
protected:
    DealFacts()
    {
        settings.timeZone = TimeZone::named("Europe/Berlin").value();
        settings.baseCurrency = "EUR";
        settings.importDay = Date::fromIso("2018-01-15").value();
    }

    std::int64_t code(const char* text) { return dictionary.code(text); }
    static std::int64_t at9(const char* iso)
    {
        return Timestamp::ofSeconds(day(iso) * 86'400 + 9 * 3600, Timestamp::Kind::Local).encoded();
    }
    Row won()
    {
        return {{"outcome", code("won")}, {"created_at", at9("2017-03-01")}, {"closed_on", day("2017-03-31")},
            {"amount_original", 100 * kOne}};
    }
    Row open()
    {
        return {{"outcome", code("open")}, {"created_at", at9("2017-03-01")}, {"amount_original", 100 * kOne}};
    }

    const ColumnBlock& derive(const std::vector<Row>& rows)
    {
        findings.clear();
        const auto texts = [this](std::int64_t code) -> std::string_view {
            return dictionary.text(static_cast<Dictionary::Code>(code));
        };
        facts = deriveDeals(test::block(dealInputs(), rows), texts, settings, findings);
        return facts;
    }
    std::vector<IssueKind> kinds() const
    {
        std::vector<IssueKind> found;
        for (const RowFinding& finding : findings)
            found.push_back(finding.kind);
        return found;
    }

    Dictionary dictionary;
    FactSettings settings;
    std::vector<RowFinding> findings;
    ColumnBlock facts;
};

TEST_F(DealFacts, OfAWonDeal)
{
    derive({won()});
    EXPECT_EQ(at(facts, "created_on"), day("2017-03-01"));
    EXPECT_EQ(at(facts, "won_on"), day("2017-03-31"));
    EXPECT_EQ(at(facts, "lost_on"), kNone);
    EXPECT_EQ(at(facts, "decided_on"), day("2017-03-31"));
    EXPECT_EQ(at(facts, "alive_from"), day("2017-03-01"));
    EXPECT_EQ(at(facts, "alive_to"), day("2017-03-31"));
    EXPECT_EQ(at(facts, "ended_on"), day("2017-03-31"));
    EXPECT_EQ(at(facts, "cycle_days"), 30);
    EXPECT_EQ(at(facts, "amount"), 10'000);
    EXPECT_EQ(at(facts, "win_chance"), kNone);
    EXPECT_EQ(at(facts, "foreign_currency"), 0);
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(DealFacts, OfALostOrCancelledDeal)
{
    Row lost = won();
    lost["outcome"] = code("Lost");
    Row cancelled = won();
    cancelled["outcome"] = code("cancelled");
    derive({lost, cancelled});
    for (const std::size_t row : {0U, 1U}) {
        EXPECT_EQ(at(facts, "lost_on", row), day("2017-03-31"));
        EXPECT_EQ(at(facts, "won_on", row), kNone);
        EXPECT_EQ(at(facts, "decided_on", row), day("2017-03-31"));
    }
}

TEST_F(DealFacts, OfAnOpenDealHaveNoEnd)
{
    Row row = open();
    row["closed_on"] = day("2017-04-01"); // a guess of the CRM: what is open is not closed
    row["expected_close_on"] = day("2017-06-30");
    derive({row});
    EXPECT_EQ(at(facts, "decided_on"), kNone);
    EXPECT_EQ(at(facts, "alive_to"), kEndOfTime);
    EXPECT_EQ(at(facts, "ended_on"), kNone);
    EXPECT_EQ(at(facts, "cycle_days"), kNone);
    EXPECT_EQ(at(facts, "expected_on"), day("2017-06-30"));
}

TEST_F(DealFacts, TakeAnUnknownOutcomeAsOpen)
{
    derive({{{"outcome", code("sleeping")}}, {}});
    EXPECT_EQ(at(facts, "alive_to", 0), kEndOfTime);
    EXPECT_EQ(at(facts, "alive_to", 1), kEndOfTime);
}

TEST_F(DealFacts, MoveAnInstantToTheDayOfTheZone)
{
    const std::int64_t lateEvening = day("2017-03-31") * 86'400 + 23 * 3600 + 1800;
    derive({{{"created_at", Timestamp::ofSeconds(lateEvening, Timestamp::Kind::Instant).encoded()}},
        {{"created_at", Timestamp::ofSeconds(lateEvening, Timestamp::Kind::Local).encoded()}},
        {{"created_at", Timestamp::ofDay(Date::fromIso("2017-03-31").value()).encoded()}}});
    EXPECT_EQ(at(facts, "created_on", 0), day("2017-04-01"));
    EXPECT_EQ(at(facts, "created_on", 1), day("2017-03-31"));
    EXPECT_EQ(at(facts, "created_on", 2), day("2017-03-31"));
}

TEST_F(DealFacts, OfADecidedDealWithoutDateLieInNoPeriod)
{
    Row row = won();
    row.erase("closed_on");
    derive({row});
    EXPECT_EQ(at(facts, "created_on"), day("2017-03-01"));
    EXPECT_EQ(at(facts, "won_on"), kNone);
    EXPECT_EQ(at(facts, "decided_on"), kNone);
    EXPECT_EQ(at(facts, "alive_to"), kBeginningOfTime);
    EXPECT_EQ(at(facts, "ended_on"), kBeginningOfTime);
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::DecidedWithoutDate));
    EXPECT_EQ(findings[0].row, 100);
}

TEST_F(DealFacts, HaveNoCycleWhereTheDealClosedBeforeItBegan)
{
    Row row = won();
    row["closed_on"] = day("2017-02-28");
    Row sameDay = won();
    sameDay["closed_on"] = day("2017-03-01");
    derive({row, sameDay});
    EXPECT_EQ(at(facts, "cycle_days", 0), kNone);
    EXPECT_EQ(at(facts, "won_on", 0), day("2017-02-28"));
    EXPECT_EQ(at(facts, "cycle_days", 1), 0);
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::ClosedBeforeCreated));
}

TEST_F(DealFacts, OfADeletedDealCountNowhere)
{
    Row row = won();
    row["deleted"] = 1;
    row["currency"] = code("USD");
    row.erase("closed_on");
    Row openOne = open();
    openOne["deleted"] = 1;
    openOne["probability"] = kOne / 2;
    derive({row, openOne});
    for (const std::size_t i : {0U, 1U}) {
        for (const char* column : {"created_on", "won_on", "lost_on", "decided_on", "cycle_days", "win_chance"})
            EXPECT_EQ(at(facts, column, i), kNone) << column;
        EXPECT_EQ(at(facts, "alive_from", i), kBeginningOfTime);
        EXPECT_EQ(at(facts, "alive_to", i), kBeginningOfTime);
        EXPECT_EQ(at(facts, "ended_on", i), kBeginningOfTime);
        EXPECT_EQ(at(facts, "foreign_currency", i), 0);
    }
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(DealFacts, OfADealLostForAnIgnoredReasonCountNowhere)
{
    settings.ignoredLostReasons = {"duplicate"};
    Row lost = won();
    lost["outcome"] = code("lost");
    Row duplicate = lost;
    duplicate["lost_reason"] = code("Duplicate");
    Row wonDuplicate = won();
    wonDuplicate["lost_reason"] = code("Duplicate");
    derive({lost, duplicate, wonDuplicate});
    EXPECT_EQ(at(facts, "lost_on", 0), day("2017-03-31"));
    EXPECT_EQ(at(facts, "won_on", 2), day("2017-03-31"));
    for (const char* column : {"created_on", "lost_on", "decided_on", "cycle_days"})
        EXPECT_EQ(at(facts, column, 1), kNone) << column;
    EXPECT_EQ(at(facts, "alive_to", 1), kBeginningOfTime);
}

TEST_F(DealFacts, AreAliveSinceEverWhereNothingSaysWhenTheDealBegan)
{
    Row row = open();
    row.erase("created_at");
    derive({row});
    EXPECT_EQ(at(facts, "created_on"), kNone);
    EXPECT_EQ(at(facts, "alive_from"), kBeginningOfTime);
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::MissingCreated));
}

TEST_F(DealFacts, NameDatesAfterTheImport)
{
    Row created = open();
    created["created_at"] = at9("2018-01-16");
    Row decided = won();
    decided["closed_on"] = day("2018-01-16");
    Row today = won();
    today["closed_on"] = day("2018-01-15");
    Row planned = open();
    planned["expected_close_on"] = day("2019-01-01");
    planned["closed_on"] = day("2019-01-01");
    derive({created, decided, today, planned});
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::DateInFuture, IssueKind::DateInFuture));
    EXPECT_EQ(findings[0].row, 100);
    EXPECT_EQ(findings[1].row, 101);
}

TEST_F(DealFacts, NameAmountsThatAreNegativeOrMissing)
{
    Row negative = won();
    negative["amount_original"] = -5 * kOne;
    Row without = won();
    without.erase("amount_original");
    Row zero = won();
    zero["amount_original"] = 0;
    Row openWithout = open();
    openWithout.erase("amount_original");
    derive({negative, without, zero, openWithout});
    EXPECT_EQ(at(facts, "amount", 0), -500);
    EXPECT_EQ(at(facts, "amount", 1), kNone);
    EXPECT_EQ(at(facts, "amount", 2), 0);
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::NegativeAmount, IssueKind::WonWithoutAmount));
}

TEST_F(DealFacts, TakeTheCostOfTheDealBeforeThatOfItsProduct)
{
    Row own = won();
    own["cost_original"] = 40 * kOne;
    own["product.unit_cost"] = 7 * kOne;
    Row units = won();
    units["product.unit_cost"] = 123'450; // 12.345
    units["quantity"] = 3 * kOne;
    Row one = won();
    one["product.unit_cost"] = 123'450;
    Row unknown = won();
    derive({own, units, one, unknown});
    EXPECT_EQ(at(facts, "cost", 0), 4'000);
    EXPECT_EQ(at(facts, "profit", 0), 6'000);
    EXPECT_EQ(at(facts, "cost", 1), 3'704); // 37.035, rounded once, away from zero
    EXPECT_EQ(at(facts, "profit", 1), 6'296);
    EXPECT_EQ(at(facts, "cost", 2), 1'235);
    EXPECT_EQ(at(facts, "cost", 3), kNone);
    EXPECT_EQ(at(facts, "profit", 3), kNone);
}

TEST_F(DealFacts, RoundACostBelowZeroAwayFromZeroToo)
{
    Row row = won();
    row["product.unit_cost"] = 123'450;
    row["quantity"] = -3 * kOne;
    derive({row});
    EXPECT_EQ(at(facts, "cost"), -3'704);
}

TEST_F(DealFacts, HaveNoCostBeyondWhatCanBeCounted)
{
    Row row = won();
    row["product.unit_cost"] = kDecimalLimit;
    row["quantity"] = kDecimalLimit;
    derive({row});
    EXPECT_EQ(at(facts, "cost"), kNone);
    EXPECT_EQ(at(facts, "profit"), kNone);
}

TEST_F(DealFacts, LeaveMoneyInASecondCurrencyEmpty)
{
    Row foreign = won();
    foreign["currency"] = code("USD");
    foreign["cost_original"] = kOne;
    foreign["product.unit_cost"] = kOne;
    Row base = won();
    base["currency"] = code("eur");
    Row withoutAmount = open();
    withoutAmount.erase("amount_original");
    withoutAmount["currency"] = code("USD");
    derive({foreign, base, withoutAmount});
    EXPECT_EQ(at(facts, "amount", 0), kNone);
    EXPECT_EQ(at(facts, "cost", 0), kNone);
    EXPECT_EQ(at(facts, "foreign_currency", 0), 1);
    EXPECT_EQ(at(facts, "amount", 1), 10'000);
    EXPECT_EQ(at(facts, "foreign_currency", 1), 0);
    EXPECT_EQ(at(facts, "foreign_currency", 2), 0);
    EXPECT_THAT(kinds(), ElementsAre(IssueKind::MixedCurrency));
    EXPECT_EQ(findings[0].argument, "USD");
}

TEST_F(DealFacts, AreInPlainNumbersWithoutABaseCurrency)
{
    settings.baseCurrency.clear();
    Row row = won();
    row["currency"] = code("USD");
    derive({row});
    EXPECT_EQ(at(facts, "amount"), 10'000);
    EXPECT_EQ(at(facts, "foreign_currency"), 0);
}

TEST_F(DealFacts, CountInTheMinorUnitOfTheCurrency)
{
    settings.baseCurrency = "JPY";
    settings.moneyDigits = 0;
    Row row = won();
    row["amount_original"] = 995'000; // 99.5
    row["product.unit_cost"] = 15'000;
    derive({row});
    EXPECT_EQ(at(facts, "amount"), 100);
    EXPECT_EQ(at(facts, "cost"), 2);
}

TEST_F(DealFacts, TakeTheChanceOfTheDealBeforeThatOfItsStage)
{
    Row own = open();
    own["probability"] = 6'000;
    own["stage.probability"] = 3'000;
    Row ofStage = open();
    ofStage["stage.probability"] = 3'000;
    Row unknown = open();
    Row decided = won();
    decided["probability"] = kOne;
    decided["stage.probability"] = 3'000;
    derive({own, ofStage, unknown, decided});
    EXPECT_EQ(at(facts, "win_chance", 0), 6'000);
    EXPECT_EQ(at(facts, "win_chance", 1), 3'000);
    EXPECT_EQ(at(facts, "win_chance", 2), kNone);
    EXPECT_EQ(at(facts, "win_chance", 3), kNone);
}

TEST_F(DealFacts, HaveOneValuePerRowAndTheColumnsThatAreAnnounced)
{
    derive({won(), open(), {}});
    std::vector<std::string> ids;
    for (const Column& column : facts.columns) {
        ids.push_back(column.id);
        EXPECT_EQ(column.values.size(), 3U);
        EXPECT_EQ(column.present.size(), 3U);
    }
    EXPECT_EQ(ids, dealOutputs());
    EXPECT_THAT(facts.rowIds, ElementsAre(100, 101, 102));
}

TEST_F(DealFacts, AreDerivedFromColumnsThatAFileNeverHad)
{
    const ColumnBlock bare = test::block({"outcome"}, {{{"outcome", code("won")}}});
    const auto texts = [this](std::int64_t) -> std::string_view { return dictionary.text(0); };
    const ColumnBlock derived = deriveDeals(bare, texts, settings, findings);
    EXPECT_EQ(at(derived, "alive_to"), kBeginningOfTime);
    EXPECT_EQ(at(derived, "amount"), kNone);
}

} // namespace

} // namespace quarterdeck
