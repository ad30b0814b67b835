// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/brute_force_executor.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace quarterdeck {

namespace {

using Number = std::optional<std::int64_t>;

constexpr int kMonthsInYear = 12;
constexpr std::int64_t kNeverEnds = std::int64_t{1} << 30;

/// One row, asked in one cell of one query.
class RowInCell
{
public:
    RowInCell(const FactModel& model, const FactSchema& fact, const BruteRow& row, const Measure& measure,
        const QueryCell& cell, const Snapshot& snapshot)
        : m_model(model), m_fact(fact), m_row(row), m_measure(measure), m_cell(cell), m_snapshot(snapshot)
    {
    }

    bool counts(const MeasureQuery& query) const
    {
        if (!inTime())
            return false;
        for (const RowFilter& filter : m_measure.where)
            if (!meets(filter))
                return false;
        for (const DimensionFilter& filter : query.where) {
            const bool member
                = std::count(filter.members.begin(), filter.members.end(), dimension(filter.dimension)) > 0;
            if (member == filter.exclude)
                return false;
        }
        return !query.scope || std::count(query.scope->begin(), query.scope->end(), dimension("owner")) > 0;
    }

    /// A value or a day that history alone would know.
    bool unknownState() const
    {
        const bool told = (m_measure.date && isState(*m_measure.date))
            || std::any_of(m_measure.value.begin(), m_measure.value.end(), [&](const auto& id) { return isState(id); });
        return told && stateUnknown();
    }

    /// The product of the value's columns in raw units, empty where one of them is; 1 for counts.
    Number value() const
    {
        if (m_measure.aggregate == Aggregate::Distinct && m_fact.dimension(m_measure.value.front())) {
            const Code code = dimension(m_measure.value.front());
            return code == kNoCode ? Number() : Number(code);
        }
        std::int64_t product = 1;
        if (m_measure.aggregate == Aggregate::Count)
            return product;
        for (const std::string& id : m_measure.value) {
            const Number factor = column(id);
            if (!factor)
                return std::nullopt;
            product *= *factor;
        }
        return product;
    }

    Code dimension(std::string_view id) const
    {
        const DimensionBinding& binding = *m_fact.dimension(id);
        const DimensionDomain domain = m_model.dimension(id)->domain;
        for (const std::string& path : binding.paths) {
            const Number code = atPath(path);
            if (!code)
                continue;
            if (domain == DimensionDomain::Month && binding.notBeforeAsOf
                && raw(m_fact.endedOn).value_or(m_cell.asOf.days() + 1) <= m_cell.asOf.days())
                return kNoCode; // decided: expected no more
            if (domain == DimensionDomain::Month)
                return monthOf(binding.notBeforeAsOf ? std::max<std::int64_t>(*code, m_cell.asOf.days()) : *code);
            const DimensionTable* table = m_snapshot.table(domain);
            return table ? table->memberOf(static_cast<Code>(*code)) : static_cast<Code>(*code);
        }
        return kNoCode;
    }

private:
    Date stockDay() const { return m_cell.to - 1; }

    Number raw(const std::string& id) const
    {
        const auto found = m_row.find(id);
        return found == m_row.end() ? Number() : Number(found->second);
    }

    bool isState(const std::string& id) const
    {
        if (const DimensionBinding* binding = m_fact.dimension(id);
            binding && m_measure.aggregate == Aggregate::Distinct)
            return std::any_of(binding->paths.begin(), binding->paths.end(), [&](const std::string& path) {
                const FactColumn* column = m_fact.column(path);
                return column && column->state;
            });
        const FactColumn* column = m_fact.column(id);
        return column && column->state;
    }

    bool stateUnknown() const
    {
        const Number ended = raw(m_fact.endedOn);
        const Date day = m_measure.alive ? stockDay() : m_cell.asOf;
        return ended && *ended > day.days() && *ended < kNeverEnds;
    }

    Number column(const std::string& id) const
    {
        const FactColumn* schema = m_fact.column(id);
        return schema && schema->state && stateUnknown() ? Number() : raw(id);
    }

    Number atPath(const std::string& path) const
    {
        const std::size_t dot = path.find('.');
        const Number code = column(path.substr(0, dot));
        if (dot == std::string::npos || !code)
            return code;
        const DimensionTable& table = *m_snapshot.table(m_model.dimension(path.substr(0, dot))->domain);
        const auto& attributes = table.entry(static_cast<Code>(*code)).attributes;
        const auto found = attributes.find(path.substr(dot + 1));
        return found == attributes.end() || found->second == kNoCode ? Number() : Number(found->second);
    }

