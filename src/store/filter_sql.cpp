// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_sql.h"

#include <quarterdeck/engine/measure_executor.h>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

constexpr const char* kNever = "1 = 0";
constexpr const char* kAlways = "1 = 1";
// Beyond what the scaling of a decimal fraction errs by, below the finest fraction that anyone writes.
constexpr double kWholeTolerance = 1e-6;

const char* symbolOf(FilterOperator op)
{
    switch (op) {
    case FilterOperator::Less:
        return "<";
    case FilterOperator::LessEqual:
        return "<=";
    case FilterOperator::Greater:
        return ">";
    case FilterOperator::GreaterEqual:
        return ">=";
    default:
        return "=";
    }
}

/// A number in major units as a literal in raw units: whole where it is meant to be.
std::string literal(double major, double units)
{
    const double raw = major * units;
    const double whole = std::round(raw);
    if (std::abs(raw - whole) <= kWholeTolerance && std::abs(whole) < 9e15)
        return fmt::format("{:.0f}", whole == 0 ? 0.0 : whole);
    return fmt::format("{:.17g}", raw);
}

std::string plus(const std::string& expression, std::int64_t offset)
{
    if (offset == 0)
        return expression;
    return fmt::format("{} {} {}", expression, offset < 0 ? '-' : '+', std::abs(offset));
}

const char* wordSql(TimeWord word)
{
    switch (word) {
    case TimeWord::From:
        return "cell.\"from\"";
    case TimeWord::To:
        return "cell.\"to\"";
    case TimeWord::AsOf:
        break;
    }
    return "cell.as_of";
}

class FilterWriter
{
public:
    FilterWriter(const RowFilter& filter, FactExpressions& fact, const Snapshot& snapshot)
        : m_filter(filter), m_fact(fact), m_snapshot(snapshot), m_column(fact.fact().column(filter.column))
    {
    }

    std::string condition() const
    {
        switch (m_filter.op) {
        case FilterOperator::Empty:
            return bracketed(m_fact.column(m_filter.column)) + " IS NULL";
        case FilterOperator::NotEmpty:
            return bracketed(m_fact.column(m_filter.column)) + " IS NOT NULL";
        case FilterOperator::NotEqual:
            return fmt::format("({}) IS NOT TRUE", equalsAny());
        case FilterOperator::Equal:
        case FilterOperator::In:
            return equalsAny();
        default:
            break;
        }
        const std::vector<std::string> operands = scalarOperands();
        if (operands.empty())
            return kNever;
        return fmt::format("{} {} {}", tested(), symbolOf(m_filter.op), operands.front());
    }

private:
    bool isCoded() const { return m_column != nullptr && m_column->type == ColumnType::Coded; }
    std::string tested() const { return comparable(m_filter.column); }
    /// A column as it is compared: members rather than references.
    std::string comparable(const std::string& columnId) const
    {
        return bracketed(isCoded() ? m_fact.codes(columnId) : m_fact.column(columnId));
    }
    static std::string bracketed(const std::string& expression)
    {
        return expression.starts_with("CASE") ? "(" + expression + ")" : expression;
    }
    double units() const { return m_column == nullptr ? 1 : unitsPerMajor(m_column->type, m_snapshot); }

    /// True where the column is one of the operands.
    std::string equalsAny() const
    {
        std::vector<std::string> alternatives;
        if (const std::string members = codedAlternative(); !members.empty())
            alternatives.push_back(members);
        const std::vector<std::string> operands = scalarOperands();
        if (operands.size() == 1)
            alternatives.push_back(tested() + " = " + operands.front());
        else if (!operands.empty())
            alternatives.push_back(fmt::format("{} IN ({})", tested(), fmt::join(operands, ", ")));
        if (alternatives.empty())
            return kNever;
        return alternatives.size() == 1 ? alternatives.front() : fmt::format("({})", fmt::join(alternatives, " OR "));
    }

    /// Of a coded column: that it has one of the texts among the operands; empty if there is none.
    std::string codedAlternative() const
    {
        if (!isCoded())
            return {};
        std::vector<Code> members;
        for (const Operand& operand : m_filter.values)
            for (const std::string& text : textsOf(operand))
                for (const Code code : m_snapshot.codes(m_fact.domainOf(m_filter.column), text))
                    members.push_back(code);
        if (members.empty())
            return {};
        const bool none = std::find(members.begin(), members.end(), kNoCode) != members.end();
        return memberSql(none ? fmt::format("coalesce({}, {})", tested(), kNoCode) : tested(), members, false);
    }

    std::vector<std::string> textsOf(const Operand& operand) const
    {
        if (const auto* text = std::get_if<std::string>(&operand))
            return {*text};
        if (const auto* setting = std::get_if<SettingOperand>(&operand))
            return m_snapshot.settings.items(setting->key);
        return {};
    }

    /// The operands that are days, numbers or columns. A coded column is compared with columns alone.
    std::vector<std::string> scalarOperands() const
    {
        std::vector<std::string> operands;
        for (const Operand& operand : m_filter.values) {
            if (const auto* other = std::get_if<ColumnOperand>(&operand))
                operands.push_back(columnOperand(*other));
            else if (const auto* time = std::get_if<TimeOperand>(&operand); time && !isCoded())
                operands.push_back(plus(wordSql(time->word), time->offsetDays));
            else if (const auto* number = std::get_if<double>(&operand); number && !isCoded())
                operands.push_back(literal(*number, units()));
            else if (const auto* setting = std::get_if<SettingOperand>(&operand); setting && !isCoded())
                operands.push_back(literal(m_snapshot.settings.number(setting->key), units()));
        }
        return operands;
    }

    std::string columnOperand(const ColumnOperand& other) const
    {
        return plus(comparable(other.column), std::llround(other.offset * units()));
    }

    const RowFilter& m_filter;
    FactExpressions& m_fact;
    const Snapshot& m_snapshot;
    const FactColumn* m_column;
};

} // namespace

std::string filterSql(const RowFilter& filter, FactExpressions& fact, const Snapshot& snapshot)
{
    return FilterWriter(filter, fact, snapshot).condition();
}

std::string memberSql(const std::string& expression, std::span<const Code> members, bool exclude)
{
    if (members.empty())
        return exclude ? kAlways : kNever;
    return fmt::format("{} {}IN ({})", expression, exclude ? "NOT " : "", fmt::join(members, ", "));
}

} // namespace quarterdeck
