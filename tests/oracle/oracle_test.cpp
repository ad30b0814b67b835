// SPDX-License-Identifier: GPL-3.0-or-later
#include "companion_oracles.h"
#include "comparison.h"
#include "demo_workspace.h"
#include "oracle_database.h"
#include "question.h"
#include "verified_share.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <set>

namespace quarterdeck::oracle {
namespace {

constexpr std::size_t kListedOfEach = 2;
constexpr std::size_t kListed = 60;
constexpr double kLeastShare = 0.85;
constexpr double kLeastCompanions = 0.7;
constexpr const char* kShownGroups = "shown_groups";

std::filesystem::path sourceDirectory() { return QUARTERDECK_SOURCE_DIR; }
std::filesystem::path demoFiles() { return sourceDirectory() / "data/demo"; }
/// Targets of KPIs for which the demo company has none.
std::filesystem::path moreTargets() { return sourceDirectory() / "tests/oracle/more_targets.csv"; }
std::filesystem::path oracles() { return sourceDirectory() / "tests/oracle"; }
std::filesystem::path script(const std::string& name) { return oracles() / (name + ".sql"); }

/// A definition of the catalogue. `variant` is empty for the default one.
struct Definition
{
    std::string kpi;
    std::string variant;

    std::string name() const { return oracleName(kpi, variant); }
};

std::string companionName(const Definition& definition, const std::string& companion)
{
    return definition.name() + ".beside." + companion;
}

void PrintTo(const Definition& definition, std::ostream* out) { *out << definition.name(); }

std::vector<Definition> definitions()
{
    std::vector<Definition> definitions;
    const Catalog::Loaded loaded = Catalog::load();
    for (const Kpi& kpi : loaded.catalog->kpis()) {
        definitions.push_back({kpi.id, ""});
        for (const KpiVariant& variant : kpi.variants)
            definitions.push_back({kpi.id, variant.id});
    }
    return definitions;
}

using ByDimension = std::map<std::string, Answers>;

/// The answers of consecutive buckets, by dimension.
ByDimension gathered(std::span<const std::vector<OracleRow>> buckets)
{
    ByDimension answers;
    for (std::size_t bucket = 0; bucket < buckets.size(); ++bucket)
        for (const OracleRow& row : buckets[bucket])
            answers[row.dimension].emplace(std::pair(bucket, row.key), row.value);
    return answers;
}

/// Asks an oracle once for all buckets of all questions: answers by question.
std::vector<ByDimension> answersOf(
    const OracleDatabase& oracle, const std::string& name, const std::vector<Question>& questions)
{
    std::vector<TimeCell> cells;
    for (const Question& question : questions)
        cells.insert(cells.end(), question.buckets.begin(), question.buckets.end());
    const auto rows = oracle.ask(script(name), cells);
    std::vector<ByDimension> answers;
    std::size_t next = 0;
    for (const Question& question : questions) {
        answers.push_back(gathered(std::span(rows).subspan(next, question.buckets.size())));
        next += question.buckets.size();
    }
    return answers;
}

/// A workspace of ours, what it is asked, and which groups it must not leave out.
struct Witness
{
    Witness(const std::filesystem::path& directory, const OracleDatabase& oracle, int fiscalStart,
        std::vector<Question> asked)
        : workspace(demoFiles(), moreTargets(), directory, fiscalStart)
        , questions(std::move(asked))
        , shown(answersOf(oracle, kShownGroups, questions))
    {
    }

    ShownGroups shownBy(const std::string& dimension, std::size_t question) const
    {
        ShownGroups groups;
        if (const auto found = shown[question].find(dimension); found != shown[question].end())
            for (const auto& [where, ignored] : found->second)
                groups.insert(where);
        return groups;
    }

    DemoWorkspace workspace;
    std::vector<Question> questions;
    std::vector<ByDimension> shown; ///< by question
};

/// Both sides of the comparison, made once, and what has been compared so far.
struct Court
{
    TemporaryDirectory directory;
    OracleDatabase oracle{demoFiles(), moreTargets(), directory.path()};
    Witness calendar{directory.path(), oracle, 1, questions()};
    Witness fiscal{directory.path(), oracle, kFiscalStart, fiscalQuestions()};
    CompanionOracles companionOracles{calendar.workspace.catalog(), oracles()};
    VerifiedShare verified;
    std::set<std::string> heard; ///< names of oracles

