// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"

#include <quarterdeck/core/money.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace quarterdeck::test {

namespace {

using Number = std::optional<std::int64_t>;
__extension__ typedef __int128 Wide;

constexpr std::int64_t kEver = std::int64_t{1} << 30;

double scaleOf(ColumnType type) { return type == ColumnType::Money ? 100 : type == ColumnType::Decimal ? 10'000 : 1; }

/// One row in one cell.
class RowView
{
public:
    RowView(const DealRow& row, const QueryCell& cell, const Measure& measure, const DealStore& store)
        : m_row(row), m_cell(cell), m_measure(measure), m_store(store), m_fact(*store.facts().fact("deal"))
    {
    }

    bool stateKnown() const
    {
        const Number ended = raw("ended_on");
        const int known = m_measure.alive ? m_cell.to.days() - 1 : m_cell.asOf.days();
        return !ended || *ended <= known || *ended >= kEver;
    }

    bool isIn(const MeasureQuery& query) const
    {
        return inTime() && std::all_of(m_measure.where.begin(), m_measure.where.end(), [this](const RowFilter& filter) {
            return meets(filter);
        }) && std::all_of(query.where.begin(), query.where.end(), [this](const DimensionFilter& filter) {
            return isOneOf(member(filter.dimension), filter.members) != filter.exclude;
        }) && (!query.scope || isOneOf(member("owner"), *query.scope));
    }

    Code member(const std::string& id) const
    {
        const DimensionBinding& binding = *m_fact.dimension(id);
        for (const std::string& path : binding.paths)
            if (const Number found = along(path))
                return memberCode(id, binding, *found);
        return kNoCode;
    }

    /// The value's factors; nothing where one is missing.
    std::optional<std::vector<std::int64_t>> factors() const
    {
        std::vector<std::int64_t> factors;
        for (const std::string& value : m_measure.value) {
            Number factor = known(value);
            if (m_measure.aggregate == Aggregate::Distinct && m_fact.dimension(value)) {
                const Code code = member(value);
                factor = code == kNoCode ? Number() : Number(code);
            }
            if (!factor)
                return std::nullopt;
            factors.push_back(*factor);
        }
        return factors;
    }

    bool tellsState() const
    {
        return (m_measure.date && isState(*m_measure.date))
            || std::any_of(m_measure.value.begin(), m_measure.value.end(),
                [this](const std::string& value) { return isState(value); });
    }

private:
    bool isState(const std::string& id) const
    {
        if (const DimensionBinding* binding = m_fact.dimension(id);
            binding && m_measure.aggregate == Aggregate::Distinct)
            return std::any_of(binding->paths.begin(), binding->paths.end(), [&](const std::string& path) {
                const FactColumn* column = m_fact.column(path);
                return column && column->state;
            });
        const FactColumn* column = m_fact.column(id);
        return column != nullptr && column->state;
    }

    static bool isOneOf(Code code, const std::vector<Code>& members)
    {
        return std::find(members.begin(), members.end(), code) != members.end();
    }

    Number raw(const std::string& column) const
    {
        const auto value = m_row.find(column);
        return value == m_row.end() ? Number() : Number(value->second);
    }
    Number known(const std::string& column) const
    {
        const FactColumn* schema = m_fact.column(column);
        return schema != nullptr && schema->state && !stateKnown() ? Number() : raw(column);
    }

    bool inTime() const
    {
        if (m_measure.alive) {
            const int day = m_cell.to.days() - 1;
            if (raw(m_measure.alive->startedOn).value_or(-kEver) > day
                || raw(m_measure.alive->endedOn).value_or(kEver) <= day)
                return false;
        }
        if (!m_measure.date)
            return true;
        if (isState(*m_measure.date) && !stateKnown())
            return true;
        Number date = raw(*m_measure.date);
        if (!date)
            return false;
        if (m_measure.notBeforeAsOf)
            date = std::max<std::int64_t>(*date, m_cell.asOf.days());
        return *date >= m_cell.from.days() && *date < m_cell.to.days();
    }

    Number along(const std::string& path) const
    {
        const std::size_t dot = path.find('.');
        if (dot == std::string::npos)
            return known(path);
        const std::string head = path.substr(0, dot);
        const Number code = known(head);
        if (!code)
            return std::nullopt;
        const DimensionDomain domain = head == "owner" ? DimensionDomain::Owner
            : head == "account"                        ? DimensionDomain::Account
                                                       : DimensionDomain::Product;
        const Attributes& attributes = m_store.attributes(domain).at(static_cast<Code>(*code));
        const auto found = attributes.find(path.substr(dot + 1));
        return found == attributes.end() ? Number() : Number(found->second);
    }

    Code memberCode(const std::string& id, const DimensionBinding& binding, std::int64_t value) const
    {
        const DimensionDomain domain = m_store.facts().dimension(id)->domain;
        if (domain == DimensionDomain::Month) {
            const int asOf = m_cell.asOf.days();
            if (binding.notBeforeAsOf && raw(m_fact.endedOn).value_or(asOf + 1) <= asOf)
                return kNoCode; // decided: expected no more
            const std::int64_t day = binding.notBeforeAsOf ? std::max<std::int64_t>(value, m_cell.asOf.days()) : value;
            const Date date(static_cast<std::int32_t>(day));
            return date.year() * 12 + date.month() - 1;
        }
        const DimensionTable* table = m_store.snapshot.table(domain);
        return table ? table->memberOf(static_cast<Code>(value)) : static_cast<Code>(value);
    }

    std::vector<double> operands(const RowFilter& filter) const
    {
        std::vector<double> values;
        const double scale = scaleOf(m_fact.column(filter.column)->type);
        for (const Operand& operand : filter.values) {
            if (const auto* number = std::get_if<double>(&operand))
                values.push_back(std::round(*number * scale));
            else if (const auto* setting = std::get_if<SettingOperand>(&operand))
                values.push_back(m_store.snapshot.settings.number(setting->key) * scale);
            else if (const auto* text = std::get_if<std::string>(&operand))
                for (const Code code : m_store.snapshot.codes(DimensionDomain::Text, *text))
                    values.push_back(code);
            else if (const auto* time = std::get_if<TimeOperand>(&operand))
                values.push_back((time->word == TimeWord::AsOf          ? m_cell.asOf
                                         : time->word == TimeWord::From ? m_cell.from
                                                                        : m_cell.to)
                                     .days()
                    + time->offsetDays);
            else if (const auto* other = std::get_if<ColumnOperand>(&operand); other && known(other->column))
                values.push_back(static_cast<double>(*known(other->column)) + other->offset * scale);
        }
        return values;
    }

    bool meets(const RowFilter& filter) const
    {
        const Number column = known(filter.column);
        if (filter.op == FilterOperator::Empty || filter.op == FilterOperator::NotEmpty)
            return column.has_value() == (filter.op == FilterOperator::NotEmpty);
        const std::vector<double> values = operands(filter);
        const bool any = std::any_of(values.begin(), values.end(), [&](double value) {
            const double difference = column ? static_cast<double>(*column) - value : 0;
            switch (filter.op) {
            case FilterOperator::Less:
                return column && difference < 0;
            case FilterOperator::LessEqual:
                return column && difference <= 0;
            case FilterOperator::Greater:
                return column && difference > 0;
            case FilterOperator::GreaterEqual:
                return column && difference >= 0;
            default:
                return column && difference == 0;
            }
        });
        return any != (filter.op == FilterOperator::NotEqual);
    }

    const DealRow& m_row;
    const QueryCell& m_cell;
    const Measure& m_measure;
    const DealStore& m_store;
    const FactSchema& m_fact;
};

struct Group
{
    std::vector<std::vector<std::int64_t>> values;
    std::int64_t rows = 0;
    std::int64_t unknown = 0;
};

Wide sumOf(const Group& group)
{
    Wide sum = 0;
    for (const auto& factors : group.values) {
        Wide product = 1;
        for (const std::int64_t factor : factors)
            product *= factor;
        sum += product;
    }
    return sum;
}

std::vector<std::int64_t> sortedValues(const Group& group)
{
    std::vector<std::int64_t> values;
    for (const auto& factors : group.values)
        values.push_back(factors.front());
    std::sort(values.begin(), values.end());
    return values;
}

std::optional<double> aggregated(const Group& group, const Measure& measure, double units)
{
    const std::vector<std::int64_t> sorted
        = measure.aggregate == Aggregate::Count ? std::vector<std::int64_t>() : sortedValues(group);
    const std::size_t count = sorted.size();
    switch (measure.aggregate) {
    case Aggregate::Count:
        return static_cast<double>(group.rows);
    case Aggregate::Sum:
        return static_cast<double>(sumOf(group)) / units;
    case Aggregate::Distinct:
        return static_cast<double>(std::set<std::int64_t>(sorted.begin(), sorted.end()).size());
    case Aggregate::Median:
        if (count == 0)
            return std::nullopt;
        return static_cast<double>(Wide{sorted[(count - 1) / 2]} + sorted[count / 2]) / (2 * units);
    case Aggregate::Min:
    case Aggregate::Max:
        if (count == 0)
            return std::nullopt;
        return static_cast<double>(measure.aggregate == Aggregate::Min ? sorted.front() : sorted.back()) / units;
    }
    return std::nullopt;
}

} // namespace

MeasureTable bruteForce(const MeasureQuery& query, const DealStore& store)
{
    const Measure& measure = *query.measure;
    double units = 1;
    if (measure.aggregate != Aggregate::Count && measure.aggregate != Aggregate::Distinct)
        for (const std::string& value : measure.value)
            units *= scaleOf(store.facts().fact("deal")->column(value)->type);

    MeasureTable table;
    for (std::size_t cell = 0; cell < query.cells.size(); ++cell) {
        std::map<std::vector<Code>, Group> groups;
        for (const DealRow& deal : store.deals()) {
            const RowView row(deal, query.cells[cell], measure, store);
            if (!row.isIn(query))
                continue;
            std::vector<Code> keys;
            for (const std::string& by : query.by)
                keys.push_back(row.member(by));
            Group& group = groups[keys];
            ++group.rows;
            if (row.tellsState() && !row.stateKnown())
                ++group.unknown;
            if (const auto factors = row.factors())
                group.values.push_back(*factors);
        }
        for (const auto& [keys, group] : groups) {
            const auto value = aggregated(group, measure, units);
            table.rows.push_back({static_cast<std::int32_t>(cell), keys, value.value_or(0), value.has_value(),
                group.rows, group.unknown});
        }
    }
    return table;
}

} // namespace quarterdeck::test
