// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi_reader.h"

#include "measure_reader.h"

#include <quarterdeck/semantic/catalog.h>

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

constexpr int kMostDays = 3'650;
constexpr std::array<std::string_view, 5> kRoles = {"executive", "manager", "rep", "marketing", "operations"};

Formula readFormula(const DefinitionNode& node)
{
    const std::string text = node.text();
    if (text.empty())
        return {};
    Result<Formula> formula = parseFormula(text);
    if (formula)
        return std::move(*formula);
    const Error& error = formula.error();
    node.problem(error.arguments[1], error.arguments[2] + " at column " + error.where);
    return {};
}

std::optional<FoldKind> foldKindFromName(const std::string& name)
{
    for (const FoldKind kind : {FoldKind::Sum, FoldKind::Mean, FoldKind::Median, FoldKind::Count, FoldKind::Max})
        if (name == foldKindName(kind))
            return kind;
    return std::nullopt;
}

Expression readFold(const DefinitionNode& node)
{
    Expression expression;
    if (!node.isObjectOf({"each", "formula", "fold"}))
        return expression;
    Fold fold;
    fold.each = node.texts("each");
    if (fold.each.empty())
        node.problems().add(node.place() / "each", "a list of dimensions or grains", "nothing");
    const std::string kind = node.text("fold");
    if (const std::optional<FoldKind> known = foldKindFromName(kind))
        fold.kind = *known;
    else if (!kind.empty())
        node.member("fold")->problem("one of: sum, mean, median, count, max");
    expression.text = node.text("formula");
    if (const std::optional<DefinitionNode> formula = node.member("formula"))
        expression.formula = readFormula(*formula);
    expression.fold = std::move(fold);
    return expression;
}

Expression readPlain(const DefinitionNode& node)
{
    Expression expression;
    expression.formula = readFormula(node);
    if (node.json().is_string())
        expression.text = node.json().get<std::string>();
    return expression;
}

/// The one of "formula" and "fold" that an entry must have.
Expression readDefinition(const DefinitionNode& node)
{
    const std::optional<DefinitionNode> formula = node.member("formula");
    const std::optional<DefinitionNode> fold = node.member("fold");
    if (formula && fold)
        fold->problem("either formula or fold", "both");
    if (!formula && !fold)
        node.problems().add(node.place() / "formula", "a formula or a fold", "nothing");
    if (formula)
        return readPlain(*formula);
    return fold ? readFold(*fold) : Expression();
}

std::map<std::string, Expression> readGrouped(const DefinitionNode& node)
{
    std::map<std::string, Expression> grouped;
    if (const std::optional<DefinitionNode> member = node.member("grouped")) {
        for (const auto& [dimension, expression] : member->members())
            grouped.emplace(dimension, readPlain(expression));
    }
    return grouped;
}

std::vector<Companion> readBeside(const DefinitionNode& node)
{
    std::vector<Companion> beside;
    for (const DefinitionNode& item : node.items("beside")) {
        Companion companion;
        if (!item.json().is_object()) {
            companion.of = item.text();
            companion.as = companion.of;
        } else if (item.isObjectOf({"as", "of"})) {
            companion.as = item.id("as");
            companion.of = item.text("of");
        }
        const bool taken = std::any_of(
            beside.begin(), beside.end(), [&](const Companion& other) { return other.as == companion.as; });
        if (taken)
            item.problem("a name that no other companion has", inQuotes(companion.as));
        beside.push_back(std::move(companion));
    }
    return beside;
}

std::optional<IntervalOf> readInterval(const DefinitionNode& node)
{
    const std::optional<DefinitionNode> interval = node.member("interval");
    if (!interval || !interval->isObjectOf({"of", "among"}))
        return std::nullopt;
    return IntervalOf{interval->text("of"), interval->text("among")};
}

std::optional<Cohort> readCohort(const DefinitionNode& node)
{
    const std::optional<DefinitionNode> cohort = node.member("cohort");
    if (!cohort || !cohort->isObjectOf({"ripe_after_days", "maturity"}))
        return std::nullopt;
    if (!cohort->has("ripe_after_days"))
        node.problems().add(cohort->place() / "ripe_after_days", "a number of days", "nothing");
    const std::optional<int> days = cohort->wholeNumber("ripe_after_days", 1, kMostDays);
    return days ? std::optional(Cohort{*days, cohort->optionalText("maturity")}) : std::nullopt;
}

std::vector<AbsentRule> readAbsent(const DefinitionNode& node)
{
    std::vector<AbsentRule> rules;
    for (const DefinitionNode& item : node.items("absent")) {
        if (!item.isObjectOf({"when", "say"}))
            continue;
        AbsentRule rule;
        rule.whenText = item.text("when");
        if (const std::optional<DefinitionNode> when = item.member("when"))
            rule.when = readFormula(*when);
        const std::string words = item.text("say");
        if (const std::optional<Absence> say = absenceFromText(words))
            rule.say = *say;
        else if (!words.empty())
            item.member("say")->problem("one of: no data, not yet, nothing to divide by, needs <fact or setting>, no "
                                        "target, target met, period over, not comparable, mixed currencies");
        rules.push_back(std::move(rule));
    }
    return rules;
}

/// The name in the spelling of nameWithModifier(); as it stands where it is none.
std::string inputName(const std::string& key)
{
    const Result<Formula> formula = parseFormula(key);
    const std::string name = formula ? nameWithModifier(*formula) : std::string();
    return name.empty() ? key : name;
}

std::optional<double> numberOrNull(const DefinitionNode& node)
{
    return node.json().is_null() ? std::nullopt : node.number();
}

