// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quarterdeck {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> problemsOf(const std::string& members) { return pointers(loadedKpi(members)); }

TEST(KpiRules, LetACompleteDefinitionThrough)
{
    const Catalog::Loaded loaded = loadedKpi(R"json(
        "unit": "ratio", "better": "higher", "formula": "won / (won + lost)",
        "interval": {"of": "won", "among": "won"}, "cohort": {"ripe_after_days": 90},
        "beside": ["open", {"as": "mean", "of": "cycle"}], "absent": [{"when": "open < 1", "say": "no data"}],
        "round": "up", "bands": {"bad": 0.15, "good": 0.3, "source": "own default"}, "roles": ["rep"],
        "by": ["owner", "product"], "source": "S2",
        "examples": [{"given": {"won": 1, "lost": 3, "open": 2}, "expect": 0.25}])json");
    ASSERT_THAT(pointers(loaded), IsEmpty()) << onlyProblem(loaded);
    const Kpi& kpi = *loaded.catalog->kpi("k");
    EXPECT_EQ(kpi.family, "test");
    EXPECT_EQ(kpi.beside[0], (Companion{"open", "open"}));
    EXPECT_EQ(kpi.cohort->ripeAfterDays, 90);
    EXPECT_TRUE(kpi.roundUp);
    EXPECT_EQ(kpi.bands.good, 0.3);
    EXPECT_EQ(kpi.absent[0].whenText, "open < 1");
    EXPECT_EQ(kpi.examples[0].given.at("lost"), 3);
}

TEST(KpiRules, AskForNameUnitFormulaAndExplanation)
{
    EXPECT_THAT(pointers(loadedFrom(R"({"family": "x", "kpis": [{}]})")),
        ElementsAre("/kpis/0/id", "/kpis/0/name", "/kpis/0/unit", "/kpis/0/formula", "/kpis/0/explain"));
    EXPECT_THAT(pointers(loadedFrom(
                    R"({"kpis": [{"id": "k", "name": "K", "unit": "count", "formula": "1", "explain": "K."}]})")),
        ElementsAre("/kpis/0/family"));
}

TEST(KpiRules, PointToTheColumnOfAFormulasMistake)
{
    const Catalog::Loaded loaded = loadedKpi(R"("unit": "count", "formula": "won + * lost")");
    EXPECT_THAT(pointers(loaded), ElementsAre("/kpis/0/formula"));
    EXPECT_EQ(onlyProblem(loaded), "expected a name, a number or (, found * at column 7");
}

TEST(KpiRules, RefuseNamesThatAreNothingAndSuggestTheNearest)
{
    const Catalog::Loaded loaded = loadedKpi(R"("unit": "count", "formula": "lst")");
    EXPECT_THAT(pointers(loaded), ElementsAre("/kpis/0/formula"));
    EXPECT_THAT(onlyProblem(loaded), HasSubstr("did you mean lost"));
    EXPECT_EQ(loaded.catalog->kpi("k"), nullptr);
}

TEST(KpiRules, LookIntoEveryFormulaOfADefinition)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won",
        "grouped": {"owner": "a"}, "absent": [{"when": "b > 0", "say": "no data"}], "beside": ["c"],
        "bands": {"line": "d"},
        "variants": [{"id": "v", "name": "V", "explain": "V.", "formula": "e"}])"),
        ElementsAre("/kpis/0/grouped/owner", "/kpis/0/absent/0/when", "/kpis/0/beside/0", "/kpis/0/variants/0/formula",
            "/kpis/0/bands/line"));
}

TEST(KpiRules, RefuseUnknownSettings)
{
    EXPECT_THAT(problemsOf(R"json("unit": "count", "formula": "won * setting(time_zone)")json"),
        ElementsAre("/kpis/0/formula"));
    EXPECT_THAT(
        problemsOf(R"json("unit": "count", "formula": "won * setting(nonsense)")json"), ElementsAre("/kpis/0/formula"));
    EXPECT_THAT(problemsOf(R"json("unit": "count", "formula": "won * setting(few_cases)")json"), IsEmpty());
}

TEST(KpiRules, RefuseAFormulaThatReadsNothing)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "1 + 1")"), ElementsAre("/kpis/0/formula"));
}

TEST(KpiRules, ReadStocksAtStartAndAtEndOnly)
{
    EXPECT_THAT(problemsOf(R"("unit": "ratio", "formula": "open [at start] / open [at end]")"), IsEmpty());
    const Catalog::Loaded flow = loadedKpi(R"("unit": "count", "formula": "won [at start]")");
    EXPECT_THAT(pointers(flow), ElementsAre("/kpis/0/formula"));
    EXPECT_THAT(onlyProblem(flow), HasSubstr("a stock under [at start]"));
}

