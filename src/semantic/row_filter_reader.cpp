// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_filter_reader.h"

#include <quarterdeck/semantic/workspace_settings.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace quarterdeck {

namespace {

constexpr int kMostDays = 36'525;

bool isNumeric(ColumnType type)
{
    return type == ColumnType::Money || type == ColumnType::Decimal || type == ColumnType::Integer;
}

bool comparable(ColumnType a, ColumnType b) { return a == b || (isNumeric(a) && isNumeric(b)); }

std::optional<FilterOperator> operatorFromText(const std::string& text)
{
    static const std::map<std::string, FilterOperator> operators = {
        {"=", FilterOperator::Equal},
        {"!=", FilterOperator::NotEqual},
        {"<", FilterOperator::Less},
        {"<=", FilterOperator::LessEqual},
        {">", FilterOperator::Greater},
        {">=", FilterOperator::GreaterEqual},
        {"in", FilterOperator::In},
        {"empty", FilterOperator::Empty},
        {"not empty", FilterOperator::NotEmpty},
    };
    const auto found = operators.find(text);
    return found == operators.end() ? std::nullopt : std::optional(found->second);
}

bool ordersValues(FilterOperator op)
{
    return op == FilterOperator::Less || op == FilterOperator::LessEqual || op == FilterOperator::Greater
        || op == FilterOperator::GreaterEqual;
}

struct WordAndOffset
{
    std::string word;
    int days = 0;
};

/// "@as_of-90d" into "@as_of" and -90.
std::optional<WordAndOffset> wordAndOffset(const std::string& text)
{
    const std::size_t sign = text.find_first_of("+-");
    if (sign == std::string::npos)
        return WordAndOffset{text, 0};
    const char* const digits = text.data() + sign + 1;
    int days = 0;
    const auto [end, error] = std::from_chars(digits, text.data() + text.size(), days);
    const bool whole = error == std::errc() && end + 1 == text.data() + text.size() && *end == 'd';
    if (!whole || days < 0 || days > kMostDays)
        return std::nullopt;
    return WordAndOffset{text.substr(0, sign), text[sign] == '-' ? -days : days};
}

std::optional<TimeWord> timeWordFromText(const std::string& text)
{
    if (text == "@as_of")
        return TimeWord::AsOf;
    if (text == "@from")
        return TimeWord::From;
    if (text == "@to")
        return TimeWord::To;
    return std::nullopt;
}

/// Reads the values of one filter; the column's type decides what a text means.
class OperandReader
{
public:
    OperandReader(const FactColumn& column, const FactSchema& fact) : m_column(column), m_fact(fact) { }

    std::optional<Operand> read(const DefinitionNode& node) const
    {
        if (node.json().is_object())
            return column(node);
        if (m_column.type == ColumnType::Coded)
            return text(node);
        if (m_column.type == ColumnType::Day)
            return day(node);
        if (node.json().is_number())
            return number(node);
        return settingOrColumn(node);
    }

private:
    static std::optional<Operand> number(const DefinitionNode& node)
    {
        const std::optional<double> value = node.number();
        return value ? std::optional<Operand>(*value) : std::nullopt;
    }

    /// A name, or the setting that lists names.
    static std::optional<Operand> text(const DefinitionNode& node)
    {
        const std::string value = node.text();
        if (value.size() > 2 && value.front() == '{' && value.back() == '}') {
            const std::string key = value.substr(1, value.size() - 2);
            const SettingDefinition* setting = WorkspaceSettings::definition(key);
            if (setting != nullptr && (setting->type == SettingType::List || setting->type == SettingType::Text))
                return SettingOperand{key};
            node.problem("the key of a setting that holds names", inQuotes(key));
            return std::nullopt;
        }
        return value.empty() ? std::nullopt : std::optional<Operand>(value);
    }

    std::optional<Operand> day(const DefinitionNode& node) const
    {
        const char* const expected = "@as_of, @from, @to or a day column, each with or without an offset like -90d";
        if (!node.json().is_string()) {
            node.problem(expected);
            return std::nullopt;
        }
        const std::optional<WordAndOffset> parts = wordAndOffset(node.json().get<std::string>());
        if (!parts || parts->word.empty()) {
            node.problem(expected);
            return std::nullopt;
        }
        if (parts->word.front() != '@')
            return otherColumn(node, parts->word, parts->days);
        const std::optional<TimeWord> word = timeWordFromText(parts->word);
        if (!word) {
            node.problem(expected);
            return std::nullopt;
        }
        return TimeOperand{*word, parts->days};
    }

