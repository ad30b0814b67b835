// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/catalog.h>

#include "formula_lexer.h"
#include "formula_words.h"

#include <algorithm>
#include <initializer_list>

namespace quarterdeck {

namespace {

// Deeper or longer is a mistake or an attack on the stack.
constexpr int kDeepest = 64;
constexpr std::size_t kLongest = 4000;

using SignOp = std::pair<std::string_view, FormulaOp>;

Formula operation(FormulaOp op, std::vector<Formula> operands)
{
    Formula formula;
    formula.op = op;
    formula.operands = std::move(operands);
    return formula;
}

Formula named(FormulaOp op, std::string name)
{
    Formula formula;
    formula.op = op;
    formula.name = std::move(name);
    return formula;
}

template <typename Words>
std::optional<FormulaOp> opOf(const Words& words, std::string_view word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == word; });
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

/// Recursive descent; each function reads one level of precedence, `else` binding least.
class Parser
{
public:
    explicit Parser(std::vector<FormulaToken> tokens) : m_tokens(std::move(tokens)) { }

    Result<Formula> whole()
    {
        Result<Formula> formula = alternatives();
        if (formula && token().kind != FormulaToken::Kind::End)
            return unexpected("an operator or the end");
        return formula;
    }

private:
    const FormulaToken& token() const { return m_tokens[m_at]; }

    tl::unexpected<Error> unexpected(std::string expected) const
    {
        const FormulaToken& found = token();
        std::string text = found.text;
        if (found.kind == FormulaToken::Kind::End)
            text = "the end of the formula";
        if (found.kind == FormulaToken::Kind::Bracketed)
            text = "[" + found.text + "]";
        return formulaFailure(found.column, std::move(expected), std::move(text));
    }

    Result<Formula> alternatives()
    {
        if (++m_depth > kDeepest)
            return unexpected("fewer levels of parentheses");
        Result<Formula> first = comparison();
        --m_depth;
        if (!first || !token().isWord(kElse))
            return first;
        std::vector<Formula> operands = {std::move(*first)};
        while (token().isWord(kElse)) {
            ++m_at;
            Result<Formula> other = comparison();
            if (!other)
                return other;
            operands.push_back(std::move(*other));
        }
        return operation(FormulaOp::Else, std::move(operands));
    }

    Result<Formula> comparison()
    {
        static constexpr SignOp kComparisons[]
            = {{"<", FormulaOp::Less}, {"<=", FormulaOp::LessEqual}, {">", FormulaOp::Greater},
                {">=", FormulaOp::GreaterEqual}, {"=", FormulaOp::Equal}, {"!=", FormulaOp::NotEqual}};
        Result<Formula> left = sum();
        const std::optional<FormulaOp> op = signIn(kComparisons);
        if (!left || !op)
            return left;
        ++m_at;
        Result<Formula> right = sum();
        if (!right)
            return right;
        if (signIn(kComparisons))
            return unexpected("parentheses around the first comparison");
        return operation(*op, {std::move(*left), std::move(*right)});
    }

    Result<Formula> sum()
    {
        static constexpr SignOp kSums[] = {{"+", FormulaOp::Add}, {"-", FormulaOp::Subtract}};
        Result<Formula> left = product();
        for (std::optional<FormulaOp> op = signIn(kSums); left && op; op = signIn(kSums)) {
            ++m_at;
            Result<Formula> right = product();
            if (!right)
                return right;
            left = operation(*op, {std::move(*left), std::move(*right)});
        }
        return left;
    }

    Result<Formula> product()
    {
        static constexpr SignOp kProducts[] = {{"*", FormulaOp::Multiply}, {"/", FormulaOp::Divide}};
        Result<Formula> left = negation();
        for (std::optional<FormulaOp> op = signIn(kProducts); left && op; op = signIn(kProducts)) {
            ++m_at;
            Result<Formula> right = negation();
            if (!right)
                return right;
            left = operation(*op, {std::move(*left), std::move(*right)});
        }
        return left;
    }

