// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/hand_counted_company.h"
#include "kpi/small_catalogue.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

using testing::Contains;
using testing::DoubleEq;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::Optional;
using testing::Pair;

Date day(std::string_view iso) { return *Date::fromIso(iso); }

class Evaluator : public testing::Test
{
protected:
    static KpiRequest request(std::string_view kpi, std::string_view period, std::vector<std::string> by = {})
    {
        return HandCountedCompany::request(kpi, period, std::move(by));
    }
    std::optional<double> value(const KpiRequest& request) { return company.readOne(request).amount.value; }
    std::string absence(const KpiRequest& request)
    {
        const Amount amount = company.readOne(request).amount;
        return amount.absence ? absenceText(*amount.absence) : "a value";
    }
    std::vector<std::string> labels(const KpiRequest& request)
    {
        std::vector<std::string> found;
        for (const KpiReading& reading : company.read(request)) {
            std::string joined;
            for (const GroupKey& key : reading.keys)
                joined += "/" + key.label;
            found.push_back(joined.substr(1));
        }
        return found;
    }

    HandCountedCompany company{smallCatalogue()};
};

TEST_F(Evaluator, AsksTheExecutorOnceAndForNothingTwice)
{
    const std::vector<KpiRequest> requests{
        request("revenue", "2017-Q2"), request("revenue", "2017-Q2"), request("per_rep", "2017-Q2")};
    Progress progress;
    ASSERT_TRUE(company.evaluator().evaluate(requests, *company.executor, progress));
    EXPECT_EQ(company.executor->runs(), 1U);
    // won_amount; won_deals, active_reps, won_without_amount beside it; active_reps by owner for the target.
    EXPECT_EQ(company.executor->queriesSeen(), 5U);
}

TEST_F(Evaluator, OrdersGroupsByValueAndShowsRepsWhoSoldNothing)
{
    EXPECT_THAT(labels(request("revenue", "2017-Q2", {"owner"})), ElementsAre("Ben", "Anna", "Cara", "Dan"));
    EXPECT_THAT(labels(request("win_rate", "2017-Q2", {"owner"})), ElementsAre("Anna", "Ben", "Cara", "Dan"));
    const KpiReading dan = company.readGroup(request("win_rate", "2017-Q2", {"owner"}), {"Dan"});
    EXPECT_EQ(dan.amount.absence, (Absence{AbsenceKind::NothingToDivideBy, {}}));
}

TEST_F(Evaluator, ShowsOtherDimensionsOnlyWhereThereAreRows)
{
    EXPECT_THAT(labels(request("open_now", "2017-Q2", {"stage"})), ElementsAre("Prospect", "Negotiation"));
    EXPECT_THAT(labels(request("open_now", "2017-Q2", {"owner", "stage"})),
        ElementsAre("/Prospect", "Anna/Negotiation", "Ben/Prospect", "Cara/Negotiation", "Cara/Prospect"));
}

TEST_F(Evaluator, PutsAGrainBeforeOtherKeysAndInTime)
{
    KpiRequest byMonth = request("revenue", "2017-Q2", {"team"});
    byMonth.grain = Grain::Month;
    EXPECT_THAT(labels(byMonth),
        ElementsAre("2017-04/East", "2017-04/West", "2017-05/West", "2017-05/East", "2017-06/East", "2017-06/West"));
}

TEST_F(Evaluator, CutsTheBucketsOfAGrainToThePeriod)
{
    KpiRequest byMonth = request("revenue", "2017");
    byMonth.grain = Grain::Month;
    byMonth.cell.period.from = day("2017-04-20");
    byMonth.cell.period.to = day("2017-08-01");
    const std::vector<KpiReading> readings = company.read(byMonth);
    ASSERT_EQ(readings.size(), 4U);
    EXPECT_EQ(readings[0].amount.value, 2000); // deal 1 was won on the 10th
    EXPECT_EQ(readings[1].amount.value, 1500);
    EXPECT_EQ(readings[2].amount.value, 3500);
    EXPECT_EQ(readings[3].amount.absence, (Absence{AbsenceKind::NotYet, {}}));
}

TEST_F(Evaluator, TellsZeroFromNoDataAndNotYet)
{
    EXPECT_EQ(value(request("revenue", "2017-01")), 0); // nothing won, but known
    EXPECT_EQ(value(request("revenue", "2016-05")), 0); // the first deal was created in it
    EXPECT_EQ(absence(request("revenue", "2016-04")), "no data");
    EXPECT_EQ(absence(request("revenue", "2017-07")), "not yet");
    EXPECT_EQ(absence(request("cycle", "2017-01")), "no data");
    EXPECT_EQ(absence(request("win_rate", "2017-01")), "nothing to divide by");
}