    const Catalog& catalog() const { return calendar.workspace.catalog(); }
};

std::unique_ptr<Court>& courtSlot()
{
    static std::unique_ptr<Court> court;
    return court;
}

Court& court()
{
    if (!courtSlot())
        courtSlot() = std::make_unique<Court>();
    return *courtSlot();
}

KpiRequest request(const Definition& definition, const Question& question, const std::string& dimension)
{
    KpiRequest request;
    request.kpi = definition.kpi;
    request.variant = definition.variant;
    request.cell = question.cell;
    request.grain = question.grain;
    request.withTarget = false;
    if (dimension != "total")
        request.by.push_back(dimension);
    return request;
}

/// A companion that is a KPI of its own may have dimensions that the one which shows it has not.
void keepDimensionsOf(const Definition& definition, ByDimension& answers)
{
    const Catalog& catalog = court().catalog();
    const std::vector<std::string> allowed = catalog.dimensionsOf(*catalog.kpi(definition.kpi), definition.variant);
    std::erase_if(answers, [&](const auto& entry) {
        return entry.first != "total" && std::find(allowed.begin(), allowed.end(), entry.first) == allowed.end();
    });
}

/// Holds what the witness says of a definition, or of a companion shown with it, against an oracle.
/// Returns the disagreements.
std::vector<Comparison::Disagreement> hear(
    const Witness& witness, const Definition& definition, const std::string& oracle, const std::string& companion)
{
    std::vector<ByDimension> answers = answersOf(court().oracle, oracle, witness.questions);
    if (!companion.empty())
        for (ByDimension& byDimension : answers)
            keepDimensionsOf(definition, byDimension);
    std::vector<KpiRequest> requests;
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (const auto& [dimension, ignored] : answers[i])
            requests.push_back(request(definition, witness.questions[i], dimension));

    const auto readings = witness.workspace.evaluate(requests);
    std::vector<Comparison::Disagreement> disagreements;
    std::size_t next = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (const auto& [dimension, expected] : answers[i]) {
            const Question& question = witness.questions[i];
            const Comparison result
                = compare(question, dimension, expected, witness.shownBy(dimension, i), readings[next++], companion);
            court().verified.countReadings(result.readings);
            if (companion.empty())
                court().verified.add(definition.name(), dimension,
                    question.grain ? std::string(grainName(*question.grain)) : "", result.numbers);
            else
                court().verified.addCompanion(companionName(definition, companion), result.numbers);
            disagreements.insert(disagreements.end(), result.disagreements.begin(), result.disagreements.end());
        }
    return disagreements;
}

/// A few of each question and dimension, so that one wrong dimension does not hide another.
std::string listed(const std::vector<Comparison::Disagreement>& disagreements)
{
    std::map<std::pair<std::string, std::string>, std::size_t> ofEach;
    std::size_t lines = 0;
    std::string text = fmt::format("{} disagreements, among them\n", disagreements.size());
    for (const auto& [question, dimension, words] : disagreements)
        if (lines < kListed && ofEach[{question, dimension}]++ < kListedOfEach) {
            text += fmt::format("  {}, by {}: {}\n", question, dimension, words);
            ++lines;
        }
    return text;
}

void expectAgreement(
    const Witness& witness, const Definition& definition, const std::string& oracle, const std::string& companion)
{
    try {
        const auto disagreements = hear(witness, definition, oracle, companion);
        EXPECT_TRUE(disagreements.empty()) << listed(disagreements);
    } catch (const std::runtime_error& error) {
        ADD_FAILURE() << error.what();
    }
}

class OracleOf : public testing::TestWithParam<Definition>
{
};

TEST_P(OracleOf, CountsTheSame)
{
    court().heard.insert(GetParam().name());
    ASSERT_TRUE(std::filesystem::exists(script(GetParam().name()))) << "nobody has written an oracle for it";
    expectAgreement(court().calendar, GetParam(), GetParam().name(), "");
    expectAgreement(court().fiscal, GetParam(), GetParam().name(), "");
}

TEST_P(OracleOf, CountsTheSameBesides)
{
    const Kpi& kpi = *court().catalog().kpi(GetParam().kpi);
    for (const Companion& companion : companionsOf(kpi, GetParam().variant)) {
        court().verified.addCompanion(companionName(GetParam(), companion.as), 0);
        const auto oracle = court().companionOracles.oracleOf(GetParam().name(), companion);
        if (!oracle)
            continue;
        SCOPED_TRACE(companion.as);
        court().heard.insert(*oracle);
        expectAgreement(court().calendar, GetParam(), *oracle, companion.as);
        expectAgreement(court().fiscal, GetParam(), *oracle, companion.as);
    }
}

/// "win_rate", "win_rate_variant_cohort"
std::string testName(const testing::TestParamInfo<Definition>& info)
{
    std::string name = info.param.name();
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, OracleOf, testing::ValuesIn(definitions()), testName);

TEST(Demo, IsImportedWithoutALoss)
{
    EXPECT_EQ(court().calendar.workspace.rejectedFiles(), std::vector<std::string>{});
    const Snapshot& snapshot = court().calendar.workspace.snapshot();
    ASSERT_TRUE(snapshot.dataDate.has_value());
    EXPECT_EQ(snapshot.dataDate->iso(), kDemoAsOf);
}

void expectEveryOracleWasHeard()
{
    for (const auto& file : std::filesystem::directory_iterator(oracles())) {
        const std::string name = file.path().stem().string();
        if (file.path().extension() != ".sql" || name == kShownGroups)
            continue;
        EXPECT_TRUE(court().heard.contains(name)) << name << ".sql belongs to nothing in the catalogue";
    }
}

/// Runs after all tests: tells what was verified, and that no oracle lies about unheard.
class Verdict : public testing::Environment
{
public:
    void TearDown() override
    {
        if (!courtSlot())
            return;
        const Catalog& catalog = court().catalog();
        std::cout << court().verified.report(catalog) << std::flush;
        const testing::UnitTest& tests = *testing::UnitTest::GetInstance();
        if (tests.test_to_run_count() == tests.total_test_count()) {
            EXPECT_GE(court().verified.share(catalog), kLeastShare);
            EXPECT_GE(court().verified.companionShare(), kLeastCompanions);
            expectEveryOracleWasHeard();
        }
        courtSlot().reset();
    }
};

const testing::Environment* const kVerdict = testing::AddGlobalTestEnvironment(new Verdict);

} // namespace
} // namespace quarterdeck::oracle
