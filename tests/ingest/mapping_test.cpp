// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_fixture.h"

#include <gmock/gmock.h>

namespace quarterdeck {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Mappings = ImportTest;

std::vector<std::string> parseError(std::string_view json)
{
    const Result<Mapping> parsed = Mapping::parse(json, "my.json");
    if (parsed) {
        ADD_FAILURE() << "no error for " << json;
        return {};
    }
    EXPECT_EQ(parsed.error().kind, ErrorKind::MappingInvalid);
    return parsed.error().arguments;
}

ReadingOptions with(std::string_view json)
{
    ReadingOptions options;
    options.mappings = {mapping(json)};
    return options;
}

} // namespace

TEST_F(Mappings, SayEverythingOfTheirFormat)
{
    const Mapping read = mapping(R"({"entity": "leads",
        "columns": {"mql_id": "id", "close_date": ["closed_on", "expected_close_on"], "a+b": "name", "skip": null},
        "unpivot": {"columns": "Date entered *"},
        "values": {"deals.stage": {"Engaging": {"outcome": "open", "order": 2, "probability": 0.4}},
                   "leads.status": {"Converted": {"qualified": true}}, "leads.source": {"web": {"origin": "marketing"}}},
        "constants": {"currency": "EUR"}, "date_order": "dmy", "decimal": ",", "time_zone": "Europe/Berlin"})");
    EXPECT_EQ(read.entity, "leads");
    EXPECT_THAT(read.columns.at(1).second, ElementsAre("closed_on", "expected_close_on"));
    EXPECT_TRUE(read.columns.at(3).second.empty());
    EXPECT_EQ(read.values.at("deals.stage").at("Engaging").order, 2);
    EXPECT_EQ(read.values.at("deals.stage").at("Engaging").probability, 0.4);
    EXPECT_EQ(read.values.at("leads.status").at("Converted").others.at("qualified"), "true");
    EXPECT_EQ(read.values.at("leads.source").at("web").others.at("origin"), "marketing");
    EXPECT_EQ(read.dateOrder, DateOrder::Dmy);
    EXPECT_EQ(read.decimal, ',');
    EXPECT_THAT(read.unpivot, HasSubstr("Date entered *"));
    EXPECT_EQ(mapping(read.toJson()).toJson(), read.toJson());
    EXPECT_EQ(mapping(read.toJson()).columns, read.columns);
}

TEST_F(Mappings, NameThePlaceThatIsWrong)
{
    EXPECT_THAT(parseError(R"({"columns": {"a": 5}})"), ElementsAre("my.json#/columns/a", HasSubstr("a field"), "5"));
    EXPECT_THAT(parseError(R"({"columns": []})"), ElementsAre("my.json#/columns", "an object", "[]"));
    EXPECT_THAT(parseError(R"({"columns": {"a/b": ["id", 1]}})"),
        ElementsAre("my.json#/columns/a~1b/1", "the name of a field", "1"));
    EXPECT_THAT(parseError(R"({"values": {"deals.stage": {"X": {"outcome": "maybe"}}}})"),
        ElementsAre("my.json#/values/deals.stage/X/outcome", "open, won or lost", "\"maybe\""));
    EXPECT_THAT(parseError(R"({"values": {"deals.stage": {"X": {"probability": 40}}}})"),
        ElementsAre("my.json#/values/deals.stage/X/probability", "a number from 0 to 1", "40"));
    EXPECT_THAT(
        parseError(R"({"values": {"stage": {}}})"), ElementsAre("my.json#/values/stage", "entity.field", "stage"));
    EXPECT_THAT(parseError(R"({"date_order": "dym"})"), ElementsAre("my.json#/date_order", "dmy, mdy or ymd", "dym"));
    EXPECT_THAT(parseError(R"({"decimal": ";"})"), ElementsAre("my.json#/decimal", ". or ,", ";"));
    EXPECT_THAT(parseError(R"({"colums": {}})"), ElementsAre("my.json#/colums", HasSubstr("columns"), "colums"));
    EXPECT_THAT(parseError(R"({"entity": 1})"), ElementsAre("my.json#/entity", "a text", "1"));
    EXPECT_THAT(parseError("[]"), ElementsAre("my.json#", "an object", "[]"));
    EXPECT_THAT(parseError("{\"entity\": "), ElementsAre("my.json#", "JSON", HasSubstr("byte")));
}

TEST_F(Mappings, GiveForeignColumnsTheirRoles)
{
    const ReadFile read = readText("Nr,Titel,Wert,Phase\n1,Gross,\"5,5\",Gewonnen\n",
        with(R"({"columns": {"Nr": "id", "Titel": "name", "Wert": "amount", "phase": "stage"},
                 "values": {"deals.stage": {"gewonnen": {"outcome": "won", "order": 9}}}})"),
        "export.csv");
    EXPECT_EQ(read.file.plan.entity, "deals");
    EXPECT_EQ(read.records.at(0).at("outcome"), "won");
    EXPECT_EQ(read.records.at(0).at("amount"), "5.5");
    EXPECT_EQ(read.file.stageMeanings().at("Gewonnen").order, 9);
    EXPECT_EQ(read.file.plan.columns[2].reason, "mapping");
    EXPECT_TRUE(read.file.issues.empty());
}