TEST_F(Evaluator, HasNoDataInAnEmptyStore)
{
    *company.snapshot = Snapshot{};
    company.executor = std::make_shared<BruteForceExecutor>(company.catalog->facts(), BruteFacts{});
    EXPECT_EQ(absence(request("revenue", "2017-Q2")), "no data");
    EXPECT_EQ(absence(request("per_rep", "2017-Q2")), "no data");
    EXPECT_THAT(labels(request("revenue", "2017-Q2", {"owner"})), IsEmpty());
}

TEST_F(Evaluator, NamesTheEntityThatIsMissing)
{
    company.snapshot->facts.erase("rep");
    EXPECT_EQ(absence(request("per_rep", "2017-Q2")), "needs users");
    EXPECT_EQ(value(request("revenue", "2017-Q2")), 8000);
}

TEST_F(Evaluator, AddsNoCurrenciesUp)
{
    company.snapshot->mixedCurrencies = true;
    EXPECT_EQ(absence(request("revenue", "2017-Q2")), "mixed currencies");
    EXPECT_EQ(value(request("open_now", "2017-Q2")), 5);
}

TEST_F(Evaluator, DoesNotGuessTheStateOfAPastDay)
{
    EXPECT_EQ(value(request("weighted", "2017-Q2")), 960);
    // On 2017-05-31 deals were open that have been decided since.
    EXPECT_EQ(absence(request("weighted", "2017-05")), "needs stage_changes");
    EXPECT_THAT(company.readOne(request("weighted", "2017-05")).notes,
        Contains(testing::Field(&Note::kind, NoteKind::UnknownState)));
}

TEST_F(Evaluator, ReadsAStockOnThePeriodsLastDayOrAsOf)
{
    EXPECT_EQ(value(request("open_now", "2017-Q1")), 4); // deals 1, 6, 8, 18
    EXPECT_EQ(value(request("open_now", "2017")), 5);
    EXPECT_EQ(value(request("opened_net", "2017-Q2")), 1);
}

TEST_F(Evaluator, ComparesLikeForLike)
{
    KpiRequest quarter = request("revenue", "2017-Q2");
    quarter.compare = Comparison::Previous;
    const ComparisonReading over = *company.readOne(quarter).compare;
    EXPECT_EQ(over.amount.value, 5000); // deals 10 and 11
    EXPECT_EQ(over.change, 3000);
    EXPECT_THAT(over.ratio, Optional(DoubleEq(8000.0 / 5000.0 - 1.0)));

    quarter.cell.asOf = day("2017-04-20"); // 1000 so far; the first quarter's first twenty days had nothing
    const ComparisonReading running = *company.readOne(quarter).compare;
    EXPECT_EQ(running.cell.passed(), (Period{day("2017-01-01"), day("2017-01-21")}));
    EXPECT_EQ(running.change, 1000);
    EXPECT_FALSE(running.ratio);
}

TEST_F(Evaluator, ComparesAStockWithTheSameDayOfTheMonth)
{
    KpiRequest quarter = request("open_now", "2017-Q2");
    quarter.cell.asOf = day("2017-05-15");
    quarter.compare = Comparison::Previous;
    EXPECT_EQ(company.readOne(quarter).compare->cell.stockDay(), day("2017-02-15"));
    quarter.kpi = "revenue";
    EXPECT_EQ(company.readOne(quarter).compare->cell.asOf, day("2017-02-14"));
}

TEST_F(Evaluator, KnowsAStockOnEveryDayWhereADealHasNoStart)
{
    const KpiRequest before = request("open_now", "2015");
    EXPECT_EQ(absence(before), "no data");
    company.snapshot->facts["deal"].sinceEver = true;
    EXPECT_EQ(value(before), 0);
    EXPECT_EQ(absence(request("revenue", "2015")), "no data");
}

TEST_F(Evaluator, MovesTheWholeFormulaOfAKpiByAModifier)
{
    // Twelve months to 2017-06-30: nine won, four lost.
    const KpiReading yearly = company.readOne(request("yearly_rate", "2017-Q2"));
    EXPECT_THAT(yearly.amount.value, Optional(DoubleEq(9.0 / 13.0)));
    EXPECT_THAT(
        yearly.inputs, Contains(Pair("won_deals [trailing 12 months]", testing::Field(&Amount::value, Optional(9.0)))));
    EXPECT_THAT(yearly.notes, IsEmpty());
}

