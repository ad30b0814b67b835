// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/demo_store.h"

#include <quarterdeck/app/import_preview.h>
#include <quarterdeck/app/preview_view.h>

#include <gtest/gtest.h>

#include <algorithm>

namespace quarterdeck {

using test::importInto;
using test::TemporaryFolder;
using test::valueOf;

namespace {

constexpr const char* kDeals = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n"
                               "D1,First,Ann,Closed Won,1000.50,2026-01-05,2026-02-01\n"
                               "D2,Second,Ben,Closed Lost,500,2026-01-10,2026-02-03\n"
                               "D3,Third,Ann,Proposal,700,2026-02-01,2026-03-15\n";

constexpr const char* kMore = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date,Mood\n"
                              "D1,First,Ann,Closed Won,1000.50,2026-01-05,2026-02-01,fine\n"
                              "D3,Third,Ann,Closed Won,750,2026-02-01,2026-02-20,\n"
                              "D4,Fourth,Ben,Closed Won,lots,2026-02-01,2026-02-20,\n"
                              "D5,Fifth,Ben,Closed Won,many,2026-02-01,2026-02-20,\n"
                              "D6,Sixth,Ben,Closed Won,80,2026-02-01,2026-02-31,\n"
                              "D7,Seventh,Ben,Closed Won,900,2026-02-01,2026-02-20,\n";

ImportRequest requestFor(std::vector<std::filesystem::path> files)
{
    ImportRequest request;
    request.files = std::move(files);
    request.now = test::kNow;
    return request;
}

Result<std::variant<ImportPreview, Decision>> tryPreview(
    const std::filesystem::path& store, const ImportRequest& request)
{
    Progress progress;
    return previewImport(store, request, progress);
}

ImportPreview previewOf(const std::filesystem::path& store, const ImportRequest& request)
{
    return std::get<ImportPreview>(valueOf(tryPreview(store, request)));
}

PreviewView viewOf(const ImportPreview& preview)
{
    return viewOf(preview, NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("€")));
}

const IssueGroup* groupOf(const FileReport& report, IssueKind kind)
{
    const auto found = std::find_if(
        report.groups.begin(), report.groups.end(), [&](const IssueGroup& group) { return group.kind == kind; });
    return found == report.groups.end() ? nullptr : &*found;
}

const ColumnView& columnOf(const PreviewView& view, const char* header)
{
    const auto& columns = view.files.front().columns;
    const auto found = std::find_if(columns.begin(), columns.end(),
        [&](const ColumnView& column) { return column.header == QString::fromLatin1(header); });
    if (found == columns.end())
        throw std::runtime_error(header);
    return *found;
}

} // namespace

TEST(ImportPreview, WritesNothingToTheStoreOrBesideTheFiles)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const auto more = folder.write("more.csv", kMore);
    const std::string before = test::readFile(folder / "s.db");
    const auto revision = valueOf(openWorkspace(folder / "s.db", StoreAccess::ReadOnly)).snapshot->revision;

    const ImportPreview preview = previewOf(folder / "s.db", requestFor({more}));
    EXPECT_EQ(preview.files.front().report.counts.rejected, 3);
    EXPECT_EQ(test::readFile(folder / "s.db"), before);
    EXPECT_EQ(valueOf(openWorkspace(folder / "s.db", StoreAccess::ReadOnly)).snapshot->revision, revision);
    EXPECT_FALSE(std::filesystem::exists(folder / "more.rejected.csv"));
}

TEST(ImportPreview, BeginsNoStoreWhereThereIsNone)
{
    const TemporaryFolder folder;
    const ImportPreview preview = previewOf(folder / "s.db", requestFor({folder.write("deals.csv", kDeals)}));
    EXPECT_EQ(preview.files.front().report.counts.inserted, 3);
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
    ASSERT_FALSE(preview.effects.empty());
    EXPECT_FALSE(preview.effects.front().before);
    EXPECT_EQ(viewOf(preview).effects.front().rows.front().before, QStringLiteral("nothing imported yet"));
}

