// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula_lexer.h"

#include <charconv>

namespace quarterdeck {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordStart(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continuesCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string singleSpaced(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (!isSpace(c))
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) { }

    Result<FormulaToken> next()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at == m_text.size())
            return FormulaToken{FormulaToken::Kind::End, {}, 0, m_at + 1};
        const char c = m_text[m_at];
        if (isDigit(c))
            return number();
        if (isWordStart(c))
            return word();
        if (c == '[')
            return bracketed();
        return sign();
    }

private:
    Result<FormulaToken> number()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        const std::string_view text = m_text.substr(start, m_at - start);
        double value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error != std::errc() || end != text.data() + text.size())
            return formulaFailure(start + 1, "a number like 12 or 0.5", std::string(text));
        return FormulaToken{FormulaToken::Kind::Number, std::string(text), value, start + 1};
    }

    FormulaToken word()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && (isWordStart(m_text[m_at]) || isDigit(m_text[m_at])))
            ++m_at;
        return {FormulaToken::Kind::Word, std::string(m_text.substr(start, m_at - start)), 0, start + 1};
    }

    Result<FormulaToken> bracketed()
    {
        const std::size_t start = m_at;
        const std::size_t end = m_text.find(']', start);
        if (end == std::string_view::npos)
            return formulaFailure(start + 1, "] after the modifier", "the end of the formula");
        m_at = end + 1;
        return FormulaToken{
            FormulaToken::Kind::Bracketed, singleSpaced(m_text.substr(start + 1, end - start - 1)), 0, start + 1};
    }

    Result<FormulaToken> sign()
    {
        constexpr std::string_view kTwo[] = {"<=", ">=", "!="};
        constexpr std::string_view kOne = "+-*/(),<>=";
        const std::size_t start = m_at;
        for (const std::string_view two : kTwo) {
            if (m_text.substr(start, 2) == two) {
                m_at += 2;
                return FormulaToken{FormulaToken::Kind::Sign, std::string(two), 0, start + 1};
            }
        }
        if (kOne.find(m_text[start]) == std::string_view::npos)
            return formulaFailure(start + 1, "a name, a number or an operator", characterAt(start));
        ++m_at;
        return FormulaToken{FormulaToken::Kind::Sign, std::string(1, m_text[start]), 0, start + 1};
    }

    /// All bytes of a character of UTF-8, so that a message never holds half of one.
    std::string characterAt(std::size_t start) const
    {
        std::size_t end = start + 1;
        while (end < m_text.size() && continuesCharacter(m_text[end]))
            ++end;
        return std::string(m_text.substr(start, end - start));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

tl::unexpected<Error> formulaFailure(std::size_t column, std::string expected, std::string found)
{
    return failure(ErrorKind::DefinitionInvalid, std::to_string(column), {{}, std::move(expected), std::move(found)});
}

Result<std::vector<FormulaToken>> formulaTokens(std::string_view text)
{
    Lexer lexer(text);
    std::vector<FormulaToken> tokens;
    do {
        Result<FormulaToken> token = lexer.next();
        if (!token)
            return tl::unexpected(token.error());
        tokens.push_back(std::move(*token));
    } while (tokens.back().kind != FormulaToken::Kind::End);
    return tokens;
}

} // namespace quarterdeck