TEST_F(Evaluator, SaysHowMuchHistoryThereWas)
{
    // The first deal was created on 2016-05-01: by the end of October there are six months.
    EXPECT_THAT(
        company.readOne(request("yearly_rate", "2016-10")).notes, Contains(Note{NoteKind::BasedOnMonths, {"6"}}));
}

TEST_F(Evaluator, ShowsAnIntervalAndFewCases)
{
    const KpiReading rate = company.readOne(request("win_rate", "2017-Q2"));
    ASSERT_TRUE(rate.interval);
    EXPECT_EQ(*rate.interval, wilsonInterval(6, 9));
    EXPECT_THAT(rate.notes, Contains(Note{NoteKind::FewCases, {"9"}}));
    ASSERT_TRUE(company.snapshot->settings.set("few_cases", "9"));
    EXPECT_THAT(company.readOne(request("win_rate", "2017-Q2")).notes,
        Not(Contains(testing::Field(&Note::kind, NoteKind::FewCases))));
}

TEST_F(Evaluator, MarksAYoungCohort)
{
    EXPECT_THAT(company.readOne(request("win_rate", "2017-Q2")).notes, Contains(Note{NoteKind::Immature, {"90"}}));
    EXPECT_THAT(company.readOne(request("win_rate", "2017-04")).notes, Contains(Note{NoteKind::Immature, {"29"}}));
    EXPECT_THAT(company.readOne(request("win_rate", "2017-03")).notes,
        Not(Contains(testing::Field(&Note::kind, NoteKind::Immature))));
}

TEST_F(Evaluator, LetsASettingSayWhenACohortIsRipe)
{
    HandCountedCompany shipped;
    KpiRequest cohort = HandCountedCompany::request("win_rate", "2017-06");
    cohort.variant = "cohort";
    EXPECT_THAT(shipped.readOne(cohort).notes, Contains(Note{NoteKind::Immature, {"180"}}));
    ASSERT_TRUE(shipped.snapshot->settings.set("maturity_days", "won=10"));
    EXPECT_THAT(shipped.readOne(cohort).notes, Contains(Note{NoteKind::Immature, {"10"}}));
}

TEST_F(Evaluator, NeedsTheSettingThatAFilterComparesWith)
{
    ASSERT_EQ(company.snapshot->settings.text("rep_capacity"), "");
    EXPECT_EQ(absence(request("slow_wins", "2017-Q2")), "needs rep_capacity");
    ASSERT_TRUE(company.snapshot->settings.set("rep_capacity", "60"));
    EXPECT_EQ(value(request("slow_wins", "2017-Q2")), 2); // deals 5 and 6
}

TEST_F(Evaluator, JudgesByBands)
{
    EXPECT_EQ(company.readOne(request("win_rate", "2017-Q2")).verdict, Verdict::Good);
    EXPECT_EQ(company.readGroup(request("win_rate", "2017-Q1", {"owner"}), {"Ben"}).verdict, Verdict::Bad);
    EXPECT_EQ(company.readOne(request("revenue", "2017-Q2")).verdict, Verdict::None);
}

TEST_F(Evaluator, UsesTheFormulaOfTheGrouping)
{
    EXPECT_EQ(value(request("per_rep", "2017-Q2")), 2000);
    EXPECT_EQ(company.readGroup(request("per_rep", "2017-Q2", {"owner"}), {"Ben"}).amount.value, 3500);
    EXPECT_EQ(company.readGroup(request("per_rep", "2017-Q2", {"team"}), {"East"}).amount.value, 3250);
}

TEST_F(Evaluator, SharesAreOfTheWhole)
{
    EXPECT_THAT(company.readGroup(request("share", "2017-Q2", {"owner"}), {"Anna"}).amount.value,
        Optional(DoubleEq(3000.0 / 8000.0)));
    EXPECT_THAT(company.readGroup(request("share", "2017-Q2", {"team", "owner"}), {"East", "Anna"}).amount.value,
        Optional(DoubleEq(3000.0 / 6500.0)));
}

TEST_F(Evaluator, ReplacesANumberByAWord)
{
    EXPECT_THAT(value(request("growth", "2017-Q2")), Optional(DoubleEq(2.2)));
    EXPECT_EQ(absence(request("growth", "2017-07")), "not yet");
    EXPECT_EQ(absence(request("growth", "2017-Q1")), "no data");
    EXPECT_EQ(absence(request("growth", "2017-05")), "not comparable");
    EXPECT_EQ(absence(request("to_go", "2017-Q2")), "period over");
    EXPECT_EQ(value(request("to_go", "2017")), 7000);
}

