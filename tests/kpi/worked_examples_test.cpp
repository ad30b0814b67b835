// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/formula_evaluation.h"

#include <quarterdeck/semantic/catalog.h>

#include <gtest/gtest.h>

#include <cmath>

namespace quarterdeck {

namespace {

/// The inputs of a worked example. One that is null is absent, as it is where there is no data.
class GivenInputs : public FormulaLookup
{
public:
    explicit GivenInputs(const WorkedExample& example) : m_example(example) { }

    Amount name(const Formula& name) override { return given(nameWithModifier(name)); }
    Amount setting(std::string_view key) override { return given("setting(" + std::string(key) + ")"); }
    Amount days() override { return given("days"); }
    Amount months() override { return given("months"); }
    Amount daysLeft() override { return given("days_left"); }
    void stoodIn(const Formula&) override { }

private:
    Amount given(const std::string& name)
    {
        const auto found = m_example.given.find(name);
        if (found == m_example.given.end()) {
            ADD_FAILURE() << "the example does not give " << name;
            return Amount::absent({});
        }
        return found->second ? Amount::of(*found->second) : Amount::absent({AbsenceKind::NoData, {}});
    }

    const WorkedExample& m_example;
};

int prove(const std::string& what, const Expression& expression, const std::vector<AbsentRule>& rules,
    const std::vector<WorkedExample>& examples)
{
    for (std::size_t i = 0; i < examples.size(); ++i) {
        const WorkedExample& example = examples[i];
        SCOPED_TRACE(what + ", example " + std::to_string(i + 1));
        GivenInputs inputs(example);
        const Amount amount = underRules(evaluateFormula(expression.formula, inputs), rules, inputs);
        EXPECT_EQ(amount.value.has_value(), example.expect.has_value());
        if (amount.value && example.expect) {
            EXPECT_NEAR(*amount.value, *example.expect, 1e-9 * std::max(1.0, std::abs(*example.expect)));
        }
        if (example.absence) {
            EXPECT_EQ(amount.absence, example.absence);
        }
    }
    return static_cast<int>(examples.size());
}

TEST(Catalogue, ComesOutAsItsWorkedExamplesSay)
{
    const auto catalog = Catalog::load().catalog;
    int proven = 0;
    for (const Kpi& kpi : catalog->kpis()) {
        proven += prove(kpi.id, kpi.expression, kpi.absent, kpi.examples);
        for (const KpiVariant& variant : kpi.variants)
            proven += prove(kpi.id + " " + variant.id, variant.expression, variant.absent, variant.examples);
    }
    EXPECT_GE(proven, static_cast<int>(catalog->kpis().size()));
}

TEST(Catalogue, HasAWorkedExampleOfEveryDefinition)
{
    const auto catalog = Catalog::load().catalog;
    for (const Kpi& kpi : catalog->kpis()) {
        EXPECT_FALSE(kpi.examples.empty()) << kpi.id;
        for (const KpiVariant& variant : kpi.variants)
            EXPECT_FALSE(variant.examples.empty()) << kpi.id << " " << variant.id;
    }
}

} // namespace

} // namespace quarterdeck