TEST(KpiRules, DropOnlyDimensionsThatTheNameHas)
{
    EXPECT_THAT(problemsOf(R"("unit": "ratio", "formula": "won / won [all owner]")"), IsEmpty());
    EXPECT_THAT(problemsOf(R"("unit": "ratio", "formula": "won / won [all colour]")"), ElementsAre("/kpis/0/formula"));
    EXPECT_THAT(problemsOf(R"("unit": "number", "formula": "won / reps", "grouped": {"product": "won / reps"})"),
        ElementsAre("/kpis/0/grouped/product"));
    EXPECT_THAT(
        problemsOf(R"("unit": "number", "formula": "won / reps", "grouped": {"product": "won / reps [all product]"})"),
        IsEmpty());
}

TEST(KpiRules, FoldOverGrainsAndSharedDimensions)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "fold": {"each": ["owner", "month"], "formula": "won", "fold": "max"})"),
        IsEmpty());
    EXPECT_THAT(
        problemsOf(R"("unit": "number", "fold": {"each": ["product"], "formula": "won / reps", "fold": "mean"})"),
        ElementsAre("/kpis/0/fold/each/0"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "fold": {"each": [], "formula": "won", "fold": "average"})"),
        ElementsAre("/kpis/0/fold/each", "/kpis/0/fold/fold"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "fold": {"each": ["owner"], "formula": "won",
        "fold": "sum"})"),
        ElementsAre("/kpis/0/fold"));
}

TEST(KpiRules, GroupByDimensionsOfTheGroupedFormula)
{
    EXPECT_THAT(
        problemsOf(R"("unit": "count", "formula": "won / reps", "grouped": {"product": "won"}, "by": ["product"])"),
        IsEmpty());
    EXPECT_THAT(problemsOf(R"("unit": "number", "formula": "won / reps", "grouped": {"product": "won / reps"})"),
        ElementsAre("/kpis/0/grouped/product"));
}

TEST(KpiRules, PromiseOnlyBreakdownsThatAllMeasuresShare)
{
    EXPECT_THAT(problemsOf(R"("unit": "number", "formula": "won / reps", "by": ["owner", "product"])"),
        ElementsAre("/kpis/0/by/1"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "by": ["colour"])"), ElementsAre("/kpis/0/by/0"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "absent": [{"when": "reps = 0", "say": "no data"}],
        "by": ["product"])"),
        ElementsAre("/kpis/0/by/0"));
}

TEST(KpiRules, ShowIntervalsOfCountedRatesOnly)
{
    EXPECT_THAT(
        problemsOf(R"("unit": "ratio", "formula": "won / lost", "interval": {"of": "amount_won", "among": "lost"})"),
        ElementsAre("/kpis/0/interval/of"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "interval": {"of": "won", "among": "lost"})"),
        ElementsAre("/kpis/0/interval"));
    EXPECT_THAT(problemsOf(R"("unit": "ratio", "formula": "won / lost", "interval": {"of": "k", "among": "nobody"})"),
        ElementsAre("/kpis/0/interval/of", "/kpis/0/interval/among"));
}

TEST(KpiRules, SayAbsencesFromTheListOnly)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "absent": [{"when": "won < 1", "say": "sorry"}])"),
        ElementsAre("/kpis/0/absent/0/say"));
    EXPECT_THAT(
        problemsOf(R"("unit": "count", "formula": "won", "absent": [{"when": "won < 1", "say": "needs money"}])"),
        ElementsAre("/kpis/0/absent/0/say"));
    EXPECT_THAT(
        problemsOf(R"("unit": "count", "formula": "won", "absent": [{"when": "won < 1", "say": "needs invoices"}])"),
        IsEmpty());
}

TEST(KpiRules, AskThresholdsForTheirSource)
{
    EXPECT_THAT(
        problemsOf(R"("unit": "count", "formula": "won", "bands": {"bad": 3})"), ElementsAre("/kpis/0/bands/source"));
}

TEST(KpiRules, DrawALineInTheKpisOwnUnit)
{
    const std::string line = R"(, {"id": "l", "name": "L", "explain": "L.", "unit": "money", "formula": "amount_won"})";
    const auto problems = [&](const char* unit, const char* formula) {
        return pointers(loadedFrom(fmt::format(
            R"({{"family": "t", "measures": [{}], "kpis": [{{"id": "k", "name": "K", "explain": "K.", "unit": "{}",
                "formula": "{}", "bands": {{"line": "l"}}}}{}]}})",
            someMeasures(), unit, formula, line)));
    };
    EXPECT_THAT(problems("money", "amount_won"), IsEmpty());
    EXPECT_THAT(problems("count", "won"), ElementsAre("/kpis/0/bands/line"));
}