TEST_F(Evaluator, FoldsOverGroups)
{
    EXPECT_EQ(value(request("reps_at_target", "2017-Q2")), 2); // Ben and Cara
    EXPECT_EQ(value(request("median_rep", "2017-Q2")), 2250); // 0, 1500, 3000, 3500
    EXPECT_EQ(company.readGroup(request("reps_at_target", "2017-Q2", {"team"}), {"East"}).amount.value, 1);
    EXPECT_EQ(absence(request("reps_at_target", "2016-Q4")), "no target");
}

TEST_F(Evaluator, FoldsOverTheBucketsThatHaveBegun)
{
    EXPECT_EQ(value(request("best_month", "2017")), 5000); // March: 4000 + 1000
    EXPECT_EQ(absence(request("best_month", "2018")), "not yet");
}

TEST_F(Evaluator, FoldsNothingIntoTheReasonForIt)
{
    EXPECT_EQ(absence(request("reps_at_target", "2018-Q1")), "not yet");
    EXPECT_EQ(absence(request("median_rep", "2018-Q1")), "not yet");
}

TEST_F(Evaluator, SaysWhichOperandStoodIn)
{
    EXPECT_THAT(company.readOne(request("best_known", "2016-Q4")).notes,
        ElementsAre(Note{NoteKind::FirstOperandAbsent, {"revenue"}}));
    EXPECT_THAT(company.readOne(request("best_known", "2017")).notes, IsEmpty());
}

TEST_F(Evaluator, ReadsTheTargetBesideTheNumber)
{
    const TargetReading target = *company.readOne(request("revenue", "2017-Q2")).target;
    EXPECT_EQ(target.value, 9000);
    EXPECT_THAT(target.attainment, Optional(DoubleEq(8000.0 / 9000.0)));
    EXPECT_EQ(target.pace, 1.0);
    EXPECT_FALSE(target.met);
    EXPECT_TRUE(company.readGroup(request("revenue", "2017-Q2", {"owner"}), {"Ben"}).target->met);

    KpiRequest without = request("revenue", "2017-Q2");
    without.withTarget = false;
    EXPECT_FALSE(company.readOne(without).target);
}

TEST_F(Evaluator, MeasuresAnAttainmentAgainstOne)
{
    const TargetReading target = *company.readOne(request("attainment", "2017")).target;
    EXPECT_EQ(target.value, 1);
    EXPECT_THAT(target.attainment, Optional(DoubleEq(13000.0 / 20000.0)));
    EXPECT_THAT(target.pace, Optional(DoubleEq(130.0 / 260.0))); // working days
    EXPECT_FALSE(target.met);
}

TEST_F(Evaluator, CountsWhatIsLeftOutInANote)
{
    EXPECT_THAT(company.readOne(request("revenue", "2017-Q2")).notes, Contains(Note{NoteKind::WithoutAmount, {"1"}}));
    EXPECT_THAT(company.readOne(request("revenue", "2017-Q1")).notes,
        Not(Contains(testing::Field(&Note::kind, NoteKind::WithoutAmount))));
}

TEST_F(Evaluator, NamesTheTargetsThatAFormulaIsAnsweredWith)
{
    HandCountedCompany shipped;
    const KpiRequest request = HandCountedCompany::request("target_attainment", "2017-Q2", {"owner"});
    Progress progress;
    const auto targets = shipped.evaluator().targets(request, *shipped.executor, progress);
    ASSERT_TRUE(targets);
    ASSERT_EQ(targets->size(), 1U);
    EXPECT_EQ(targets->front().input, "revenue_target [whole]");
    double sum = 0;
    for (const TargetShare& share : targets->front().shares)
        sum += share.value;
    EXPECT_EQ(sum, 9000); // Anna 4000, Ben 3000, Cara and Dan 1000 each
    EXPECT_THAT(
        *shipped.evaluator().targets(HandCountedCompany::request("win_rate", "2017-Q2"), *shipped.executor, progress),
        IsEmpty());
}

TEST_F(Evaluator, HasNoTargetUnderAnotherCut)
{
    KpiRequest prospects = request("attainment", "2017-Q2");
    prospects.scope = std::vector<Code>{company.owner("Ben")};
    EXPECT_THAT(value(prospects), Optional(DoubleEq(3500.0 / 3000.0)));
    KpiRequest revenue = request("revenue", "2017-Q2");
    revenue.where = {{"stage", {company.snapshot->codes(DimensionDomain::Text, "Won").front()}, false}};
    EXPECT_FALSE(company.readOne(revenue).target);
}

