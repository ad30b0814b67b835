// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string kpi(const std::string& id, const std::string& formula, const std::string& more = {})
{
    return fmt::format(
        R"({{"id": "{}", "name": "N", "explain": "E.", "unit": "count", "formula": "{}"{}}})", id, formula, more);
}

Catalog::Loaded loadedKpis(const std::string& kpis)
{
    return loadedFrom(R"({"family": "t", "measures": [)" + someMeasures() + R"(], "kpis": [)" + kpis + "]}");
}

std::vector<std::string> kpiIds(const Catalog::Loaded& loaded)
{
    std::vector<std::string> ids;
    for (const Kpi& entry : loaded.catalog->kpis())
        ids.push_back(entry.id);
    return ids;
}

TEST(CatalogFiles, ReportTextThatIsNoJsonWithLineAndColumn)
{
    const Catalog::Loaded loaded = loadedFrom("{\"measures\": [\n  {\"id\": }\n]}");
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems[0].where, "test.json#");
    EXPECT_EQ(loaded.problems[0].arguments[2], "none at line 2, column 10");
    EXPECT_NE(loaded.catalog, nullptr);
}

TEST(CatalogFiles, ReportShapesThatAreNoDefinitions)
{
    EXPECT_THAT(pointers(loadedFrom("[]")), ElementsAre(""));
    EXPECT_THAT(pointers(loadedFrom(R"({"mesures": []})")), ElementsAre("/mesures"));
    EXPECT_THAT(pointers(loadedFrom(R"({"measures": {}, "kpis": [5]})")), ElementsAre("/measures", "/kpis/0"));
}

TEST(CatalogFiles, SurviveNestingOfAnyDepth)
{
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    EXPECT_THAT(pointers(loadedFrom(R"({"measures": [)" + deep + "]}")), ElementsAre("/measures/0"));
}

TEST(CatalogFiles, ReportAllProblemsAndKeepTheRest)
{
    const Catalog::Loaded loaded
        = loadedKpis(kpi("a", "wno") + "," + kpi("b", "won +") + "," + kpi("c", "lost") + "," + kpi("d", "amount_won"));
    EXPECT_THAT(
        pointers(loaded), testing::UnorderedElementsAre("/kpis/0/formula", "/kpis/1/formula", "/kpis/3/formula"));
    EXPECT_THAT(kpiIds(loaded), ElementsAre("c"));
}

TEST(CatalogFiles, EscapeKeysInPointers)
{
    EXPECT_THAT(pointers(loadedFrom(R"({"a/b~c": 1})")), ElementsAre("/a~1b~0c"));
}

TEST(CatalogFiles, LeaveOutWhatNeedsALeftOutDefinitionAndSayWhy)
{
    const Catalog::Loaded loaded
        = loadedKpis(kpi("a", "wno") + "," + kpi("b", "a + lost") + "," + kpi("c", "b") + "," + kpi("d", "lost"));
    EXPECT_THAT(pointers(loaded), ElementsAre("/kpis/0/formula", "/kpis/1/formula", "/kpis/2/formula"));
    EXPECT_EQ(loaded.problems[1].arguments[2], "\"a\", which is left out for a problem of its own");
    EXPECT_THAT(kpiIds(loaded), ElementsAre("d"));
}

TEST(CatalogFiles, LeaveOutWhatNeedsADefinitionThatFailedALaterCheck)
{
    const Catalog::Loaded loaded = loadedKpis(kpi("a", "lost", R"(, "beside": ["b"])") + "," + kpi("b", "cycle"));
    EXPECT_THAT(pointers(loaded), testing::UnorderedElementsAre("/kpis/1/formula", "/kpis/0/beside/0"));
    EXPECT_THAT(kpiIds(loaded), IsEmpty());
}