std::vector<WorkedExample> readExamples(const DefinitionNode& node)
{
    std::vector<WorkedExample> examples;
    for (const DefinitionNode& item : node.items("examples")) {
        if (!item.isObjectOf({"given", "expect", "absence"}))
            continue;
        WorkedExample example;
        if (const std::optional<DefinitionNode> given = item.member("given")) {
            for (const auto& [name, value] : given->members())
                example.given.emplace(inputName(name), numberOrNull(value));
        }
        if (const std::optional<DefinitionNode> expect = item.member("expect"))
            example.expect = numberOrNull(*expect);
        if (!item.has("expect") && !item.has("absence"))
            item.problem("a value to expect, null, or an absence");
        const std::string absence = item.optionalText("absence");
        example.absence = absenceFromText(absence);
        if (!absence.empty() && !example.absence)
            item.member("absence")->problem("an absence like no data or target met");
        if (example.expect && example.absence)
            item.problem("either a value or an absence", "both");
        examples.push_back(std::move(example));
    }
    return examples;
}

Bands readBands(const DefinitionNode& node)
{
    Bands bands;
    const std::optional<DefinitionNode> member = node.member("bands");
    if (!member || !member->isObjectOf({"bad", "good", "line", "source"}))
        return bands;
    bands.bad = member->number("bad");
    bands.good = member->number("good");
    bands.line = member->optionalText("line");
    bands.source = member->optionalText("source");
    if ((bands.bad || bands.good) && bands.source.empty())
        node.problems().add(member->place() / "source", "the source of the threshold, or \"own default\"", "nothing");
    return bands;
}

Better readBetter(const DefinitionNode& node)
{
    const std::string text = node.optionalText("better");
    if (text == "higher")
        return Better::Higher;
    if (text == "lower")
        return Better::Lower;
    if (!text.empty() && text != "neutral")
        node.member("better")->problem("one of: higher, lower, neutral");
    return Better::Neutral;
}

std::vector<std::string> readRoles(const DefinitionNode& node)
{
    std::vector<std::string> roles;
    for (const DefinitionNode& item : node.items("roles")) {
        roles.push_back(item.text());
        if (!roles.back().empty() && std::find(kRoles.begin(), kRoles.end(), roles.back()) == kRoles.end())
            item.problem("one of: executive, manager, rep, marketing, operations");
    }
    return roles;
}

KpiVariant readVariant(const DefinitionNode& node)
{
    KpiVariant variant;
    if (!node.isObjectOf({"id", "name", "explain", "formula", "fold", "grouped", "beside", "interval", "cohort",
            "absent", "examples"}))
        return variant;
    variant.id = node.id("id");
    variant.name = node.text("name");
    variant.explain = node.text("explain");
    variant.expression = readDefinition(node);
    variant.grouped = readGrouped(node);
    variant.beside = readBeside(node);
    variant.interval = readInterval(node);
    variant.cohort = readCohort(node);
    variant.absent = readAbsent(node);
    variant.examples = readExamples(node);
    return variant;
}

std::vector<KpiVariant> readVariants(const DefinitionNode& node)
{
    std::vector<KpiVariant> variants;
    for (const DefinitionNode& item : node.items("variants")) {
        KpiVariant variant = readVariant(item);
        const bool taken = std::any_of(
            variants.begin(), variants.end(), [&](const KpiVariant& other) { return other.id == variant.id; });
        if (taken && !variant.id.empty())
            item.member("id")->problem("an id that no other variant of the KPI has");
        variants.push_back(std::move(variant));
    }
    return variants;
}

} // namespace

std::string_view foldKindName(FoldKind kind)
{
    switch (kind) {
    case FoldKind::Sum:
        return "sum";
    case FoldKind::Mean:
        return "mean";
    case FoldKind::Median:
        return "median";
    case FoldKind::Count:
        return "count";
    case FoldKind::Max:
        return "max";
    }
    return {};
}

Kpi readKpi(const DefinitionNode& node, const std::string& family)
{
    Kpi kpi;
    if (!node.isObjectOf(
            {"id", "name", "family", "unit", "read_as", "better", "formula", "fold", "grouped", "variants", "beside",
                "interval", "cohort", "absent", "round", "bands", "roles", "by", "explain", "source", "examples"}))
        return kpi;
    kpi.id = node.id("id");
    kpi.name = node.text("name");
    kpi.family = node.has("family") || family.empty() ? node.text("family") : family;
    kpi.unit = readUnit(node);
    if (const std::optional<DefinitionNode> readAs = node.member("read_as")) {
        if (kpi.unit == UnitKind::Ratio && readAs->text() == "multiple")
            kpi.unit = UnitKind::Multiple;
        else
            readAs->problem("multiple, for a ratio");
    }
    kpi.better = readBetter(node);
    kpi.expression = readDefinition(node);
    kpi.grouped = readGrouped(node);
    kpi.variants = readVariants(node);
    kpi.beside = readBeside(node);
    kpi.interval = readInterval(node);
    kpi.cohort = readCohort(node);
    kpi.absent = readAbsent(node);
    if (const std::optional<DefinitionNode> round = node.member("round")) {
        kpi.roundUp = round->text() == "up";
        if (!kpi.roundUp)
            round->problem("up");
    }
    kpi.bands = readBands(node);
    kpi.roles = readRoles(node);
    kpi.by = node.texts("by");
    kpi.explain = node.text("explain");
    kpi.source = node.optionalText("source");
    kpi.examples = readExamples(node);
    return kpi;
}

} // namespace quarterdeck