    Result<Formula> negation()
    {
        bool negative = false;
        for (; token().isSign("-"); ++m_at)
            negative = !negative;
        Result<Formula> operand = primary();
        if (!operand || !negative)
            return operand;
        return operation(FormulaOp::Negate, {std::move(*operand)});
    }

    Result<Formula> primary()
    {
        if (token().kind == FormulaToken::Kind::Number) {
            Formula formula;
            formula.number = token().number;
            ++m_at;
            return formula;
        }
        if (token().kind == FormulaToken::Kind::Word)
            return word();
        if (!token().isSign("("))
            return unexpected("a name, a number or (");
        ++m_at;
        Result<Formula> inner = alternatives();
        if (!inner)
            return inner;
        if (!token().isSign(")"))
            return unexpected(")");
        ++m_at;
        return inner;
    }

    Result<Formula> word()
    {
        const FormulaToken& first = token();
        if (const std::optional<FormulaOp> function = opOf(kFunctionWords, first.text))
            return call(*function);
        if (first.text == kSetting)
            return setting();
        if (first.text == kElse)
            return unexpected("a name, a number or (");
        ++m_at;
        if (const std::optional<FormulaOp> period = opOf(kPeriodWords, first.text))
            return named(*period, {});
        Formula name = named(FormulaOp::Name, first.text);
        return token().kind == FormulaToken::Kind::Bracketed ? modified(std::move(name)) : name;
    }

    Result<Formula> modified(Formula name)
    {
        constexpr std::string_view kAll = "all ";
        const std::string& text = token().text;
        if (const std::optional<Modifier> modifier = modifierFrom(text)) {
            name.modifier = *modifier;
        } else if (text.starts_with(kAll)) {
            name.modifier = Modifier::All;
            name.dimension = text.substr(kAll.size());
        } else {
            return unexpected("a modifier: at start, at end, previous, year earlier, last month, month before, "
                              "trailing 12 months, to date, whole, all <dimension>");
        }
        ++m_at;
        if (token().kind == FormulaToken::Kind::Bracketed)
            return unexpected("one modifier");
        return name;
    }

    static std::optional<Modifier> modifierFrom(std::string_view text)
    {
        for (const auto& [words, modifier] : kModifierWords) {
            if (words == text)
                return modifier;
        }
        return std::nullopt;
    }

    Result<Formula> call(FormulaOp function)
    {
        const std::size_t column = token().column;
        const std::string name = token().text;
        ++m_at;
        if (!token().isSign("("))
            return unexpected("( after " + name);
        std::vector<Formula> operands;
        do {
            ++m_at;
            Result<Formula> operand = alternatives();
            if (!operand)
                return operand;
            operands.push_back(std::move(*operand));
        } while (token().isSign(","));
        if (!token().isSign(")"))
            return unexpected(", or )");
        ++m_at;
        const bool many = function == FormulaOp::Min || function == FormulaOp::Max;
        if (many ? operands.size() < 2 : operands.size() != 1) {
            return formulaFailure(column, name + (many ? " of two or more values" : " of one value"),
                std::to_string(operands.size()) + (operands.size() == 1 ? " value" : " values"));
        }
        return operation(function, std::move(operands));
    }

    Result<Formula> setting()
    {
        ++m_at;
        if (!token().isSign("("))
            return unexpected("( after setting");
        ++m_at;
        if (token().kind != FormulaToken::Kind::Word)
            return unexpected("a setting's key");
        Formula formula = named(FormulaOp::Setting, token().text);
        ++m_at;
        if (!token().isSign(")"))
            return unexpected(")");
        ++m_at;
        return formula;
    }

    template <std::size_t N>
    std::optional<FormulaOp> signIn(const SignOp (&signs)[N]) const
    {
        for (const auto& [sign, op] : signs) {
            if (token().isSign(sign))
                return op;
        }
        return std::nullopt;
    }

    std::vector<FormulaToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

} // namespace

Result<Formula> parseFormula(std::string_view text)
{
    if (text.size() > kLongest)
        return formulaFailure(kLongest + 1, "at most " + std::to_string(kLongest) + " characters", "more");
    Result<std::vector<FormulaToken>> tokens = formulaTokens(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).whole();
}

} // namespace quarterdeck
