// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of the rows behind a number, over the demo company: whatever is asked, they come to the number again.
#include "random_questions.h"

#include <quarterdeck/app/opened_number.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace quarterdeck {

using test::demoWorkspace;
using test::RandomQuestions;
using test::valueOf;

namespace {

/// The rows behind one input, in the order of the table.
struct InputRows
{
    std::string input;
    std::string entity;
    std::vector<double> values;
    std::size_t rows = 0;

    double sum() const { return std::accumulate(values.begin(), values.end(), 0.0); }
};

std::vector<InputRows> inputsOf(const RowsTable& table)
{
    std::vector<InputRows> inputs;
    std::size_t row = 0;
    for (const RowsTable::Footer& footer : table.footers) {
        InputRows& input = inputs.emplace_back(InputRows{footer.input, "", {}, 0});
        for (; input.rows < static_cast<std::size_t>(footer.rows); ++input.rows, ++row) {
            EXPECT_EQ(table.rows.cell(row, 0), footer.input);
            input.entity = table.rows.cell(row, 2);
            if (const std::string value(table.rows.cell(row, 1)); !value.empty())
                input.values.push_back(std::stod(value));
        }
    }
    EXPECT_EQ(row, table.rows.size());
    return inputs;
}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

const Amount* inputOf(const KpiReading& reading, const std::string& input)
{
    for (const auto& [name, amount] : reading.inputs)
        if (name == input)
            return &amount;
    return nullptr;
}

/// What the readings say of an input, once for each group by these dimensions: of [all owner] the groups of an answer
/// by owner share one. Without a value: the readings do not show it, as it lies within a fold.
std::optional<double> saidOf(
    const std::vector<KpiReading>& readings, const std::string& input, const std::vector<std::string>& by)
{
    if (readings.empty())
        return std::nullopt;
    std::map<std::vector<Code>, double> ofGroups;
    for (const KpiReading& reading : readings) {
        const Amount* amount = inputOf(reading, input);
        if (!amount || (amount->absence && amount->absence->kind == AbsenceKind::Needs))
            return std::nullopt;
        std::vector<Code> group;
        for (const GroupKey& key : reading.keys)
            if (std::find(by.begin(), by.end(), key.dimension) != by.end())
                group.push_back(key.member);
        ofGroups[group] = amount->value.value_or(0);
    }
    return std::accumulate(
        ofGroups.begin(), ofGroups.end(), 0.0, [](double sum, const auto& entry) { return sum + entry.second; });
}

/// The same as the executor answers it.
double answerTo(const MeasureQuery& query)
{
    Progress progress;
    const auto tables = valueOf(test::demoExecutor()->run(std::span(&query, 1), *demoWorkspace().snapshot, progress));
    double sum = 0;
    for (const MeasureRow& row : tables.front().rows)
        sum += row.value;
    return sum;
}

bool addsUp(Aggregate aggregate) { return aggregate == Aggregate::Count || aggregate == Aggregate::Sum; }

/// How many inputs with a value other than 0 were held against their rows, by how they come about.
using Seen = std::map<std::string, int>;

void expectNear(double rows, double said, const std::string& how, Seen& seen)
{
    EXPECT_NEAR(rows, said, 1e-6 * (1 + std::abs(said))) << how;
    seen[how] += said != 0 ? 1 : 0;
}

void expectAnswered(const NamedQuery& named, const InputRows& rows, const std::vector<KpiReading>& readings, Seen& seen)
{
    const Aggregate aggregate = named.query.measure->aggregate;
    const std::optional<double> shown = saidOf(readings, named.input, named.query.by);
    const double said = shown ? *shown : answerTo(named.query);
    if (addsUp(aggregate))
        expectNear(rows.sum(), said, shown ? "sum" : "sum that no reading shows", seen);
    else if (!named.query.by.empty()) // a value may stand in several groups
        EXPECT_EQ(rows.rows > 0, said != 0);
    else if (aggregate == Aggregate::Median)
        expectNear(medianOf(rows.values).value_or(0), said, "median", seen);
    else
        expectNear(static_cast<double>(rows.rows), said, "distinct", seen);
}

} // namespace