    static Code monthOf(std::int64_t days)
    {
        const Date day(static_cast<std::int32_t>(days));
        return day.year() * kMonthsInYear + day.month() - 1;
    }

    bool inTime() const
    {
        if (m_measure.alive) {
            const std::int64_t day = stockDay().days();
            if (raw(m_measure.alive->startedOn).value_or(day) > day)
                return false;
            if (raw(m_measure.alive->endedOn).value_or(kNeverEnds) <= day)
                return false;
        }
        if (!m_measure.date)
            return true;
        if (isState(*m_measure.date) && stateUnknown())
            return true;
        Number date = raw(*m_measure.date);
        if (date && m_measure.notBeforeAsOf)
            date = std::max<std::int64_t>(*date, m_cell.asOf.days());
        return date && *date >= m_cell.from.days() && *date < m_cell.to.days();
    }

    bool meets(const RowFilter& filter) const
    {
        const Number tested = column(filter.column);
        switch (filter.op) {
        case FilterOperator::Empty:
            return !tested;
        case FilterOperator::NotEmpty:
            return tested.has_value();
        case FilterOperator::Equal:
        case FilterOperator::In:
            return isOneOf(tested, filter);
        case FilterOperator::NotEqual:
            return !isOneOf(tested, filter);
        default:
            return tested && compares(static_cast<double>(*tested), filter);
        }
    }

    bool compares(double tested, const RowFilter& filter) const
    {
        const std::optional<double> bound = number(filter.values.front(), filter.column);
        if (!bound)
            return false;
        switch (filter.op) {
        case FilterOperator::Less:
            return tested < *bound;
        case FilterOperator::LessEqual:
            return tested <= *bound;
        case FilterOperator::Greater:
            return tested > *bound;
        default:
            return tested >= *bound;
        }
    }

    bool isOneOf(const Number& tested, const RowFilter& filter) const
    {
        for (const Operand& operand : filter.values) {
            if (const auto* text = std::get_if<std::string>(&operand)) {
                const std::vector<Code> codes = m_snapshot.codes(domainOf(filter.column), *text);
                const Code code = tested ? static_cast<Code>(*tested) : kNoCode;
                if (std::find(codes.begin(), codes.end(), code) != codes.end())
                    return true;
            } else if (const auto bound = number(operand, filter.column);
                       tested && bound && static_cast<double>(*tested) == *bound) {
                return true;
            }
        }
        return false;
    }

    DimensionDomain domainOf(const std::string& id) const
    {
        const Dimension* dimension = m_model.dimension(id);
        return dimension ? dimension->domain : DimensionDomain::Text;
    }

    /// In raw units of the column.
    std::optional<double> number(const Operand& operand, const std::string& id) const
    {
        const FactColumn* schema = m_fact.column(id);
        const double units = schema ? unitsPerMajor(schema->type, m_snapshot) : 1.0;
        if (const auto* literal = std::get_if<double>(&operand))
            return std::round(*literal * units);
        if (const auto* setting = std::get_if<SettingOperand>(&operand))
            return std::round(m_snapshot.settings.number(setting->key) * units);
        if (const auto* other = std::get_if<ColumnOperand>(&operand)) {
            const Number value = column(other->column);
            return value ? std::optional(static_cast<double>(*value) + other->offset * units) : std::nullopt;
        }
        const auto* time = std::get_if<TimeOperand>(&operand);
        if (!time)
            return std::nullopt;
        const Date day = time->word == TimeWord::From ? m_cell.from
            : time->word == TimeWord::To              ? m_cell.to
                                                      : m_cell.asOf;
        return (day + time->offsetDays).days();
    }