TEST(KpiRules, AskExamplesForEveryInputAndNoOther)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won + lost", "examples": [
        {"given": {"won": 1, "open": 2}, "expect": 1}, {"given": {"won": null, "lost": 2}, "expect": null},
        {"given": {"won": 1, "lost": 2}}, {"given": {"won": 1, "lost": 2}, "expect": 3, "absence": "no data"}])"),
        ElementsAre("/kpis/0/examples/2", "/kpis/0/examples/3"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won + lost", "examples": [
        {"given": {"won": 1, "open": 2}, "expect": 1}])"),
        ElementsAre("/kpis/0/examples/0/given/open", "/kpis/0/examples/0/given"));
}

TEST(KpiRules, ReadExamplesInputsInAnySpacing)
{
    const Catalog::Loaded loaded = loadedKpi(R"("unit": "money", "formula": "amount_won [whole] + days_left * 0 / days",
        "examples": [{"given": {"amount_won[ whole ]": 1, "days_left": 1, "days": 2}, "expect": 1}])");
    EXPECT_THAT(onlyProblem(loaded), HasSubstr("equal units under +"));
    const Catalog::Loaded right = loadedKpi(R"("unit": "money", "formula": "amount_won [whole]",
        "examples": [{"given": {"amount_won[ whole ]": 1}, "expect": 1}])");
    ASSERT_THAT(pointers(right), IsEmpty());
    EXPECT_TRUE(right.catalog->kpi("k")->examples[0].given.contains("amount_won [whole]"));
}

TEST(KpiRules, RefuseTwoVariantsOrCompanionsOfOneName)
{
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "variants": [
        {"id": "v", "name": "V", "explain": "V.", "formula": "lost"},
        {"id": "v", "name": "V", "explain": "V.", "formula": "lost"}])"),
        ElementsAre("/kpis/0/variants/1/id"));
    EXPECT_THAT(problemsOf(R"("unit": "count", "formula": "won", "beside": ["open", {"as": "open", "of": "lost"}])"),
        ElementsAre("/kpis/0/beside/1"));
}

TEST(KpiRules, RefuseToAddAStockUpOverTheMonths)
{
    const auto folded = [](const char* formula, const char* fold) {
        return problemsOf(fmt::format(
            R"("unit": "count", "fold": {{"each": ["month"], "formula": "{}", "fold": "{}"}})", formula, fold));
    };
    EXPECT_THAT(folded("open", "sum"), ElementsAre("/kpis/0/fold/each/0"));
    EXPECT_THAT(folded("open", "mean"), testing::IsEmpty());
    EXPECT_THAT(folded("won", "sum"), testing::IsEmpty());
}

TEST(KpiRules, RefuseWordsOutsideTheirLists)
{
    EXPECT_THAT(
        problemsOf(R"("unit": "count", "formula": "won", "better": "bigger", "round": "down", "read_as": "multiple",
        "roles": ["pirate"], "cohort": {"ripe_after_days": 0}, "colour": 1)"),
        testing::UnorderedElementsAre("/kpis/0/better", "/kpis/0/round", "/kpis/0/read_as", "/kpis/0/roles/0",
            "/kpis/0/cohort/ripe_after_days", "/kpis/0/colour"));
}

TEST(KpiRules, RefuseAnIdThatAMeasureHas)
{
    const Catalog::Loaded loaded = loadedFrom(R"({"family": "t", "measures": [)" + someMeasures()
        + R"(], "kpis": [{"id": "won", "name": "W", "explain": "W.", "unit": "count", "formula": "lost"}]})");
    EXPECT_THAT(pointers(loaded), ElementsAre("/kpis/0/id"));
    EXPECT_THAT(onlyProblem(loaded), HasSubstr("as in test.json#/measures/0"));
    EXPECT_NE(loaded.catalog->measure("won"), nullptr);
}

TEST(KpiRules, CheckTargetsAgainstTheirKpi)
{
    const auto problems = [](const std::string& target) {
        return pointers(
            loadedFrom(R"({"family": "t", "measures": [{"id": "t", "name": "T", )" + target + "}, " + someMeasures()
                + R"(], "kpis": [{"id": "k", "name": "K", "explain": "K.", "unit": "count", "formula": "won"}]})"));
    };
    EXPECT_THAT(problems(R"("target_of": "k", "unit": "count")"), IsEmpty());
    EXPECT_THAT(problems(R"("target_of": "k", "unit": "money")"), ElementsAre("/measures/0/unit"));
    EXPECT_THAT(problems(R"("target_of": "won", "unit": "count")"), ElementsAre("/measures/0/target_of"));
    EXPECT_THAT(problems(R"("target_of": "k", "unit": "count", "date": "won_on")"), Contains("/measures/0/date"));
}

} // namespace
} // namespace quarterdeck