TEST_F(Evaluator, FollowsLastYearsSeasonWhereTheSettingSaysSo)
{
    ASSERT_TRUE(company.snapshot->settings.set("pace", "season"));
    company.snapshot->targets.push_back(
        {"revenue", TargetScope::Company, kNoCode, HandCountedCompany::period("2018"), 1});
    KpiRequest year = request("revenue", "2018");
    year.cell.asOf = day("2018-03-10");
    // Of 2017's 13000 so far, deal 11 with 1000 was won by 10 March.
    EXPECT_THAT(company.readOne(year).target->pace, Optional(DoubleEq(1000.0 / 13000.0)));
}

TEST_F(Evaluator, NarrowsByFilterAndScope)
{
    KpiRequest own = request("revenue", "2017-Q2", {"owner"});
    own.scope = std::vector<Code>{company.owner("Anna")};
    EXPECT_THAT(labels(own), ElementsAre("Anna"));
    KpiRequest west = request("revenue", "2017-Q2", {"owner"});
    west.where = {{"team", {company.snapshot->codes(DimensionDomain::Text, "West").front()}, false}};
    EXPECT_THAT(labels(west), ElementsAre("Cara", "Dan"));
}

TEST_F(Evaluator, CarriesCompanionsThatCanBeCutAlike)
{
    EXPECT_THAT(company.readOne(request("revenue", "2017-Q2")).beside,
        ElementsAre(Pair("deals", testing::Field(&Amount::value, Optional(6.0))),
            Pair("reps", testing::Field(&Amount::value, Optional(4.0))),
            Pair("without_amount", testing::Field(&Amount::value, Optional(1.0)))));
    const KpiReading won = company.readGroup(request("revenue", "2017-Q2", {"stage"}), {"Won"});
    EXPECT_THAT(won.beside, ElementsAre(Pair("deals", testing::_), Pair("without_amount", testing::_)));
}

TEST_F(Evaluator, GivesAVariant)
{
    KpiRequest thousands = request("revenue", "2017-Q2");
    thousands.variant = "thousands";
    EXPECT_EQ(value(thousands), 8);
    EXPECT_FALSE(company.readOne(thousands).target);
}

TEST_F(Evaluator, RefusesWhatTheCatalogueDoesNotHave)
{
    const KpiEvaluator evaluator = company.evaluator();
    EXPECT_EQ(evaluator.check(request("revnue", "2017")).error().kind, ErrorKind::UnknownKpi);
    EXPECT_EQ(evaluator.check(request("revenue", "2017", {"colour"})).error().kind, ErrorKind::UnknownDimension);
    const Result<void> refused = evaluator.check(request("reps_at_target", "2017", {"product"}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::DimensionRefused);
    EXPECT_THAT(refused.error().arguments, ElementsAre("reps_at_target", "product", "owner, team, region"));
    KpiRequest variant = request("revenue", "2017");
    variant.variant = "millions";
    EXPECT_EQ(evaluator.check(variant).error().kind, ErrorKind::UnknownVariant);
    EXPECT_TRUE(evaluator.check(request("revenue", "2017", {"product"})));

    // By product there is another formula; filtered by product the reps would still be asked.
    EXPECT_TRUE(evaluator.check(request("per_rep", "2017", {"product"})));
    KpiRequest filtered = request("per_rep", "2017");
    filtered.where = {{"product", {0}, false}};
    EXPECT_EQ(evaluator.check(filtered).error().kind, ErrorKind::DimensionRefused);
}

TEST_F(Evaluator, NamesTheQueriesBehindANumber)
{
    KpiRequest rate = request("yearly_rate", "2017-Q2", {"owner"});
    rate.grain = Grain::Month;
    const auto queries = company.evaluator().queries(rate);
    ASSERT_TRUE(queries);
    ASSERT_EQ(queries->size(), 2U);
    EXPECT_EQ(queries->front().input, "won_deals [trailing 12 months]");
    EXPECT_EQ(queries->front().query.cells.size(), 3U);
    EXPECT_EQ(
        queries->front().query.cells.back(), (QueryCell{day("2016-07-01"), day("2017-07-01"), day("2017-06-30")}));
    EXPECT_THAT(queries->front().query.by, ElementsAre("owner"));
    EXPECT_EQ(queries->back().input, "lost_deals [trailing 12 months]");
}

} // namespace

} // namespace quarterdeck