TEST(CatalogFiles, FindCyclesThroughKpis)
{
    const Catalog::Loaded loaded = loadedKpis(
        kpi("a", "b + 1") + "," + kpi("b", "c [whole]") + "," + kpi("c", "a * won") + "," + kpi("d", "won"));
    ASSERT_FALSE(loaded.problems.empty());
    EXPECT_EQ(loaded.problems[0].where, "test.json#/kpis/2/formula");
    EXPECT_EQ(loaded.problems[0].arguments[2], "a -> b -> c -> a");
    EXPECT_THAT(kpiIds(loaded), ElementsAre("d"));
}

TEST(CatalogFiles, FindAKpiThatNamesItself)
{
    const Catalog::Loaded loaded = loadedKpis(kpi("a", "won", R"(, "absent": [{"when": "a < 1", "say": "no data"}])"));
    EXPECT_THAT(pointers(loaded), ElementsAre("/kpis/0/absent/0/when"));
}

TEST(CatalogFiles, LetCompanionsAndVariantsNameEachOther)
{
    const Catalog::Loaded loaded = loadedKpis(kpi("a", "won", R"(, "beside": ["b"])") + ","
        + kpi("b", "lost",
            R"(, "beside": ["a"], "variants": [{"id": "v", "name": "V", "explain": "V.", "formula": "b + 1"}])"));
    EXPECT_THAT(pointers(loaded), IsEmpty());
    EXPECT_EQ(loaded.catalog->measuresOf(*loaded.catalog->kpi("b"), "v").front()->id, "lost");
}

TEST(CatalogFiles, FollowTheShippedOnesWithTheUsersOwn)
{
    const DefinitionFile mine{"mine.json", R"({"family": "mine", "kpis": [
        {"id": "big_share", "name": "Big", "explain": "Big.", "unit": "ratio", "formula": "average_deal_size / revenue"},
        {"id": "revenue", "name": "Mine", "explain": "Mine.", "unit": "money", "formula": "won_amount"}]})"};
    const Catalog::Loaded loaded = Catalog::load({&mine, 1});
    ASSERT_EQ(loaded.problems.size(), 1U);
    EXPECT_EQ(loaded.problems[0].where, "mine.json#/kpis/1/id");
    EXPECT_THAT(loaded.problems[0].arguments[2], HasSubstr("catalog/revenue.json#/kpis/0"));
    EXPECT_NE(loaded.catalog->kpi("big_share"), nullptr);
    EXPECT_EQ(loaded.catalog->kpi("revenue")->name, "Revenue won");
}

TEST(CatalogFiles, PutAUsersDashboardInThePlaceOfTheShippedOne)
{
    const DefinitionFile mine{"rep.json", R"({"id": "rep", "name": "Mine", "asks": "What now?", "tiles": [
        {"id": "a", "title": "A", "kind": "card", "kpis": ["revenue"]}]})"};
    const Catalog::Loaded loaded = Catalog::load({&mine, 1});
    EXPECT_THAT(pointers(loaded), IsEmpty());
    EXPECT_EQ(loaded.catalog->dashboard("rep")->name, "Mine");
    EXPECT_EQ(loaded.catalog->dashboards().size(), 3U);
}

TEST(CatalogFiles, KeepTheShippedDashboardWhereNothingOfTheUsersCanBeShown)
{
    const DefinitionFile mine{"rep.json", R"({"id": "rep", "name": "Mine", "asks": "What now?", "tiles": [
        {"id": "a", "title": "A", "kind": "card", "kpis": ["nobody"]}]})"};
    const Catalog::Loaded loaded = Catalog::load({&mine, 1});
    EXPECT_THAT(pointers(loaded), ElementsAre("/tiles/0/kpis/0"));
    EXPECT_NE(loaded.catalog->dashboard("rep")->name, "Mine");
}