    const FactModel& m_model;
    const FactSchema& m_fact;
    const BruteRow& m_row;
    const Measure& m_measure;
    const QueryCell& m_cell;
    const Snapshot& m_snapshot;
};

/// What a group has gathered.
struct Gathered
{
    std::vector<std::int64_t> values;
    std::int64_t rows = 0;
    std::int64_t unknown = 0;
};

double middle(std::vector<std::int64_t> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    if (values.size() % 2 == 1)
        return static_cast<double>(values[half]);
    return static_cast<double>(values[half - 1] + values[half]) / 2.0;
}

MeasureRow aggregated(const Gathered& group, Aggregate aggregate, double units)
{
    MeasureRow row;
    row.rows = group.rows;
    row.unknownState = group.unknown;
    row.hasValue = true;
    switch (aggregate) {
    case Aggregate::Count:
        row.value = static_cast<double>(group.rows);
        return row;
    case Aggregate::Distinct:
        row.value = static_cast<double>(std::set(group.values.begin(), group.values.end()).size());
        return row;
    case Aggregate::Sum: {
        std::int64_t sum = 0;
        for (const std::int64_t value : group.values)
            sum += value;
        row.value = static_cast<double>(sum) / units;
        return row;
    }
    default:
        break;
    }
    row.hasValue = !group.values.empty();
    if (!row.hasValue)
        return row;
    const auto [least, most] = std::minmax_element(group.values.begin(), group.values.end());
    row.value = aggregate == Aggregate::Median ? middle(group.values)
        : aggregate == Aggregate::Min          ? static_cast<double>(*least)
                                               : static_cast<double>(*most);
    row.value /= units;
    return row;
}

} // namespace

BruteForceExecutor::BruteForceExecutor(const FactModel& model, BruteFacts facts)
    : m_model(model), m_facts(std::move(facts))
{
}

Result<std::vector<MeasureTable>> BruteForceExecutor::run(
    std::span<const MeasureQuery> queries, const Snapshot& snapshot, Progress&)
{
    ++m_runs;
    m_queriesSeen = queries.size();
    std::vector<MeasureTable> tables;
    for (const MeasureQuery& query : queries) {
        const FactSchema& fact = *m_model.fact(query.measure->fact);
        MeasureTable table;
        for (std::size_t i = 0; i < query.cells.size(); ++i) {
            std::map<std::vector<Code>, Gathered> groups;
            for (const BruteRow& row : m_facts[fact.id]) {
                const RowInCell asked(m_model, fact, row, *query.measure, query.cells[i], snapshot);
                if (!asked.counts(query))
                    continue;
                std::vector<Code> keys;
                for (const std::string& dimension : query.by)
                    keys.push_back(asked.dimension(dimension));
                Gathered& group = groups[keys];
                ++group.rows;
                group.unknown += asked.unknownState() ? 1 : 0;
                if (const Number value = asked.value())
                    group.values.push_back(*value);
            }
            const double units = unitsPerMajor(*query.measure, fact, snapshot);
            for (const auto& [keys, group] : groups) {
                MeasureRow row = aggregated(group, query.measure->aggregate, units);
                row.cell = static_cast<std::int32_t>(i);
                row.keys = keys;
                table.rows.push_back(std::move(row));
            }
        }
        tables.push_back(std::move(table));
    }
    return tables;
}

Result<std::vector<ContributingRow>> BruteForceExecutor::rows(
    const MeasureQuery& query, std::size_t cell, std::span<const Code> keys, const Snapshot& snapshot, Progress&)
{
    const FactSchema& fact = *m_model.fact(query.measure->fact);
    const double units = unitsPerMajor(*query.measure, fact, snapshot);
    std::vector<ContributingRow> contributing;
    std::set<std::pair<std::vector<Code>, std::int64_t>> seen;
    const std::vector<BruteRow>& all = m_facts[fact.id];
    for (std::size_t i = 0; i < all.size(); ++i) {
        const RowInCell asked(m_model, fact, all[i], *query.measure, query.cells[cell], snapshot);
        if (!asked.counts(query))
            continue;
        std::vector<Code> group;
        for (const std::string& dimension : query.by)
            group.push_back(asked.dimension(dimension));
        const bool inGroup = keys.empty() || std::equal(group.begin(), group.end(), keys.begin(), keys.end());
        const Number value = asked.value();
        const bool distinct = query.measure->aggregate == Aggregate::Distinct;
        if (!inGroup || (distinct && (!value || !seen.insert({group, *value}).second)))
            continue;
        ContributingRow row{static_cast<std::int64_t>(i) + 1, 1.0, value.has_value(), group};
        if (value && !distinct)
            row.value = static_cast<double>(*value) / units;
        contributing.push_back(row);
    }
    return contributing;
}

} // namespace quarterdeck