TEST_F(Mappings, OverrideWhatWouldBeRecognised)
{
    const ReadFile read = readText(
        "Deal ID,Stage,Amount,Revenue\nD1,Won,1,2\n", with(R"({"columns": {"Revenue": "amount", "Amount": null}})"));
    EXPECT_EQ(read.records.at(0).at("amount"), "2");
    EXPECT_EQ(read.role("Amount"), "");
}

TEST_F(Mappings, NameAColumnThatIsNotThere)
{
    const Error found
        = error(write("deals.csv", "Deal ID,Stage\nD1,Won\n"), with(R"({"columns": {"Wert": "amount"}})"));
    EXPECT_EQ(found.kind, ErrorKind::MappingColumnAbsent);
    EXPECT_THAT(found.arguments, ElementsAre("my.json", "Wert", "Deal ID, Stage"));
    EXPECT_THAT(found.where, HasSubstr("deals.csv"));
}

TEST_F(Mappings, NameAColumnThatAnotherFileOfTheImportHas)
{
    const auto deals = write("deals.csv", "Deal ID,Stage,Agent\nD1,Won,Anna\n");
    const auto users = write("users.csv", "User ID,Name,Agent,Manager,Email\nU1,Anna,x,Ben,a@b.example\n");
    const auto accounts = write("accounts.csv", "Account ID,Account Name,Industry\nA1,Acme,Retail\n");
    ReadingOptions options = with(R"({"columns": {"Agent": "owner"}})");
    options.files = {deals, users, accounts};
    EXPECT_EQ(read(deals, options).records.at(0).at("owner"), "Anna");
    EXPECT_EQ(recognised(users, options).plan.entity, "users");
    EXPECT_EQ(recognised(accounts, options).plan.entity, "accounts");
    options.mappings = {mapping(R"({"columns": {"Agnet": "owner"}})")};
    const Error found = error(deals, options);
    EXPECT_EQ(found.kind, ErrorKind::MappingColumnAbsent);
    EXPECT_EQ(found.where, deals.string() + ", " + users.string() + ", " + accounts.string());
}

TEST_F(Mappings, NameAFieldOrAnEntityThatThereIsNot)
{
    const std::filesystem::path path = write("deals.csv", "Deal ID,Stage\nD1,Won\n");
    const Error field = error(path, with(R"({"entity": "deals", "columns": {"Stage": "phase"}})"));
    EXPECT_EQ(field.kind, ErrorKind::MappingInvalid);
    EXPECT_EQ(field.arguments.at(0), "my.json#/columns/Stage");
    EXPECT_THAT(field.arguments.at(1), HasSubstr("outcome"));
    EXPECT_EQ(field.arguments.at(2), "phase");
    EXPECT_EQ(
        error(path, with(R"({"entity": "dreams", "columns": {"Stage": "stage"}})")).kind, ErrorKind::UnknownEntity);
    EXPECT_EQ(error(path, with(R"({"entity": "deals", "constants": {"colour": "red"}})")).arguments.at(0),
        "my.json#/constants/colour");
    EXPECT_EQ(error(path, with(R"({"time_zone": "Atlantis"})")).arguments.at(0), "my.json#/time_zone");
}

TEST_F(Mappings, AreRefusedWithWhatIsNotUsedYet)
{
    const Error found = error(write("deals.csv", "Deal ID,Stage\nD1,Won\n"),
        with(R"({"unpivot": {"columns": "Date entered *", "entity": "stage_changes"}})"));
    EXPECT_EQ(found.kind, ErrorKind::MappingInvalid);
    EXPECT_EQ(found.arguments.at(0), "my.json#/unpivot");
    EXPECT_THAT(parseError(R"({"unpivot": {"colums": "Date entered *"}})"),
        ElementsAre("my.json#/unpivot/colums", "columns, entity, name or value", "colums"));
}

TEST_F(Mappings, FillAFieldFromOneColumn)
{
    const Error found = error(write("deals.csv", "Deal ID,Stage,Worth,Opened\nD1,Won,5,6\n"),
        with(R"({"columns": {"Worth": "amount", "Opened": ["created_at", "amount"]}})"));
    EXPECT_EQ(found.kind, ErrorKind::MappingInvalid);
    EXPECT_EQ(found.arguments.at(0), "my.json#/columns/Opened");
    EXPECT_THAT(found.arguments.at(2), HasSubstr("Worth"));
}