TEST(ImportPreview, CountsWhatTheImportThenDoes)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const auto more = folder.write("more.csv", kMore);
    const FileCounts foreseen = previewOf(folder / "s.db", requestFor({more})).files.front().report.counts;
    const FileCounts done = importInto(folder / "s.db", {more}).files.front().counts;
    EXPECT_EQ(foreseen.inserted, 1);
    EXPECT_EQ(foreseen.updated, 1);
    EXPECT_EQ(foreseen.unchanged, 1);
    EXPECT_EQ(std::tie(foreseen.rows, foreseen.inserted, foreseen.updated, foreseen.unchanged, foreseen.rejected),
        std::tie(done.rows, done.inserted, done.updated, done.unchanged, done.rejected));
}

TEST(ImportPreview, ForeseesTheNumbersThatAreReadAfterTheImport)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const auto more = folder.write("more.csv", kMore);
    const ImportPreview foreseen = previewOf(folder / "s.db", requestFor({more}));
    importInto(folder / "s.db", {more});
    const ImportPreview then = previewOf(folder / "s.db", requestFor({more}));

    ASSERT_GT(foreseen.effects.size(), 4U);
    ASSERT_EQ(foreseen.effects.size(), then.effects.size());
    for (std::size_t i = 0; i < then.effects.size(); ++i) {
        EXPECT_EQ(foreseen.effects[i].cell, then.effects[i].cell);
        ASSERT_TRUE(then.effects[i].before);
        EXPECT_EQ(foreseen.effects[i].after.value, then.effects[i].before->value) << foreseen.effects[i].name;
        EXPECT_EQ(then.effects[i].after.value, then.effects[i].before->value) << "imported twice";
    }
    const KpiEffect& revenue = foreseen.effects.front();
    EXPECT_EQ(revenue.name, "Revenue won");
    const auto all = std::find_if(foreseen.effects.begin(), foreseen.effects.end(),
        [&](const KpiEffect& effect) { return effect.cell != revenue.cell; });
    ASSERT_NE(all, foreseen.effects.end());
    EXPECT_EQ(all->before->value, 1000.5);
    EXPECT_EQ(all->after.value, 1000.5 + 750 + 900);
}

TEST(ImportPreview, WordsTheNumbersBeforeAndAfter)
{
    const TemporaryFolder folder;
    importInto(folder / "s.db", {folder.write("deals.csv", kDeals)});
    const PreviewView view = viewOf(previewOf(folder / "s.db", requestFor({folder.write("more.csv", kMore)})));
    ASSERT_EQ(view.effects.size(), 2U);
    EXPECT_EQ(view.effects[1].period, QStringLiteral("5 Jan – 20 Feb 2026"));
    const EffectView& revenue = view.effects[1].rows.front();
    EXPECT_EQ(revenue.before, QStringLiteral("1,000.50\u00a0€"));
    EXPECT_EQ(revenue.after, QStringLiteral("2,650.50\u00a0€"));
    EXPECT_EQ(revenue.change, QStringLiteral("+1,650\u00a0€"));
}

TEST(ImportPreview, SaysWhatEachColumnWasTakenForAndWhy)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date,Mood\n"
        "D1,Closed Won,\"1.000,50\",31/01/2026,05/02/2026,fine\nD2,Closed Lost,\"20,5\",03/01/2026,07/02/2026,bad\n");
    const PreviewView view = viewOf(previewOf(folder / "s.db", requestFor({file})));
    EXPECT_EQ(view.files.front().entity, "deals");
    EXPECT_FALSE(view.files.front().confidence.isEmpty());
    EXPECT_EQ(columnOf(view, "Close Date").field, "closed_on");
    EXPECT_EQ(
        columnOf(view, "Close Date").reason, QStringLiteral("known by its name · day first, as the other dates show"));
    EXPECT_EQ(
        columnOf(view, "Created Date").reason, QStringLiteral("known by its name · day first, as the values show"));
    EXPECT_EQ(columnOf(view, "Amount").reason, QStringLiteral("known by its name · with a decimal comma"));
    EXPECT_EQ(columnOf(view, "Amount").samples, (QStringList{QStringLiteral("1.000,50"), QStringLiteral("20,5")}));
    EXPECT_EQ(columnOf(view, "Mood").field, "");
    EXPECT_EQ(columnOf(view, "Mood").readAs, QStringLiteral("not read"));
    EXPECT_TRUE(columnOf(view, "Mood").confidence.isEmpty());
}