TEST(Tiles, AreLeftOutWithTheirProblemAndTheDashboardStays)
{
    const Catalog::Loaded loaded = loadedFrom(R"({"family": "t", "measures": [)" + someMeasures() + R"(], "kpis": [)"
        + kpi("k", "won") + "," + kpi("busy", "won * reps") + R"(], "dashboards": [
        {"id": "d", "name": "D", "asks": "?", "tiles": [
          {"id": "a", "title": "A", "kind": "card", "kpis": ["k"], "columns": 4},
          {"id": "a", "title": "A", "kind": "card", "kpis": ["k"]},
          {"id": "b", "title": "B", "kind": "pie", "kpis": ["k"]},
          {"id": "c", "title": "C", "kind": "card", "kpis": ["nobody"]},
          {"id": "d", "title": "D", "kind": "card", "kpis": []},
          {"id": "e", "title": "E", "kind": "card", "kpis": ["k"], "variant": "v"},
          {"id": "f", "title": "F", "kind": "ranked_bars", "kpis": ["busy"], "by": ["product"]},
          {"id": "g", "title": "G", "kind": "ranked_bars", "kpis": ["k"]},
          {"id": "h", "title": "H", "kind": "trend", "kpis": ["k"]},
          {"id": "i", "title": "I", "kind": "columns", "kpis": ["k"], "grain": "fortnight"},
          {"id": "j", "title": "J", "kind": "card", "kpis": ["k"], "columns": 13},
          {"id": "l", "title": "L", "kind": "card", "kpis": ["k"], "compare": "decade"},
          {"id": "m", "title": "M", "kind": "bullets", "kpis": ["k"], "benchmark": "the Joneses"},
          {"id": "n", "kind": "card", "kpis": ["k"]}
        ]},
        {"id": "d", "name": "D", "asks": "?", "tiles": []}]})");
    const std::string tiles = "/dashboards/0/tiles/";
    EXPECT_THAT(pointers(loaded),
        ElementsAre(tiles + "1/id", tiles + "2/kind", tiles + "3/kpis/0", tiles + "4/kpis", tiles + "5/variant",
            tiles + "6/by/0", tiles + "7/by", tiles + "8/grain", tiles + "9/grain", tiles + "10/columns",
            tiles + "11/compare", tiles + "12/benchmark", tiles + "13/title", "/dashboards/1/id"));
    ASSERT_EQ(loaded.catalog->dashboard("d")->tiles.size(), 1U);
    EXPECT_EQ(loaded.catalog->dashboard("d")->tiles[0].columns, 4);
}

/// A dashboard of these tiles, on two flows, an amount, a rate, a rate of a cohort and a stock.
Catalog::Loaded tilesOf(const std::string& tiles)
{
    const std::string rates = R"(
        {"id": "sum", "name": "S", "explain": "S.", "unit": "money", "formula": "amount_won"},
        {"id": "rate", "name": "R", "explain": "R.", "unit": "ratio", "formula": "won / lost",
         "variants": [{"id": "ripe", "name": "V", "explain": "V.", "formula": "lost / won",
                       "cohort": {"ripe_after_days": 90}}]})";
    return loadedFrom(R"({"family": "t", "measures": [)" + someMeasures() + R"(], "kpis": [)" + kpi("k", "won") + ","
        + kpi("other", "lost") + "," + kpi("stock", "open") + "," + rates
        + R"(], "dashboards": [{"id": "d", "name": "D", "asks": "?", "tiles": [)" + tiles + "]}]}");
}

std::string tileOf(const std::string& kind, const std::string& members)
{
    return R"({"id": "x", "title": "X", "kind": ")" + kind + R"(", )" + members + "}";
}