TEST(RowsLaw, RowsReAggregateToTheInputsOfTheNumber)
{
    RandomQuestions random(20261027);
    Seen seen;
    for (const KpiRequest& request : random.ofEveryDefinition(28)) {
        SCOPED_TRACE(RandomQuestions::text(request));
        Progress progress;
        const std::vector<KpiReading> readings = test::ask(request);
        const std::vector<NamedQuery> queries = valueOf(test::demoEvaluator().queries(request));
        const std::vector<InputRows> inputs
            = inputsOf(valueOf(rowsBehind(demoWorkspace(), request, std::nullopt, progress)));
        ASSERT_GE(inputs.size(), queries.size());
        for (std::size_t i = 0; i < queries.size(); ++i) {
            ASSERT_EQ(inputs[i].input, queries[i].input);
            SCOPED_TRACE(inputs[i].input);
            expectAnswered(queries[i], inputs[i], readings, seen);
        }
    }
    EXPECT_GE(seen["sum"], 1200);
    EXPECT_GE(seen["sum that no reading shows"], 40);
    EXPECT_GE(seen["median"], 12);
    EXPECT_GE(seen["distinct"], 30);
}

/// The number that "Show rows" opens: evaluated from the rows that it lists, as the window shows it.
TEST(RowsLaw, TheFormulaOverTheRowsGivesTheNumber)
{
    RandomQuestions random(20261030);
    std::map<std::string, int> seen;
    for (const KpiRequest& request : random.ofEveryDefinition(20)) {
        SCOPED_TRACE(RandomQuestions::text(request));
        Progress progress;
        const OpenedNumber opened = valueOf(openNumber(demoWorkspace(), request, std::nullopt, progress));
        EXPECT_TRUE(opened.addsUp());
        EXPECT_TRUE(opened.table.complete());
        for (const KpiReading& reading : opened.readings)
            ++seen[reading.amount.value ? "values" : "absences"];
        for (const RowsTable::Footer& footer : opened.table.footers)
            seen["groups"] += footer.value ? 0 : 1;
        seen["medians"] += std::any_of(opened.table.footers.begin(), opened.table.footers.end(),
            [](const RowsTable::Footer& footer) { return footer.aggregate == Aggregate::Median && footer.value; });
    }
    EXPECT_GE(seen["values"], 2000);
    EXPECT_GE(seen["absences"], 20);
    EXPECT_GE(seen["medians"], 5);
}

TEST(RowsLaw, ARowThatIsMissingIsNoticed)
{
    Progress progress;
    OpenedNumber opened
        = valueOf(openNumber(demoWorkspace(), test::question("win_rate", "2026-Q2"), std::nullopt, progress));
    ASSERT_TRUE(opened.addsUp());
    *opened.again.front().amount.value += 1e-4;
    EXPECT_FALSE(opened.addsUp());
}

TEST(RowsLaw, EveryInputThatIsNot0HasRows)
{
    RandomQuestions random(20261028);
    const Catalog& catalog = *demoWorkspace().catalog;
    std::map<std::string, int> seen;
    for (const KpiRequest& request : random.ofEveryDefinition(10)) {
        SCOPED_TRACE(RandomQuestions::text(request));
        Progress progress;
        std::map<std::string, std::string> entities;
        for (const InputRows& rows : inputsOf(valueOf(rowsBehind(demoWorkspace(), request, std::nullopt, progress))))
            if (rows.rows > 0)
                entities[rows.input] = rows.entity;
        for (const KpiReading& reading : test::ask(request))
            for (const auto& [input, amount] : reading.inputs) {
                const Measure* measure = catalog.measure(input.substr(0, input.find(' ')));
                if (!measure || amount.value.value_or(0) == 0)
                    continue;
                ASSERT_TRUE(entities.contains(input)) << input;
                EXPECT_EQ(entities[input] == "targets", measure->isTarget()) << input;
                ++seen[entities[input]];
            }
    }
    EXPECT_GE(seen["deals"], 2000);
    EXPECT_GE(seen["users"], 30);
    EXPECT_GE(seen["targets"], 60);
}

TEST(RowsLaw, RowsOfTargetsAddUpToTheTarget)
{
    RandomQuestions random(20261029);
    int targets = 0;
    for (const KpiRequest& request : random.ofEveryDefinition(12)) {
        SCOPED_TRACE(RandomQuestions::text(request));
        Progress progress;
        const std::vector<KpiReading> readings = test::ask(request);
        for (const InputRows& rows : inputsOf(valueOf(rowsBehind(demoWorkspace(), request, std::nullopt, progress)))) {
            const std::optional<double> said = saidOf(readings, rows.input, request.by);
            if (rows.entity != "targets" || !said)
                continue;
            EXPECT_NEAR(rows.sum(), *said, 1e-6 * (1 + std::abs(*said))) << rows.input;
            ++targets;
        }
    }
    EXPECT_GE(targets, 35);
}

} // namespace quarterdeck