TEST(ImportPreview, GroupsWhatItFoundAndKeepsTheRows)
{
    const TemporaryFolder folder;
    const FileReport report
        = previewOf(folder / "s.db", requestFor({folder.write("more.csv", kMore)})).files.front().report;
    const IssueGroup* numbers = groupOf(report, IssueKind::NotANumber);
    ASSERT_NE(numbers, nullptr);
    EXPECT_EQ(numbers->column, "Amount");
    EXPECT_EQ(numbers->count, 2);
    ASSERT_EQ(numbers->issues.size(), 2U);
    EXPECT_EQ(numbers->issues[0].row, 4);
    EXPECT_EQ(numbers->issues[1].value, "many");
    ASSERT_NE(groupOf(report, IssueKind::NoSuchDay), nullptr);
    ASSERT_NE(groupOf(report, IssueKind::ColumnIgnored), nullptr);
}

TEST(ImportPreview, CountsAllFindingsOfAGroupAndKeepsTheFirst)
{
    const TemporaryFolder folder;
    std::string broken = "Deal ID,Stage,Amount,Created Date,Close Date\nD0,Closed Won,5,2026-01-05,2026-02-01\n";
    for (int i = 1; i <= 1200; ++i)
        broken += "D" + std::to_string(i) + ",Closed Won,12,2026-01-05,\n";
    const FileReport report
        = previewOf(folder / "s.db", requestFor({folder.write("deals.csv", broken)})).files.front().report;
    const IssueGroup* undated = groupOf(report, IssueKind::DecidedWithoutDate);
    ASSERT_NE(undated, nullptr);
    EXPECT_EQ(undated->count, 1200);
    ASSERT_EQ(undated->issues.size(), kIssuesOfAGroup);
    EXPECT_EQ(undated->issues.back().row, static_cast<std::int64_t>(kIssuesOfAGroup) + 2) << "each knows its line";
    EXPECT_EQ(report.issues.size(), kIssuesShown);
}

TEST(ImportPreview, AsksWhichWayAmbiguousDatesAreMeant)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Created Date,Close Date\nD1,Closed Won,100,03/04/2026,05/06/2026\nD2,Closed "
        "Won,50,01/02/2026,03/02/2026\n");
    ImportRequest request = requestFor({file});
    const auto outcome = valueOf(tryPreview(folder / "s.db", request));
    ASSERT_TRUE(std::holds_alternative<Decision>(outcome));
    EXPECT_EQ(std::get<Decision>(outcome).readings.size(), 2U);

    request.options.dateOrder = DateOrder::Mdy;
    const PreviewView view = viewOf(previewOf(folder / "s.db", request));
    EXPECT_EQ(columnOf(view, "Close Date").reason, QStringLiteral("known by its name · month first, as you said"));
}

TEST(ImportPreview, ReadsAColumnAsAPersonSaysInPreviewAndImport)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Stage,Amount,Rebate,Created Date,Close Date\nD1,Closed Won,100,7,2026-01-05,2026-02-01\n");
    ImportRequest request = requestFor({file});
    request.choices[file] = {"deals", {{"Rebate", "amount"}, {"Amount", ""}}};
    const ImportPreview preview = previewOf(folder / "s.db", request);
    EXPECT_EQ(columnOf(viewOf(preview), "Rebate").field, "amount");
    EXPECT_EQ(columnOf(viewOf(preview), "Rebate").reason, QStringLiteral("as you said"));
    EXPECT_EQ(columnOf(viewOf(preview), "Amount").field, "");

    Progress progress;
    valueOf(importFiles(folder / "s.db", request, progress));
    const ImportPreview then = previewOf(folder / "s.db", request);
    EXPECT_EQ(then.effects.back().cell.period, preview.effects.back().cell.period);
    const auto revenue = std::find_if(then.effects.rbegin(), then.effects.rend(),
        [](const KpiEffect& effect) { return effect.name == "Revenue won"; });
    EXPECT_EQ(revenue->before->value, 7.0);
}

