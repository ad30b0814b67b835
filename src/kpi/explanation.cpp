// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/kpi/explanation.h>

#include "kpi_definition.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace quarterdeck {

namespace {

using Token = Explanation::Token;

bool isNameStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isNamePart(char c) { return isNameStart(c) || (c >= '0' && c <= '9'); }

std::size_t endOfName(std::string_view text, std::size_t begin)
{
    while (begin < text.size() && isNamePart(text[begin]))
        ++begin;
    return begin;
}

/// Behind the modifier that follows, or `begin` where none does.
std::size_t endOfModifier(std::string_view text, std::size_t begin)
{
    const std::size_t bracket = text.find_first_not_of(' ', begin);
    if (bracket == std::string_view::npos || text[bracket] != '[')
        return begin;
    const std::size_t closing = text.find(']', bracket);
    return closing == std::string_view::npos ? begin : closing + 1;
}

/// "revenue  [trailing 12 months]" as inputs are called: one space, none inside the brackets' ends.
std::string inputName(std::string_view name, std::string_view modifier)
{
    const std::size_t open = modifier.find('[');
    if (open == std::string_view::npos)
        return std::string(name);
    std::string words;
    for (const char c : modifier.substr(open + 1, modifier.size() - open - 2))
        if (c != ' ' || (!words.empty() && words.back() != ' '))
            words += c;
    while (!words.empty() && words.back() == ' ')
        words.pop_back();
    return std::string(name) + " [" + words + "]";
}

void addText(std::vector<Token>& tokens, std::string_view text)
{
    if (text.empty())
        return;
    if (tokens.empty() || tokens.back().amount)
        tokens.push_back({});
    tokens.back().text += text;
}

std::vector<Token> filledTokens(std::string_view text, const KpiReading& reading, const Catalog& catalog)
{
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (!isNameStart(text[at])) {
            addText(tokens, text.substr(at, 1));
            ++at;
            continue;
        }
        const std::size_t nameEnd = endOfName(text, at);
        const std::size_t end = endOfModifier(text, nameEnd);
        const std::string_view name = text.substr(at, nameEnd - at);
        const std::string input = inputName(name, text.substr(nameEnd, end - nameEnd));
        const auto found = std::find_if(reading.inputs.begin(), reading.inputs.end(),
            [&](const auto& candidate) { return candidate.first == input; });
        if (found == reading.inputs.end())
            addText(tokens, text.substr(at, end - at));
        else
            tokens.push_back({std::string(text.substr(at, end - at)), found->second, catalog.unitOf(name)});
        at = end;
    }
    return tokens;
}

/// A fold as people say it: "median of (revenue / active_reps) for each owner".
std::string formulaText(const Expression& expression)
{
    if (!expression.fold)
        return expression.text;
    return fmt::format("{} of ({}) for each {}", foldKindName(expression.fold->kind), expression.text,
        fmt::join(expression.fold->each, ", "));
}

std::vector<std::string> dimensionsOf(const KpiReading& reading)
{
    std::vector<std::string> dimensions;
    for (const GroupKey& key : reading.keys)
        dimensions.push_back(key.dimension);
    return dimensions;
}

} // namespace

Explanation explain(const KpiReading& reading, const Catalog& catalog)
{
    const Kpi& kpi = *catalog.kpi(reading.kpi);
    Explanation explanation;
    explanation.definition = kpi.explain;
    for (const KpiVariant& variant : kpi.variants) {
        if (variant.id == reading.variant)
            explanation.definition = variant.explain.empty() ? kpi.explain : variant.explain;
        else
            explanation.variants.push_back(variant.id);
    }
    const KpiDefinition definition = definitionOf(kpi, reading.variant, dimensionsOf(reading));
    explanation.formula = formulaText(*definition.expression);
    explanation.filled = filledTokens(explanation.formula, reading, catalog);
    explanation.source = kpi.source;
    explanation.needs = catalog.needsOf(kpi);
    return explanation;
}

} // namespace quarterdeck
