// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/target_resolver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>

namespace quarterdeck {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Additivity kFlow{true, true};
constexpr Additivity kRate{false, false};

// Owners 0 and 1 are team 0 in region 2, owner 2 is team 1 in region 2, owner 3 belongs nowhere.
constexpr Code kAnna = 0;
constexpr Code kBen = 1;
constexpr Code kCara = 2;
constexpr Code kDon = 3;
constexpr Code kEastTeam = 0;
constexpr Code kWestTeam = 1;
constexpr Code kHome = 2;
const std::vector<Code> kAllReps{kAnna, kBen, kCara};

Period period(std::string_view key) { return *FiscalCalendar().period(key); }

DimensionEntry owner(Code member, std::optional<Code> team)
{
    DimensionEntry entry;
    entry.member = member;
    entry.isEntity = true;
    if (team)
        entry.attributes = {{"team", *team}, {"region", kHome}};
    return entry;
}

Snapshot company(std::vector<Target> targets)
{
    Snapshot snapshot;
    snapshot.texts = {"East", "West", "Home"};
    snapshot.owners.entries
        = {owner(kAnna, kEastTeam), owner(kBen, kEastTeam), owner(kCara, kWestTeam), owner(kDon, {})};
    snapshot.targets = std::move(targets);
    return snapshot;
}

Target target(TargetScope scope, Code member, std::string_view key, double value)
{
    return {"revenue", scope, member, period(key), value};
}

std::optional<ResolvedTarget> resolved(const std::vector<Target>& targets, const TargetHolder& holder,
    std::string_view key, Additivity additivity = kFlow, std::span<const Code> reps = kAllReps)
{
    const Snapshot snapshot = company(targets);
    const RepsIn active = [&](const Period&) { return std::vector<Code>(reps.begin(), reps.end()); };
    return TargetResolver(snapshot, "revenue", additivity, active).resolve(holder, period(key));
}

const TargetHolder kCompany{};
const TargetHolder kEast{TargetScope::Team, kEastTeam, {}};
const TargetHolder kAnnaAlone{TargetScope::Owner, kAnna, {}};

TEST(Target, IsTheOneStatedForExactlyThisScopeAndPeriod)
{
    const auto found = resolved(
        {target(TargetScope::Company, kNoCode, "2017-Q1", 1000), target(TargetScope::Team, kEastTeam, "2017-Q1", 700),
            target(TargetScope::Team, kEastTeam, "2017", 2800)},
        kEast, "2017-Q1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 700);
    EXPECT_THAT(found->notes, IsEmpty());
}

TEST(Target, IsTheSumOfTheNextLowerLevelWhereThatIsComplete)
{
    const auto found = resolved(
        {target(TargetScope::Team, kEastTeam, "2017-Q1", 700), target(TargetScope::Team, kWestTeam, "2017-Q1", 200),
            target(TargetScope::Owner, kAnna, "2017-Q1", 5000)},
        kCompany, "2017-Q1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 900);
    EXPECT_THAT(found->notes, ElementsAre(Note{NoteKind::TargetSummed, {"team"}}));
}

TEST(Target, IsNotSummedWhereAnActiveMemberHasNone)
{
    const std::vector<Target> targets{target(TargetScope::Owner, kAnna, "2017-Q1", 300)};
    EXPECT_FALSE(resolved(targets, kEast, "2017-Q1"));
    const std::vector<Code> annaAlone{kAnna};
    EXPECT_EQ(resolved(targets, kEast, "2017-Q1", kFlow, annaAlone)->value, 300);
}

TEST(Target, IsNotSummedOverTeamsWhereAnActiveRepHasNone)
{
    const std::vector<Target> targets{
        target(TargetScope::Team, kEastTeam, "2017-Q1", 100), target(TargetScope::Team, kWestTeam, "2017-Q1", 50)};
    EXPECT_EQ(resolved(targets, kCompany, "2017-Q1")->value, 150);
    const std::vector<Code> withDon{kAnna, kBen, kCara, kDon};
    EXPECT_FALSE(resolved(targets, kCompany, "2017-Q1", kFlow, withDon));
}

TEST(Target, OfAMonthNeedsOnlyWhoIsActiveInIt)
{
    const Snapshot snapshot = company({target(TargetScope::Owner, kAnna, "2017-01", 10),
        target(TargetScope::Owner, kAnna, "2017-02", 20), target(TargetScope::Owner, kBen, "2017-02", 5),
        target(TargetScope::Owner, kAnna, "2017-03", 30), target(TargetScope::Owner, kBen, "2017-03", 5)});
    const RepsIn benFromFebruary = [](const Period& asked) {
        return asked.to <= period("2017-02").from ? std::vector{kAnna} : std::vector{kAnna, kBen};
    };
    const auto found = TargetResolver(snapshot, "revenue", kFlow, benFromFebruary).resolve(kEast, period("2017-Q1"));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 70);
}

TEST(Target, NamesTheRecordsThatItIsMadeOf)
{
    std::vector<Target> targets{target(TargetScope::Owner, kAnna, "2017-Q1", 900),
        target(TargetScope::Owner, kBen, "2017-Q1", 90), target(TargetScope::Owner, kCara, "2017-Q1", 1)};
    for (std::size_t i = 0; i < targets.size(); ++i)
        targets[i].row = static_cast<std::int64_t>(i) + 7;
    const auto found = resolved(targets, kEast, "2017-02");
    ASSERT_TRUE(found);
    ASSERT_EQ(found->shares.size(), 2U);
    EXPECT_EQ(found->shares[0].row, 7);
    EXPECT_EQ(found->shares[1].row, 8);
    EXPECT_DOUBLE_EQ(found->shares[0].value + found->shares[1].value, found->value);
}

TEST(Target, IsTiledByFinerPeriods)
{
    const auto found = resolved(
        {target(TargetScope::Team, kEastTeam, "2017-Q1", 300), target(TargetScope::Team, kEastTeam, "2017-01", 1),
            target(TargetScope::Team, kEastTeam, "2017-04", 110), target(TargetScope::Team, kEastTeam, "2017-05", 120),
            target(TargetScope::Team, kEastTeam, "2017-06", 130), target(TargetScope::Team, kEastTeam, "2017-Q3", 400),
            target(TargetScope::Team, kEastTeam, "2017-Q4", 500)},
        kEast, "2017");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 1560);
    EXPECT_THAT(found->notes,
        ElementsAre(
            Note{NoteKind::TargetFromFiner, {"2017-Q1", "2017-04", "2017-05", "2017-06", "2017-Q3", "2017-Q4"}}));
}

TEST(Target, OfATeamsQuarterIsMadeOfItsRepsMonths)
{
    std::vector<Target> targets;
    for (const std::string_view month : {"2017-01", "2017-02", "2017-03"}) {
        targets.push_back(target(TargetScope::Owner, kAnna, month, 10));
        targets.push_back(target(TargetScope::Owner, kBen, month, 20));
        targets.push_back(target(TargetScope::Owner, kCara, month, 40));
    }
    const auto found = resolved(targets, kEast, "2017-Q1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 90);
    EXPECT_THAT(found->notes,
        ElementsAre(Note{NoteKind::TargetSummed, {"owner"}},
            Note{NoteKind::TargetFromFiner, {"2017-01", "2017-02", "2017-03"}}));
}

TEST(Target, IsTheCoarserOneByItsShareOfDays)
{
    const auto found
        = resolved({target(TargetScope::Owner, kAnna, "2017", 3650), target(TargetScope::Owner, kAnna, "2017-Q1", 900)},
            kAnnaAlone, "2017-02");
    ASSERT_TRUE(found);
    EXPECT_DOUBLE_EQ(found->value, 900 * 28.0 / 90.0);
    EXPECT_THAT(found->notes, ElementsAre(Note{NoteKind::TargetProrated, {"2017-Q1"}}));
}

TEST(Target, OfARateIsNeitherSummedNorProrated)
{
    const std::vector<Target> targets{target(TargetScope::Owner, kAnna, "2017-Q1", 0.3),
        target(TargetScope::Owner, kBen, "2017-Q1", 0.4), target(TargetScope::Team, kEastTeam, "2017", 0.5)};
    EXPECT_FALSE(resolved(targets, kEast, "2017-Q1", kRate));
    EXPECT_EQ(resolved(targets, kEast, "2017", kRate)->value, 0.5);
}

TEST(Target, OfAStockIsSummedOverGroupsButNotOverTime)
{
    constexpr Additivity kStock{true, false};
    const std::vector<Target> targets{
        target(TargetScope::Owner, kAnna, "2017-Q1", 30), target(TargetScope::Owner, kBen, "2017-Q1", 40)};
    EXPECT_EQ(resolved(targets, kEast, "2017-Q1", kStock)->value, 70);
    EXPECT_FALSE(resolved(targets, kEast, "2017-02", kStock));
}

TEST(Target, OfAnotherKpiIsNone)
{
    Target deals = target(TargetScope::Company, kNoCode, "2017-Q1", 40);
    deals.kpi = "deals_won";
    EXPECT_FALSE(resolved({deals}, kCompany, "2017-Q1"));
}

std::optional<TargetHolder> holder(const std::vector<std::string>& by, const std::vector<Code>& keys,
    const std::vector<DimensionFilter>& where = {}, const std::optional<std::vector<Code>>& viewer = std::nullopt)
{
    return targetHolder({by, keys, where, viewer}, company({}));
}

TEST(TargetHolder, IsTheGroupElseTheFilterElseTheCompany)
{
    EXPECT_EQ(holder({}, {}), kCompany);
    EXPECT_EQ(holder({"team"}, {kEastTeam}), kEast);
    EXPECT_EQ(holder({"team", "owner"}, {kEastTeam, kAnna}), kAnnaAlone);
    EXPECT_EQ(holder({}, {}, {{"owner", {kAnna}}}), kAnnaAlone);
    EXPECT_EQ(holder({"owner"}, {kAnna}, {{"team", {kEastTeam}}}), kAnnaAlone);
}

TEST(TargetHolder, IsNobodyUnderAnyOtherCut)
{
    EXPECT_FALSE(holder({"product"}, {0}));
    EXPECT_FALSE(holder({"team"}, {kEastTeam}, {{"product", {0}}}));
    EXPECT_FALSE(holder({}, {}, {{"team", {kEastTeam, kWestTeam}}}));
    EXPECT_FALSE(holder({}, {}, {{"team", {kEastTeam}, true}}));
    EXPECT_FALSE(holder({"owner"}, {kNoCode}));
}

TEST(TargetHolder, IsNobodyWhereATeamLiesOnlyPartlyInTheRegionBeside)
{
    EXPECT_EQ(holder({"team", "region"}, {kEastTeam, kHome}), kEast);
    EXPECT_FALSE(holder({"team", "region"}, {kEastTeam, kWestTeam}));
    EXPECT_FALSE(holder({"region"}, {kWestTeam}, {{"team", {kEastTeam}}}));
    EXPECT_FALSE(holder({"owner"}, {kCara}, {{"team", {kEastTeam}}}));
}

TEST(TargetHolder, IsWhatTheViewerMaySee)
{
    EXPECT_EQ(holder({}, {}, {}, std::vector{kAnna}), kAnnaAlone);
    EXPECT_EQ(holder({}, {}, {}, std::vector{kAnna, kBen}), kEast);
    const TargetHolder annaAndCara{TargetScope::Owner, kNoCode, {kAnna, kCara}};
    EXPECT_EQ(holder({}, {}, {}, std::vector{kAnna, kCara}), annaAndCara);
    EXPECT_EQ(holder({"team"}, {kEastTeam}, {}, std::vector{kAnna, kCara}), kAnnaAlone);
}

TEST(TargetHolder, OfSeveralOwnersHasTheSumOfTheirTargets)
{
    const TargetHolder annaAndCara{TargetScope::Owner, kNoCode, {kAnna, kCara}};
    const auto found
        = resolved({target(TargetScope::Owner, kAnna, "2017-Q1", 30), target(TargetScope::Owner, kBen, "2017-Q1", 40),
                       target(TargetScope::Owner, kCara, "2017-Q1", 50)},
            annaAndCara, "2017-Q1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->value, 80);
}

} // namespace

} // namespace quarterdeck
