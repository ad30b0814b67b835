// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace quarterdeck {

namespace {

constexpr int kTwoDigitPivot = 69; // 69..99 are 19xx, as POSIX reads them
constexpr std::array<std::string_view, 12> kMonths{"january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december"};

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool isLetter(char letter) { return (letter | 0x20) >= 'a' && (letter | 0x20) <= 'z'; }

/// Takes pieces off the front of a text.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_text(text) { }

    bool atEnd() const { return m_text.empty(); }
    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(char letter)
    {
        if (peek() != letter)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    char takeAny()
    {
        const char letter = peek();
        m_text.remove_prefix(1);
        return letter;
    }
    bool skipSpaces()
    {
        bool any = false;
        while (true) {
            if (take(' '))
                any = true;
            else if (m_text.starts_with("\xC2\xA0")) // no-break space
                m_text.remove_prefix(2), any = true;
            else if (m_text.starts_with("\xE2\x80\xAF")) // narrow no-break space, before am/pm
                m_text.remove_prefix(3), any = true;
            else
                return any;
        }
    }
    /// Digits taken; at most nine.
    int number(int& value)
    {
        int digits = 0;
        value = 0;
        while (isDigit(peek()) && digits < 9) {
            value = value * 10 + (takeAny() - '0');
            ++digits;
        }
        return digits;
    }
    std::string_view word()
    {
        std::size_t size = 0;
        while (size < m_text.size() && isLetter(m_text[size]))
            ++size;
        const std::string_view taken = m_text.substr(0, size);
        m_text.remove_prefix(size);
        return taken;
    }
    std::string_view rest() const { return m_text; }

private:
    std::string_view m_text;
};

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    if (text.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] | 0x20) != lower[i])
            return false;
    return true;
}

int monthOfName(std::string_view word)
{
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
        const std::string_view name = kMonths[month];
        if (word.size() >= 3 && word.size() <= name.size() && equalsIgnoringCase(word, name.substr(0, word.size()))
            && (word.size() == 3 || word.size() == name.size() || (word.size() == 4 && month == 8)))
            return static_cast<int>(month) + 1;
    }
    return 0;
}

int fullYear(int year, int digits)
{
    if (digits > 2)
        return year;
    return year + (year >= kTwoDigitPivot ? 1900 : 2000);
}

bool readZone(Cursor& cursor, DateText& date)
{
    const char sign = cursor.peek();
    if (sign == '+' || sign == '-') {
        cursor.takeAny();
        int hours = 0;
        int minutes = 0;
        const int digits = cursor.number(hours);
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (digits != 2 || (cursor.take(':') && cursor.number(minutes) != 2)) {
            return false;
        }
        if (hours > 15 || minutes > 59)
            return false;
        date.offsetSeconds = (hours * 60 + minutes) * (sign == '-' ? -60 : 60);
    }
    date.hasZone = true;
    return true;
}

/// Abbreviations of zones stand for several offsets each, or for none.
bool isZoneName(std::string_view word)
{
    const bool capitals
        = std::all_of(word.begin(), word.end(), [](char letter) { return letter >= 'A' && letter <= 'Z'; });
    return capitals && word.size() >= 3 && word.size() <= 5 && word != "UTC" && word != "GMT";
}

/// Behind the time: am, pm, Z, UTC, GMT, an offset or nothing.
bool readTimeEnd(Cursor& cursor, DateText& date, int& hour)
{
    cursor.skipSpaces();
    if (isLetter(cursor.peek())) {
        const std::string_view word = cursor.word();
        const bool am = equalsIgnoringCase(word, "am");
        if (am || equalsIgnoringCase(word, "pm")) {
            if (hour < 1 || hour > 12)
                return false;
            hour = hour % 12 + (am ? 0 : 12);
            cursor.skipSpaces();
            if (cursor.atEnd())
                return true;
            if (isLetter(cursor.peek()) && !equalsIgnoringCase(cursor.word(), "utc"))
                return false;
        } else if (isZoneName(word) && cursor.atEnd()) {
            date.unknownZone = word;
            return true;
        } else if (!equalsIgnoringCase(word, "z") && !equalsIgnoringCase(word, "utc")
            && !equalsIgnoringCase(word, "gmt")) {
            return false;
        }
        date.hasZone = true;
        return cursor.atEnd() || readZone(cursor, date);
    }
    return cursor.atEnd() || readZone(cursor, date);
}

bool readTime(Cursor& cursor, DateText& date)
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    const int hourDigits = cursor.number(hour);
    if (hourDigits < 1 || hourDigits > 2 || !cursor.take(':') || cursor.number(minute) != 2)
        return false;
    if (cursor.take(':')) {
        if (cursor.number(second) != 2)
            return false;
        int fraction = 0;
        if ((cursor.take('.') || cursor.take(',')) && cursor.number(fraction) == 0)
            return false;
    }
    if (!readTimeEnd(cursor, date, hour) || !cursor.atEnd() || hour > 23 || minute > 59 || second > 60)
        return false;
    date.hasTime = true;
    date.secondOfDay = hour * 3600 + minute * 60 + (second == 60 ? 59 : second);
    return true;
}

bool readRest(Cursor& cursor, DateText& date)
{
    if (cursor.atEnd())
        return true;
    const bool comma = cursor.take(',');
    const bool marked = cursor.skipSpaces() || cursor.take('T') || cursor.take('t');
    return (comma || marked) && readTime(cursor, date);
}

