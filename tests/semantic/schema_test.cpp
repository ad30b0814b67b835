// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/absence.h>
#include <quarterdeck/semantic/dashboard.h>
#include <quarterdeck/semantic/embedded_resources.h>
#include <quarterdeck/semantic/entity_schema.h>
#include <quarterdeck/semantic/fact_schema.h>
#include <quarterdeck/semantic/unit.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace quarterdeck {
namespace {

TEST(EntityModel, HoldsTheEntitiesOfTheContractInOrder)
{
    const Result<EntityModel> model = EntityModel::shipped();
    ASSERT_TRUE(model);
    std::vector<std::string> used;
    for (const EntitySchema& entity : model->entities) {
        if (entity.used)
            used.push_back(entity.id);
    }
    EXPECT_THAT(used, testing::ElementsAre("users", "accounts", "products", "deals", "targets"));
    EXPECT_EQ(model->entities.size(), 16U);
    EXPECT_EQ(model->find("spaceships"), nullptr);
}

TEST(EntityModel, KnowsTypesReferencesAndWhatMakesADeal)
{
    const EntityModel model = EntityModel::shipped().value();
    const EntitySchema& deals = *model.find("deals");
    const EntityField& owner = deals.fields[static_cast<std::size_t>(deals.fieldIndex("owner").value())];
    EXPECT_EQ(owner.type, FieldType::Reference);
    EXPECT_EQ(owner.refersTo, "users");
    EXPECT_THAT(deals.naturalKey, testing::ElementsAre("name", "created_at", "owner"));
    ASSERT_EQ(deals.required.size(), 2U);
    EXPECT_EQ(deals.required[1], (std::vector<std::vector<std::string>>{{"stage"}, {"outcome"}}));
    EXPECT_FALSE(deals.fieldIndex("colour"));
}

TEST(EntityModel, ReferencesAndKeysNameWhatExists)
{
    const EntityModel model = EntityModel::shipped().value();
    for (const EntitySchema& entity : model.entities) {
        for (const EntityField& field : entity.fields)
            EXPECT_TRUE(field.refersTo.empty() || model.find(field.refersTo)) << entity.id << "." << field.id;
        for (const std::string& key : entity.naturalKey)
            EXPECT_TRUE(entity.fieldIndex(key)) << entity.id << "." << key;
    }
}

TEST(FactModel, BindsDimensionsToColumnsThatExist)
{
    const Result<FactModel> model = FactModel::shipped();
    ASSERT_TRUE(model);
    const std::set<std::string> attributes = {"owner.team", "owner.manager", "owner.region", "account.segment",
        "account.industry", "account.country", "account.region", "product.family"};
    for (const FactSchema& fact : model->facts) {
        for (const DimensionBinding& binding : fact.dimensions) {
            EXPECT_NE(model->dimension(binding.dimension), nullptr) << binding.dimension;
            for (const std::string& path : binding.paths)
                EXPECT_TRUE(fact.column(path) != nullptr || attributes.contains(path)) << path;
        }
        for (const std::string& date : fact.knownDates)
            EXPECT_EQ(fact.column(date)->type, ColumnType::Day);
    }
}

TEST(FactModel, KnowsWhatIsStateAndWhichMonthIsNeverBeforeAsOf)
{
    const FactModel model = FactModel::shipped().value();
    const FactSchema& deal = *model.fact("deal");
    EXPECT_TRUE(deal.column("win_chance")->state);
    EXPECT_FALSE(deal.column("amount")->state);
    EXPECT_EQ(deal.column("amount")->type, ColumnType::Money);
    EXPECT_TRUE(deal.dimension("expected_month")->notBeforeAsOf);
    EXPECT_EQ(model.dimension("expected_month")->domain, DimensionDomain::Month);
    EXPECT_THAT(deal.dimension("team")->paths, testing::ElementsAre("team", "owner.team"));
    EXPECT_EQ(model.fact("rep")->entity, "users");
    EXPECT_EQ(model.fact("spaceship"), nullptr);
}

TEST(Names, OfUnitsAndTilesReadBack)
{
    for (const UnitKind unit : {UnitKind::Count, UnitKind::Ratio, UnitKind::Number, UnitKind::Score, UnitKind::Money,
             UnitKind::MoneyPerDay, UnitKind::MoneyPerMonth, UnitKind::Days, UnitKind::Hours, UnitKind::Months})
        EXPECT_EQ(unitFromName(unitName(unit)), unit);
    EXPECT_EQ(unitName(UnitKind::MoneyPerDay), "money per day");
    EXPECT_EQ(unitName(UnitKind::Multiple), "ratio");
    EXPECT_FALSE(unitFromName("bushels"));
    for (const TileKind kind : {TileKind::Card, TileKind::Trend, TileKind::Columns, TileKind::RankedBars,
             TileKind::Stages, TileKind::Bullets, TileKind::Pace, TileKind::Funnel, TileKind::Waterfall,
             TileKind::Heatmap, TileKind::Cohort, TileKind::Scatter, TileKind::Table, TileKind::List})
        EXPECT_EQ(tileKindFromName(tileKindName(kind)), kind);
    EXPECT_FALSE(tileKindFromName("pie"));
}

TEST(AbsenceText, ReadsBackWithItsArgument)
{
    for (int kind = 0; kind <= static_cast<int>(AbsenceKind::NothingToDivideBy); ++kind) {
        Absence absence{static_cast<AbsenceKind>(kind), {}};
        if (absence.kind == AbsenceKind::Needs)
            absence.argument = "stage_changes";
        EXPECT_EQ(absenceFromText(absenceText(absence)), absence) << absenceText(absence);
    }
    EXPECT_EQ(absenceText({AbsenceKind::Needs, "stage_changes"}), "needs stage_changes");
    EXPECT_FALSE(absenceFromText("needs"));
    EXPECT_FALSE(absenceFromText("needs "));
    EXPECT_FALSE(absenceFromText("gone fishing"));
}

TEST(EmbeddedResources, HoldEverySchemaFile)
{
    std::vector<std::string_view> paths;
    for (const EmbeddedResource& resource : embeddedResources())
        paths.push_back(resource.path);
    EXPECT_THAT(paths, testing::IsSupersetOf({"schema/entities.json", "schema/facts.json", "schema/settings.json"}));
}

} // namespace
} // namespace quarterdeck
