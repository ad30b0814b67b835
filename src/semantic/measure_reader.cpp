// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure_reader.h"

#include "row_filter_reader.h"

#include <quarterdeck/core/text.h>

#include <algorithm>
#include <map>

namespace quarterdeck {

namespace {

constexpr const char* kUnits = "one of: count, ratio, number, score, money, money per day, money per month, days, "
                               "hours, months";

Aggregate readAggregate(const DefinitionNode& node)
{
    static const std::map<std::string, Aggregate> aggregates = {
        {"count", Aggregate::Count},
        {"sum", Aggregate::Sum},
        {"distinct", Aggregate::Distinct},
        {"median", Aggregate::Median},
        {"min", Aggregate::Min},
        {"max", Aggregate::Max},
    };
    const std::string text = node.text("aggregate");
    const auto found = aggregates.find(text);
    if (found != aggregates.end())
        return found->second;
    if (const std::optional<DefinitionNode> value = node.member("aggregate"))
        value->problem("one of: count, sum, distinct, median, min, max");
    return Aggregate::Count;
}

/// "amount * win_chance" into its columns.
std::vector<std::string> factors(std::string_view text)
{
    std::vector<std::string> result;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('*', from), text.size());
        result.emplace_back(trimmed(text.substr(from, end - from)));
        from = end + 1;
    }
    return result;
}

bool isMoney(UnitKind unit)
{
    return unit == UnitKind::Money || unit == UnitKind::MoneyPerDay || unit == UnitKind::MoneyPerMonth;
}

/// The member `unit` where it is one; nothing where it is missing or was a problem already.
std::optional<DefinitionNode> knownUnit(const DefinitionNode& node)
{
    std::optional<DefinitionNode> unit = node.member("unit");
    if (!unit || !unit->json().is_string() || !unitFromName(unit->json().get<std::string>()))
        return std::nullopt;
    return unit;
}

void checkUnitOfColumns(const DefinitionNode& node, const Measure& measure, std::size_t moneyColumns)
{
    const std::optional<DefinitionNode> unit = knownUnit(node);
    if (!unit)
        return;
    if (moneyColumns > 1)
        node.member("value")->problem("at most one money column");
    else if (moneyColumns == 1 && measure.unit != UnitKind::Money)
        unit->problem("money, as " + measure.value.front() + " is");
    else if (moneyColumns == 0 && isMoney(measure.unit))
        unit->problem("a unit other than money: no column of the value is money");
}

/// Of sum, median, min and max: columns that hold numbers.
void checkNumbers(
    const DefinitionNode& value, const DefinitionNode& node, const Measure& measure, const FactSchema& fact)
{
    std::size_t moneyColumns = 0;
    for (const std::string& id : measure.value) {
        const FactColumn* column = knownColumn(value, id, fact);
        if (column == nullptr)
            return;
        if (column->type == ColumnType::Day || column->type == ColumnType::Coded)
            value.problem("a column that holds numbers", inQuotes(id));
        moneyColumns += column->type == ColumnType::Money ? 1 : 0;
    }
    if (measure.aggregate != Aggregate::Sum && measure.value.size() > 1)
        value.problem("one column, as it is not a sum");
    checkUnitOfColumns(node, measure, moneyColumns);
}

void readValue(const DefinitionNode& node, Measure& measure, const FactSchema& fact)
{
    const std::optional<DefinitionNode> value = node.member("value");
    const bool counts = measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Distinct;
    const std::optional<DefinitionNode> unit = knownUnit(node);
    if (counts && unit && measure.unit != UnitKind::Count)
        unit->problem("count, as rows or values are counted");
    if (measure.aggregate == Aggregate::Count) {
        if (value)
            value->problem("no value: rows are counted");
        return;
    }
    if (!value) {
        node.problems().add(node.place() / "value", "the column", "nothing");
        return;
    }
    measure.value = factors(value->text());
    if (measure.aggregate != Aggregate::Distinct) {
        checkNumbers(*value, node, measure, fact);
    } else if (measure.value.size() != 1) {
        value->problem("one column or dimension");
    } else if (fact.dimension(measure.value.front()) == nullptr) {
        knownColumn(*value, measure.value.front(), fact);
    }
}