/// "Mar 1, 2017"
bool readMonthFirst(Cursor& cursor, DateText& date)
{
    date.form = DateText::Form::Named;
    date.numbers[1] = monthOfName(cursor.word());
    cursor.take('.');
    cursor.skipSpaces();
    cursor.take('-');
    const int dayDigits = cursor.number(date.numbers[2]);
    cursor.take(',');
    cursor.take('-');
    cursor.skipSpaces();
    const int yearDigits = cursor.number(date.numbers[0]);
    return date.numbers[1] > 0 && dayDigits >= 1 && dayDigits <= 2 && yearDigits == 4;
}

/// "1 Mar 2017", "1-Mar-17", "15 Apr, 2021": the day is taken already.
bool readMonthNamed(Cursor& cursor, DateText& date)
{
    date.form = DateText::Form::Named;
    date.numbers[2] = date.numbers[0];
    date.numbers[1] = monthOfName(cursor.word());
    cursor.take('.');
    cursor.take(',');
    cursor.take('-');
    cursor.take('/');
    cursor.skipSpaces();
    int year = 0;
    const int digits = cursor.number(year);
    date.yearDigits = digits;
    date.numbers[0] = fullYear(year, digits);
    return date.numbers[1] > 0 && (digits == 2 || digits == 4);
}

bool readCompact(std::string_view text, DateText& date)
{
    if (text.size() == 13) {
        std::int64_t milliseconds = 0;
        for (const char letter : text)
            milliseconds = milliseconds * 10 + (letter - '0');
        date.form = DateText::Form::Epoch;
        date.epochSeconds = milliseconds / 1000;
        date.hasTime = date.hasZone = true;
        return true;
    }
    if (text.size() != 8)
        return false;
    const auto digits = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i)
            value = value * 10 + (text[i] - '0');
        return value;
    };
    date.numbers[0] = digits(0, 4);
    date.numbers[1] = digits(4, 2);
    date.numbers[2] = digits(6, 2);
    return date.day(DateOrder::Ymd).has_value();
}

bool readNumbers(Cursor& cursor, DateText& date)
{
    const int firstDigits = cursor.number(date.numbers[0]);
    date.separator = cursor.peek();
    const bool spaced = cursor.skipSpaces();
    if (!spaced && (date.separator == '-' || date.separator == '/' || date.separator == '.'))
        cursor.takeAny();
    else if (!spaced)
        return false;
    if (isLetter(cursor.peek()) && firstDigits <= 2)
        return readMonthNamed(cursor, date);
    if (spaced)
        return false;
    const int secondDigits = cursor.number(date.numbers[1]);
    if (secondDigits < 1 || secondDigits > 2 || !cursor.take(date.separator))
        return false;
    const int thirdDigits = cursor.number(date.numbers[2]);
    if (date.separator == '.')
        cursor.take('.');
    if (firstDigits == 4) {
        date.form = DateText::Form::YearFirst;
        return thirdDigits >= 1 && thirdDigits <= 2;
    }
    date.form = DateText::Form::Numbers;
    date.firstDigits = firstDigits;
    date.yearDigits = thirdDigits;
    return firstDigits >= 1 && firstDigits <= 2 && (thirdDigits == 4 || thirdDigits == 2);
}

} // namespace

std::optional<DateText> dateText(std::string_view text)
{
    if (text.size() < 6 || (!isDigit(text.front()) && !isLetter(text.front())))
        return std::nullopt;
    DateText date;
    if (isLetter(text.front())) {
        Cursor cursor(text);
        if (readMonthFirst(cursor, date) && readRest(cursor, date))
            return date;
        return std::nullopt;
    }
    if (text.find_first_not_of("0123456789") == std::string_view::npos)
        return readCompact(text, date) ? std::optional(date) : std::nullopt;
    Cursor cursor(text);
    if (readNumbers(cursor, date) && readRest(cursor, date))
        return date;
    return std::nullopt;
}

std::optional<Date> DateText::day(DateOrder order) const
{
    if (form == Form::Epoch)
        return Date(static_cast<std::int32_t>(epochSeconds / 86'400));
    if (form != Form::Numbers)
        return Date::fromYmd(numbers[0], numbers[1], numbers[2]);
    switch (order) {
    case DateOrder::Dmy:
        return Date::fromYmd(fullYear(numbers[2], yearDigits), numbers[1], numbers[0]);
    case DateOrder::Mdy:
        return Date::fromYmd(fullYear(numbers[2], yearDigits), numbers[0], numbers[1]);
    case DateOrder::Ymd:
        break;
    }
    if (yearDigits == 4)
        return std::nullopt;
    return Date::fromYmd(fullYear(numbers[0], 2), numbers[1], numbers[2]);
}

bool DateText::fits(DateOrder order) const
{
    const auto isMonth = [](int value) { return value >= 1 && value <= 12; };
    const auto isDay = [](int value) { return value >= 1 && value <= 31; };
    if (form != Form::Numbers)
        return true;
    switch (order) {
    case DateOrder::Dmy:
        return isDay(numbers[0]) && isMonth(numbers[1]);
    case DateOrder::Mdy:
        return isMonth(numbers[0]) && isDay(numbers[1]);
    case DateOrder::Ymd:
        break;
    }
    return yearDigits == 2 && firstDigits == 2 && isMonth(numbers[1]) && isDay(numbers[2]);
}

} // namespace quarterdeck