TEST(Tiles, TakeWhatTheirKindNeeds)
{
    for (const auto& [kind, members] :
        std::vector<std::pair<std::string, std::string>>{{"funnel", R"("kpis": ["k", "other"])"},
            {"waterfall", R"("kpis": ["sum"], "by": ["team"], "compare": "year")"},
            {"heatmap", R"("kpis": ["k"], "by": ["team"], "grain": "month")"},
            {"heatmap", R"("kpis": ["rate"], "by": ["team", "product"])"},
            {"heatmap", R"("kpis": ["rate"], "by": ["team", "product"], "grain": "month")"},
            {"cohort", R"("kpis": ["rate", "k"], "variant": "ripe", "grain": "month")"},
            {"scatter", R"("kpis": ["rate", "sum"], "by": ["owner"])"},
            {"scatter", R"("kpis": ["rate", "sum", "k"], "by": ["owner"])"},
            {"table", R"("kpis": ["rate", "sum", "k", "other"], "by": ["owner"])"}, {"list", R"("kpis": ["stock"])"},
            {"bullets", R"("kpis": ["k"], "benchmark": "target")"}}) {
        const Catalog::Loaded loaded = tilesOf(tileOf(kind, members));
        EXPECT_THAT(pointers(loaded), IsEmpty()) << kind << ": " << onlyProblem(loaded);
        EXPECT_EQ(loaded.catalog->dashboard("d")->tiles.size(), 1U) << kind;
    }
}

TEST(Tiles, SayWhatTheirKindLacks)
{
    const auto problemOf = [](const std::string& kind, const std::string& members) {
        const Catalog::Loaded loaded = tilesOf(tileOf(kind, members));
        const std::vector<std::string> places = pointers(loaded);
        return (places.empty() ? "nowhere" : places.front().substr(std::string("/dashboards/0/tiles/0").size())) + ": "
            + onlyProblem(loaded);
    };
    EXPECT_EQ(
        problemOf("funnel", R"("kpis": ["k"])"), "/kpis: expected a list of at least two KPIs, the steps, found 1");
    EXPECT_EQ(problemOf("funnel", R"("kpis": ["k", "sum"])"),
        R"(/kpis/1: expected a KPI in the unit of k: count, found "sum")");
    EXPECT_EQ(problemOf("waterfall", R"("kpis": ["sum"], "compare": "year")"),
        "/by: expected a list of the one dimension whose groups make the changes, found nothing");
    EXPECT_EQ(problemOf("waterfall", R"("kpis": ["sum"], "by": ["team"])"),
        "/compare: expected previous or year: from where the changes start, found nothing");
    EXPECT_EQ(problemOf("waterfall", R"("kpis": ["rate"], "by": ["team"], "compare": "year")"),
        R"(/kpis: expected a KPI whose groups add up, like revenue, found "rate")");
    EXPECT_EQ(problemOf("heatmap", R"("kpis": ["k"], "by": ["team"])"),
        "/by: expected a list of two dimensions, or of one where there is a grain, found 1");
    EXPECT_EQ(problemOf("heatmap", R"("kpis": ["k", "sum"], "by": ["team"], "grain": "month")"),
        "/kpis: expected a list of one KPI, found 2");
    EXPECT_EQ(problemOf("cohort", R"("kpis": ["rate", "k"], "variant": "ripe")"),
        "/grain: expected the grain of time that is shown, found nothing");
    EXPECT_EQ(problemOf("cohort", R"("kpis": ["rate"], "variant": "ripe", "grain": "month")"),
        "/kpis: expected a list of two KPIs, what became of a cohort and how large it was, found 1");
    EXPECT_EQ(problemOf("cohort", R"("kpis": ["rate", "k"], "grain": "month")"),
        R"(/kpis: expected first a rate with a `cohort`, like win_rate in its variant cohort, found "rate")");
    EXPECT_EQ(problemOf("scatter", R"("kpis": ["k"], "by": ["owner"])"),
        "/kpis: expected a list of two KPIs, to the right and up, or of three, the last for the size, found 1");
    EXPECT_EQ(problemOf("table", R"("kpis": ["k"], "by": ["owner", "team"])"),
        "/by: expected a list of the one dimension whose groups are shown, found 2");
    EXPECT_EQ(problemOf("list", R"("kpis": ["k"])"),
        R"(/kpis: expected a stock of deals that adds up, like open_pipeline, found "k")");
}

} // namespace
} // namespace quarterdeck