std::string readDay(const DefinitionNode& node, const FactSchema& fact)
{
    std::string id = node.text();
    const FactColumn* column = id.empty() ? nullptr : knownColumn(node, id, fact);
    if (column != nullptr && column->type != ColumnType::Day)
        node.problem("a column that holds days");
    return id;
}

void readTime(const DefinitionNode& node, Measure& measure, const FactSchema& fact)
{
    if (const std::optional<DefinitionNode> date = node.member("date"))
        measure.date = readDay(*date, fact);
    if (const std::optional<DefinitionNode> notBefore = node.member("not_before")) {
        measure.notBeforeAsOf = notBefore->text() == "@as_of";
        if (!measure.notBeforeAsOf)
            notBefore->problem("@as_of");
        if (!measure.date)
            notBefore->problem("a date that it limits", "no date");
    }
    const std::optional<DefinitionNode> alive = node.member("alive");
    if (!alive)
        return;
    if (measure.date)
        alive->problem("either date (a flow) or alive (a stock)", "both");
    const std::vector<DefinitionNode> ends = alive->items();
    if (ends.size() == 2)
        measure.alive = AliveSpan{readDay(ends[0], fact), readDay(ends[1], fact)};
    else if (alive->json().is_array())
        alive->problem("[started on, ended on]");
}

bool addsUp(const Measure& measure)
{
    return measure.aggregate == Aggregate::Count || measure.aggregate == Aggregate::Sum;
}

void readOverTime(const DefinitionNode& node, Measure& measure)
{
    static const std::map<std::string, OverTime> kinds
        = {{"sum", OverTime::Sum}, {"last", OverTime::Last}, {"none", OverTime::None}};
    if (measure.alive)
        measure.overTime = OverTime::Last;
    else
        measure.overTime = addsUp(measure) && measure.date ? OverTime::Sum : OverTime::None;
    const std::optional<DefinitionNode> overTime = node.member("over_time");
    if (!overTime)
        return;
    const auto found = kinds.find(overTime->text());
    if (found == kinds.end()) {
        overTime->problem("one of: sum, last, none");
        return;
    }
    measure.overTime = found->second;
    if (measure.alive && measure.overTime == OverTime::Sum)
        overTime->problem("last or none: a stock is not added up over time");
    else if (measure.overTime == OverTime::Sum && !addsUp(measure))
        overTime->problem("none: only counts and sums add up over time");
    else if (measure.overTime == OverTime::Sum && !measure.date)
        overTime->problem("none: without a date it is the same in every period");
    else if (!measure.alive && measure.overTime == OverTime::Last)
        overTime->problem("sum or none: only a stock (alive) is read on its last day");
}

Measure readTarget(const DefinitionNode& node, Measure measure)
{
    node.isObjectOf({"id", "name", "target_of", "unit"});
    measure.targetOf = node.text("target_of");
    measure.overTime = OverTime::None;
    return measure;
}

} // namespace

UnitKind readUnit(const DefinitionNode& node)
{
    const std::string text = node.text("unit");
    const std::optional<UnitKind> unit = unitFromName(text);
    if (!unit && !text.empty())
        node.member("unit")->problem(kUnits);
    return unit.value_or(UnitKind::Number);
}

Measure readMeasure(const DefinitionNode& node, const FactModel& facts)
{
    Measure measure;
    if (!node.json().is_object()) {
        node.problem("an object");
        return measure;
    }
    measure.id = node.id("id");
    measure.name = node.text("name");
    measure.unit = readUnit(node);
    if (node.has("target_of"))
        return readTarget(node, std::move(measure));

    node.isObjectOf(
        {"id", "name", "fact", "aggregate", "value", "date", "not_before", "alive", "where", "over_time", "unit"});
    measure.aggregate = readAggregate(node);
    measure.fact = node.text("fact");
    const FactSchema* fact = facts.fact(measure.fact);
    if (fact == nullptr) {
        std::vector<std::string> known;
        for (const FactSchema& other : facts.facts)
            known.push_back(other.id);
        if (!measure.fact.empty())
            node.member("fact")->problem(withNearest("a fact", measure.fact, known));
        return measure;
    }
    readValue(node, measure, *fact);
    readTime(node, measure, *fact);
    for (const DefinitionNode& filter : node.items("where"))
        measure.where.push_back(readRowFilter(filter, *fact));
    readOverTime(node, measure);
    return measure;
}

} // namespace quarterdeck