    std::optional<Operand> settingOrColumn(const DefinitionNode& node) const
    {
        const std::string value = node.json().is_string() ? node.text() : std::string();
        if (value.empty()) {
            node.problem("a number, a setting like {idle_days} or a number column");
            return std::nullopt;
        }
        if (value.front() != '{' || value.back() != '}')
            return otherColumn(node, value, 0);
        const std::string key = value.substr(1, value.size() - 2);
        const SettingDefinition* setting = WorkspaceSettings::definition(key);
        if (setting == nullptr || !holdsNumber(setting->type)) {
            node.problem("the key of a setting that is a number", inQuotes(key));
            return std::nullopt;
        }
        return SettingOperand{key};
    }

    std::optional<Operand> column(const DefinitionNode& node) const
    {
        if (!node.isObjectOf({"column", "offset"}))
            return std::nullopt;
        const int offset = node.wholeNumber("offset", -kMostDays, kMostDays).value_or(0);
        if (offset != 0 && m_column.type != ColumnType::Day) {
            node.problem("an offset for a day column only");
            return std::nullopt;
        }
        const std::string id = node.text("column");
        return id.empty() ? std::nullopt : otherColumn(node, id, offset);
    }

    std::optional<Operand> otherColumn(const DefinitionNode& node, const std::string& id, int offset) const
    {
        const FactColumn* other = knownColumn(node, id, m_fact);
        if (other == nullptr)
            return std::nullopt;
        if (!comparable(other->type, m_column.type)) {
            node.problem("a column of the same kind as " + m_column.id, inQuotes(id));
            return std::nullopt;
        }
        return ColumnOperand{id, offset};
    }

    const FactColumn& m_column;
    const FactSchema& m_fact;
};

/// The nodes of the values: one, several for `in`, none for `empty`.
std::optional<std::vector<DefinitionNode>> valueNodes(const DefinitionNode& node, FilterOperator op)
{
    const std::vector<DefinitionNode> parts = node.items();
    const bool needsNone = op == FilterOperator::Empty || op == FilterOperator::NotEmpty;
    if (parts.size() != (needsNone ? 2U : 3U)) {
        node.problem(needsNone ? "[column, operator]" : "[column, operator, value]");
        return std::nullopt;
    }
    if (needsNone)
        return std::vector<DefinitionNode>();
    if (op != FilterOperator::In)
        return std::vector<DefinitionNode>{parts[2]};
    std::vector<DefinitionNode> values = parts[2].items();
    if (values.empty() && parts[2].json().is_array())
        parts[2].problem("at least one value");
    return values;
}

} // namespace

const FactColumn* knownColumn(const DefinitionNode& node, const std::string& id, const FactSchema& fact)
{
    const FactColumn* column = fact.column(id);
    if (column == nullptr) {
        std::vector<std::string> known;
        for (const FactColumn& other : fact.columns)
            known.push_back(other.id);
        node.problem(withNearest("a column of the fact " + fact.id, id, known), inQuotes(id));
    }
    return column;
}

RowFilter readRowFilter(const DefinitionNode& node, const FactSchema& fact)
{
    RowFilter filter;
    const std::vector<DefinitionNode> parts = node.items();
    if (parts.size() < 2) {
        if (node.json().is_array())
            node.problem("[column, operator, value]");
        return filter;
    }
    filter.column = parts[0].text();
    const FactColumn* column = filter.column.empty() ? nullptr : knownColumn(parts[0], filter.column, fact);
    const std::optional<FilterOperator> op = operatorFromText(parts[1].text());
    if (!op)
        parts[1].problem("one of: = != < <= > >= in, empty, not empty");
    if (column == nullptr || !op)
        return filter;
    filter.op = *op;
    if (column->type == ColumnType::Coded && ordersValues(*op))
        parts[1].problem("one of: = != in, empty, not empty (" + column->id + " holds names)");
    const std::optional<std::vector<DefinitionNode>> values = valueNodes(node, *op);
    if (!values)
        return filter;
    for (const DefinitionNode& value : *values) {
        if (std::optional<Operand> operand = OperandReader(*column, fact).read(value))
            filter.values.push_back(std::move(*operand));
    }
    return filter;
}

} // namespace quarterdeck