TEST_F(Mappings, AreRefusedWithAMeaningThatThereIsNot)
{
    const std::filesystem::path path = write("deals.csv", "Deal ID,Stage\nD1,Won\n");
    const Error found = error(path, with(R"({"values": {"deals.stage": {"A/B": {"outcom": "won"}}}})"));
    EXPECT_EQ(found.kind, ErrorKind::MappingInvalid);
    EXPECT_EQ(found.arguments.at(0), "my.json#/values/deals.stage/A~1B/outcom");
    EXPECT_EQ(error(path, with(R"({"values": {"leads.status": {"New": {"qualifed": true}}}})")).arguments.at(0),
        "my.json#/values/leads.status/New/qualifed");
    EXPECT_EQ(read(path, with(R"({"values": {"leads.status": {"New": {"qualified": true}},
                                             "leads.source": {"web": {"origin": "marketing"}}}})"))
                  .records.size(),
        1U);
}

TEST_F(Mappings, OfOtherFilesLeaveAFileAlone)
{
    const ReadFile read = readText("User ID,Name,Email,Manager\nU1,Anna,a@b.example,Ben\n",
        with(R"({"entity": "deals", "columns": {"Wert": "amount", "Name": "name"}})"), "users.csv");
    EXPECT_EQ(read.file.plan.entity, "users");
    EXPECT_EQ(read.records.at(0).at("name"), "Anna");
}

TEST_F(Mappings, FillConstants)
{
    const ReadFile read = readText("Deal ID,Stage,Currency\nD1,Won,USD\nD2,Won,\n",
        with(R"({"constants": {"currency": "EUR", "source": "Fair", "created_at": "2017-03-01"}})"));
    EXPECT_EQ(read.records.at(0).at("currency"), "EUR");
    EXPECT_EQ(read.records.at(1).at("currency"), "EUR");
    EXPECT_EQ(read.role("Currency"), "") << "a constant is meant";
    EXPECT_EQ(read.records.at(0).at("source"), "Fair");
    EXPECT_EQ(read.records.at(0).at("created_at"), "2017-03-01");
}

TEST_F(Mappings, FillTheEmptyCellsOfAMappedColumnWithItsConstant)
{
    const ReadFile read = readText("Deal ID,Stage,Currency,Amount\nD1,Won,USD,\"1,5\"\nD2,Won,,\n",
        with(R"({"columns": {"Currency": "currency", "Amount": "amount"},
                 "constants": {"currency": "EUR", "amount": 2.5}})"));
    EXPECT_EQ(read.records.at(0).at("currency"), "USD");
    EXPECT_EQ(read.records.at(1).at("currency"), "EUR");
    EXPECT_EQ(read.records.at(0).at("amount"), "1.5");
    EXPECT_EQ(read.records.at(1).at("amount"), "2.5") << "a constant has a decimal point, whatever the column has";
}

TEST_F(Mappings, RefuseConstantsThatTheirFieldsCannotHold)
{
    const std::filesystem::path path = write("deals.csv", "Deal ID,Stage\nD1,Won\n");
    const auto refused = [&](const std::string& field, const std::string& value) {
        const Error found = error(path, with(R"({"constants": {")" + field + R"(": ")" + value + R"("}})"));
        EXPECT_EQ(found.kind, ErrorKind::MappingInvalid);
        EXPECT_EQ(found.arguments.at(0), "my.json#/constants/" + field);
        EXPECT_EQ(found.arguments.at(2), value);
    };
    refused("amount", "abc");
    refused("outcome", "banana");
    refused("created_at", "soon");
    refused("deleted", "perhaps");
    refused("probability", "40");
    EXPECT_EQ(read(path, with(R"({"constants": {"outcome": "lost"}})")).records.at(0).at("outcome"), "lost");
}

TEST_F(Mappings, PlansSurviveBeingStored)
{
    const ReadFile read = readText("Deal ID,Stage,Amount,Created Date,Probability (%)\nD1,Odd,\"1,5\",25/12/77,40\n",
        with(R"({"constants": {"currency": "EUR"}, "time_zone": "Europe/Berlin",
                 "values": {"deals.stage": {"Odd": {"outcome": "lost", "order": 3, "probability": 0.25}}}})"));
    const Result<ReadingPlan> again = ReadingPlan::fromJson(read.file.plan.toJson());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->toJson(), read.file.plan.toJson());
    EXPECT_EQ(again->columns[2].decimal, ',');
    EXPECT_EQ(again->columns[3].dateOrder, DateOrder::Dmy);
    EXPECT_TRUE(again->columns[3].twoDigitYears);
    EXPECT_TRUE(again->columns[4].percent);
    EXPECT_EQ(again->values.at("deals.stage").at("Odd").probability, 0.25);
    EXPECT_EQ(again->timeZone, "Europe/Berlin");
    EXPECT_FALSE(ReadingPlan::fromJson("{}"));
    EXPECT_FALSE(ReadingPlan::fromJson("nonsense"));
}

} // namespace quarterdeck