TEST(ImportPreview, TakesAFileForWhatAPersonSaysAndTheOtherForWhatItIs)
{
    const TemporaryFolder folder;
    const auto people = folder.write("people.csv", "Id,Name,Region\nP1,Ann,North\nP2,Ben,South\n");
    const auto deals = folder.write("deals.csv", kDeals);
    ImportRequest request = requestFor({people, deals});
    request.choices[people].entity = "accounts";
    const ImportPreview preview = previewOf(folder / "s.db", request);
    EXPECT_EQ(preview.files[0].report.entity, "accounts");
    EXPECT_EQ(preview.files[1].report.entity, "deals");
}

TEST(ImportPreview, DescribesAFileThatLacksAColumnUntilAPersonSaysWhichItIs)
{
    const TemporaryFolder folder;
    const auto file = folder.write("deals.csv",
        "Deal ID,Deal Name,Owner,Xyzzy,Amount,Created Date,Close Date\nD1,First,Ann,Closed "
        "Won,10,2026-01-05,2026-02-01\n");
    ImportRequest request = requestFor({file, folder.write("users.csv", "User ID,Full Name\nU1,Ann\n")});
    request.choices[file] = {"deals", {{"Xyzzy", ""}}};
    const PreviewView unclear = viewOf(previewOf(folder / "s.db", request));
    EXPECT_FALSE(unclear.complete());
    EXPECT_TRUE(unclear.files[0].unclear.contains(QStringLiteral("stage or outcome")));
    EXPECT_TRUE(unclear.files[1].unclear.isEmpty());
    EXPECT_EQ(columnOf(unclear, "Amount").field, "amount") << "what is known stays known";
    EXPECT_TRUE(unclear.effects.empty());

    request.choices[file] = {"deals", {{"Xyzzy", "stage"}}};
    const PreviewView clear = viewOf(previewOf(folder / "s.db", request));
    EXPECT_TRUE(clear.complete());
    EXPECT_EQ(clear.total().inserted, 2);
}

TEST(ImportPreview, DescribesAFileOfWhichNothingIsKnown)
{
    const TemporaryFolder folder;
    const auto file = folder.write("x.csv", "Colour,Zip\nred,0042\nblue,0815\n");
    ImportRequest request = requestFor({file});
    const PreviewView unclear = viewOf(previewOf(folder / "s.db", request));
    ASSERT_EQ(unclear.files.size(), 1U);
    EXPECT_EQ(unclear.files[0].entity, "");
    EXPECT_EQ(unclear.files[0].rows, 2);
    EXPECT_FALSE(unclear.complete());
    EXPECT_EQ(columnOf(unclear, "Zip").samples, (QStringList{QStringLiteral("0042"), QStringLiteral("0815")}));

    request.choices[file] = {"products", {{"Colour", "name"}}};
    EXPECT_EQ(viewOf(previewOf(folder / "s.db", request)).total().inserted, 2);
}

TEST(ImportPreview, LeavesTheImportItselfAsStrictAsItWas)
{
    const TemporaryFolder folder;
    const ImportRequest request = requestFor({folder.write("x.csv", "Colour,Zip\nred,0042\n")});
    Progress progress;
    const auto outcome = importFiles(folder / "s.db", request, progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::UnknownColumns);
}

TEST(ImportPreview, StopsWhenCancelled)
{
    const TemporaryFolder folder;
    Progress progress;
    progress.cancel();
    const auto outcome = previewImport(folder / "s.db", requestFor({folder.write("deals.csv", kDeals)}), progress);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, ErrorKind::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(folder / "s.db"));
}

} // namespace quarterdeck
