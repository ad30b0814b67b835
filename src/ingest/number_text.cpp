// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_text.h"

#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>

#include <algorithm>
#include <array>

namespace quarterdeck {

namespace {

// Signs and codes that may stand beside an amount. A word that is none of these makes the cell no number.
constexpr std::array<std::string_view, 60> kCurrencies{"$", "€", "£", "¥", "￥", "₹", "₺", "₽", "฿", "₩", "₴", "₫",
    "US$", "R$", "A$", "C$", "zł", "kr", "kr.", "Kč", "Ft", "lei", "Fr.", "USD", "EUR", "GBP", "JPY", "CHF", "CAD",
    "AUD", "NZD", "CNY", "INR", "BRL", "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "RUB",
    "UAH", "ZAR", "ILS", "AED", "SAR", "KWD", "SGD", "HKD", "TWD", "KRW", "THB", "IDR", "MYR", "PHP", "VND"};
// Spaces and apostrophes that group thousands: no-break, narrow no-break, thin, typographic apostrophe.
constexpr std::array<std::string_view, 6> kGroupSigns{
    " ", "'", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99"};
constexpr std::string_view kMinus = "\xE2\x88\x92";
// Beyond these digits the value is over kDecimalLimit whatever follows.
constexpr std::int64_t kBeforeOverflow = kDecimalLimit / 10;

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// No letter but those of a currency stands before a number: most text is sorted out by this.
bool mayStartNumber(char letter)
{
    const bool lower = letter >= 'a' && letter <= 'z';
    return !lower || letter == 'z' || letter == 'k' || letter == 'l';
}

/// A number's text without what stands around its digits.
struct Core
{
    std::string_view digits; ///< from the first digit or mark to the last digit
    bool negative = false;
    bool percent = false;
    bool valid = false;
};

bool takeFront(std::string_view& text, std::string_view sign)
{
    if (!text.starts_with(sign))
        return false;
    text.remove_prefix(sign.size());
    return true;
}

bool takeBack(std::string_view& text, std::string_view sign)
{
    if (!text.ends_with(sign))
        return false;
    text.remove_suffix(sign.size());
    return true;
}

bool isCurrency(std::string_view text)
{
    return std::find(kCurrencies.begin(), kCurrencies.end(), text) != kCurrencies.end();
}

bool isInner(char letter) { return isDigit(letter) || letter == '.' || letter == ','; }

/// Takes a sign off either end; at most one is a number.
void takeSigns(std::string_view& text, Core& core)
{
    if (takeFront(text, "-") || takeFront(text, kMinus) || takeBack(text, "-") || takeBack(text, kMinus))
        core.negative = true;
    else
        takeFront(text, "+");
    text = trimmed(text);
}

Core coreOf(std::string_view text)
{
    Core core;
    if (!text.empty() && isDigit(text.front()) && isDigit(text.back())) {
        core.digits = text;
        core.valid = true;
        return core;
    }
    text = trimmed(text);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        core.negative = true;
        text = trimmed(text.substr(1, text.size() - 2));
    } else {
        takeSigns(text, core);
    }
    if (takeBack(text, "%"))
        core.percent = true;
    text = trimmed(text);
    const auto first = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), isInner) - text.begin());
    if (first > 0) {
        std::string_view before = trimmed(text.substr(0, first));
        const bool inner = !core.negative && (takeBack(before, "-") || takeBack(before, kMinus));
        core.negative = core.negative || inner;
        if (!before.empty() && !isCurrency(trimmed(before)))
            return core;
        text.remove_prefix(first);
    }
    std::size_t last = text.size();
    while (last > 0 && !isDigit(text[last - 1]) && !(last == 1 && isInner(text[0])))
        --last;
    std::string_view after = trimmed(text.substr(last));
    if (!core.negative && takeBack(after, "-"))
        core.negative = true;
    if (!after.empty() && !isCurrency(trimmed(after)))
        return core;
    core.digits = text.substr(0, last);
    core.valid = std::any_of(core.digits.begin(), core.digits.end(), isDigit);
    return core;
}

std::size_t groupSign(std::string_view text, char decimal)
{
    if (text.front() == (decimal == '.' ? ',' : '.'))
        return 1;
    for (const std::string_view sign : kGroupSigns)
        if (text.starts_with(sign))
            return sign.size();
    return 0;
}

NumberText fault(NumberFault what) { return {what, 0, false}; }

/// Adds a digit; false beyond the limit.
bool append(std::int64_t& value, char digit)
{
    if (value > kBeforeOverflow)
        return false;
    value = value * 10 + (digit - '0');
    return value <= kDecimalLimit;
}

/// The digits before the decimal mark. Groups: one to three digits, then threes (or twos before the last, as in
/// 12,34,567).
NumberFault readWhole(std::string_view& text, char decimal, std::int64_t& value)
{
    int inGroup = 0;
    int groups = 0;
    bool tooLarge = false;
    while (!text.empty() && text.front() != decimal) {
        if (isDigit(text.front())) {
            tooLarge = tooLarge || !append(value, text.front());
            ++inGroup;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t sign = groupSign(text, decimal);
        if (sign == 0 || inGroup < 1 || inGroup > 3 || (groups > 0 && inGroup < 2))
            return NumberFault::NotANumber;
        ++groups;
        inGroup = 0;
        text.remove_prefix(sign);
    }
    if (groups > 0 && inGroup != 3)
        return NumberFault::NotANumber;
    return tooLarge ? NumberFault::TooLarge : NumberFault::None;
}

} // namespace

NumberText readNumber(std::string_view text, char decimal)
{
    const Core core = coreOf(text);
    if (!core.valid)
        return fault(NumberFault::NotANumber);
    std::string_view rest = core.digits;
    std::int64_t value = 0;
    if (const NumberFault whole = readWhole(rest, decimal, value); whole != NumberFault::None)
        return fault(whole);
    if (!rest.empty())
        rest.remove_prefix(1); // the decimal mark
    if (std::any_of(rest.begin(), rest.end(), [](char letter) { return !isDigit(letter); }))
        return fault(NumberFault::NotANumber);
    for (std::size_t digit = 0; digit < kDecimalDigits; ++digit)
        if (!append(value, digit < rest.size() ? rest[digit] : '0'))
            return fault(NumberFault::TooLarge);
    if (rest.size() > kDecimalDigits && rest[kDecimalDigits] >= '5')
        ++value;
    return {NumberFault::None, core.negative ? -value : value, core.percent};
}

MarkEvidence markEvidence(std::string_view text)
{
    if (!text.empty() && !mayStartNumber(text.front()))
        return MarkEvidence::NoNumber;
    const Core core = coreOf(text);
    if (!core.valid)
        return MarkEvidence::NoNumber;
    const bool byPoint = readNumber(text, '.').fault != NumberFault::NotANumber;
    if (core.digits.find_first_of(".,") == std::string_view::npos)
        return byPoint ? MarkEvidence::None : MarkEvidence::NoNumber;
    const bool byComma = readNumber(text, ',').fault != NumberFault::NotANumber;
    if (byPoint != byComma)
        return byPoint ? MarkEvidence::Point : MarkEvidence::Comma;
    if (!byPoint)
        return MarkEvidence::NoNumber;
    // one mark with three digits behind it; "0.500" groups nothing
    if (core.digits.front() == '0')
        return core.digits.find('.') != std::string_view::npos ? MarkEvidence::Point : MarkEvidence::Comma;
    return MarkEvidence::Ambiguous;
}

} // namespace quarterdeck
