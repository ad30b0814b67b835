// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../src/ingest/boolean_text.h"
#include "../../src/ingest/date_text.h"
#include "../../src/ingest/number_text.h"

#include <quarterdeck/core/money.h>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

double number(std::string_view text, char decimal = '.')
{
    const NumberText read = readNumber(text, decimal);
    EXPECT_EQ(read.fault, NumberFault::None) << text;
    return static_cast<double>(read.value) / static_cast<double>(kDecimalOne);
}

std::string day(std::string_view text, DateOrder order = DateOrder::Ymd)
{
    const auto parts = dateText(text);
    if (!parts)
        return "no date";
    const auto found = parts->day(order);
    return found ? found->iso() : "no such day";
}

std::string time(std::string_view text)
{
    const auto parts = dateText(text);
    if (!parts || !parts->hasTime)
        return "no time";
    const std::string zone = parts->hasZone ? " " + std::to_string(parts->offsetSeconds) : "";
    return std::to_string(parts->secondOfDay / 3600) + ":" + std::to_string(parts->secondOfDay / 60 % 60) + ":"
        + std::to_string(parts->secondOfDay % 60) + zone;
}

} // namespace

TEST(NumberText, ReadsByTheDecimalMark)
{
    EXPECT_EQ(number("1234.56"), 1234.56);
    EXPECT_EQ(number("1,234.56"), 1234.56);
    EXPECT_EQ(number("1.234,56", ','), 1234.56);
    EXPECT_EQ(number("1 234,56", ','), 1234.56);
    EXPECT_EQ(number("1\xC2\xA0"
                     "234\xE2\x80\xAF"
                     "567,5",
                  ','),
        1234567.5);
    EXPECT_EQ(number("1'234.50"), 1234.5);
    EXPECT_EQ(number("12,34,567"), 1234567);
    EXPECT_EQ(number("0"), 0);
    EXPECT_EQ(number(".5"), 0.5);
}

TEST(NumberText, ReadsCurrencies)
{
    EXPECT_EQ(number("$22,700.00"), 22700);
    EXPECT_EQ(number("1.234,56 €", ','), 1234.56);
    EXPECT_EQ(number("€1 200"), 1200);
    EXPECT_EQ(number("USD 1,200.00"), 1200);
    EXPECT_EQ(number("1 200,00 zł", ','), 1200);
    EXPECT_EQ(number("R$ 4.800,00", ','), 4800);
}

TEST(NumberText, ReadsNegatives)
{
    EXPECT_EQ(number("-5"), -5);
    EXPECT_EQ(number("(1,200.00)"), -1200);
    EXPECT_EQ(number("1,200.00-"), -1200);
    EXPECT_EQ(number("\xE2\x88\x92"
                     "7"),
        -7);
    EXPECT_EQ(number("-$5.50"), -5.5);
    EXPECT_EQ(number("$-5.50"), -5.5);
    EXPECT_EQ(number("($5.50)"), -5.5);
}

TEST(NumberText, RoundsHalfAwayFromZero)
{
    EXPECT_EQ(readNumber("0.00005", '.').value, 1);
    EXPECT_EQ(readNumber("-0.00005", '.').value, -1);
    EXPECT_EQ(readNumber("0.000049", '.').value, 0);
}

TEST(NumberText, RefusesWhatIsNoNumber)
{
    for (const std::string_view text : {"abc", "12abc", "1.2.3", "1,23", "12,3456", "1,2345.6", "--5", "1 2", "$", "-",
             "", "5 apples", "1e5", "12/5", "(5", "1.234,56"})
        EXPECT_EQ(readNumber(text, '.').fault, NumberFault::NotANumber) << text;
}

TEST(NumberText, RefusesWhatSumsCouldNotHold)
{
    EXPECT_EQ(readNumber("900000000000000", '.').fault, NumberFault::None);
    EXPECT_EQ(readNumber("900000000000001", '.').fault, NumberFault::TooLarge);
    EXPECT_EQ(readNumber("99999999999999999999999999", '.').fault, NumberFault::TooLarge);
}

TEST(NumberText, KnowsPercents)
{
    const NumberText read = readNumber("40%", '.');
    EXPECT_TRUE(read.percent);
    EXPECT_EQ(read.value, 40 * kDecimalOne);
}

TEST(NumberText, ShowsTheDecimalMark)
{
    EXPECT_EQ(markEvidence("1200"), MarkEvidence::None);
    EXPECT_EQ(markEvidence("12.5"), MarkEvidence::Point);
    EXPECT_EQ(markEvidence("1,200,000"), MarkEvidence::Point);
    EXPECT_EQ(markEvidence("1,200.5"), MarkEvidence::Point);
    EXPECT_EQ(markEvidence("0.500"), MarkEvidence::Point);
    EXPECT_EQ(markEvidence("12,5"), MarkEvidence::Comma);
    EXPECT_EQ(markEvidence("1.200.000"), MarkEvidence::Comma);
    EXPECT_EQ(markEvidence("1 200,50"), MarkEvidence::Comma);
    EXPECT_EQ(markEvidence("1,200"), MarkEvidence::Ambiguous);
    EXPECT_EQ(markEvidence("1.200"), MarkEvidence::Ambiguous);
    EXPECT_EQ(markEvidence("12.03.2017"), MarkEvidence::NoNumber);
    EXPECT_EQ(markEvidence("Acme"), MarkEvidence::NoNumber);
}

TEST(DateText, NeedsNoOrderWhereTheYearIsFirstOrTheMonthIsNamed)
{
    for (const std::string_view text : {"2017-03-01", "2017/3/1", "2017.03.01", "20170301", "1 Mar 2017", "01-Mar-2017",
             "Mar 1, 2017", "March 1, 2017", "1 march 2017", "2017-03-01 10:00", "1 Mar, 2017 00:03:00"})
        EXPECT_EQ(day(text), "2017-03-01") << text;
    EXPECT_EQ(day("Sept 5, 2017"), "2017-09-05");
}

TEST(DateText, ReadsNumbersByTheOrder)
{
    EXPECT_EQ(day("01/03/2017", DateOrder::Dmy), "2017-03-01");
    EXPECT_EQ(day("01/03/2017", DateOrder::Mdy), "2017-01-03");
    EXPECT_EQ(day("1.3.2017", DateOrder::Dmy), "2017-03-01");
    EXPECT_EQ(day("01-03-2017", DateOrder::Mdy), "2017-01-03");
    EXPECT_EQ(day("01/03/17", DateOrder::Dmy), "2017-03-01");
    EXPECT_EQ(day("01/03/70", DateOrder::Dmy), "1970-03-01");
    EXPECT_EQ(day("17/03/01", DateOrder::Ymd), "2017-03-01");
}

TEST(DateText, ReadsTimes)
{
    EXPECT_EQ(time("2017-03-01 10:05"), "10:5:0");
    EXPECT_EQ(time("2017-03-01 10:05:07"), "10:5:7");
    EXPECT_EQ(time("2017-03-01T10:05:07.123Z"), "10:5:7 0");
    EXPECT_EQ(time("2017-03-01T10:05:07+01:00"), "10:5:7 3600");
    EXPECT_EQ(time("2017-03-01T10:05:07-0530"), "10:5:7 -19800");
    EXPECT_EQ(time("2017-03-01 10:05:07.529970+00:00"), "10:5:7 0");
    EXPECT_EQ(time("3/5/2026 2:15:33 PM"), "14:15:33");
    EXPECT_EQ(time("11/21/2026, 3:04 PM"), "15:4:0");
    EXPECT_EQ(time("3/5/2026 12:15 am"), "0:15:0");
    EXPECT_EQ(time("2017-03-01 10:05 UTC"), "10:5:0 0");
    EXPECT_EQ(time("2017-03-01"), "no time");
}

TEST(DateText, KnowsTheNameOfAZoneFromNoDate)
{
    const auto zone = [](std::string_view text) {
        const auto parts = dateText(text);
        return parts ? std::string(parts->unknownZone) : "no date";
    };
    EXPECT_EQ(zone("2017-01-02 10:00 CET"), "CET");
    EXPECT_EQ(zone("1/2/2017 10:00:00 PST"), "PST");
    EXPECT_EQ(zone("2017-01-02 10:00 UTC"), "");
    EXPECT_EQ(zone("2017-01-02 10:00 soon"), "no date");
}

TEST(DateText, ReadsMillisecondsSince1970)
{
    const auto parts = dateText("1488362707000");
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->epochSeconds, 1'488'362'707);
    EXPECT_EQ(parts->day(DateOrder::Ymd)->iso(), "2017-03-01");
}

TEST(DateText, RefusesWhatIsNoDate)
{
    for (const std::string_view text : {"", "soon", "2017", "2017-03", "2017-03-01 25:00", "2017-03-01 10", "1/2",
             "01/02/03/04", "2017-03-01x", "12.5", "Mar 2017", "Foo 1, 2017", "1/2/201", "13:00", "123456789",
             "2017-03-01 1:75", "2017-03-01 13:00 PM"})
        EXPECT_EQ(day(text), "no date") << text;
}

TEST(DateText, KnowsDaysThatDoNotExist)
{
    EXPECT_EQ(day("2017-02-29"), "no such day");
    EXPECT_EQ(day("2016-02-29"), "2016-02-29");
    EXPECT_EQ(day("31/02/2017", DateOrder::Dmy), "no such day");
    EXPECT_EQ(day("25/12/2017", DateOrder::Mdy), "no such day");
}

TEST(BooleanText, KnowsTheWordsOfCrms)
{
    for (const std::string_view text : {"true", "TRUE", "yes", "Y", "1", "on"})
        EXPECT_EQ(booleanText(text), true) << text;
    for (const std::string_view text : {"false", "No", "n", "0", "off"})
        EXPECT_EQ(booleanText(text), false) << text;
    for (const std::string_view text : {"maybe", "2", "", "truest thing"})
        EXPECT_EQ(booleanText(text), std::nullopt) << text;
}

} // namespace quarterdeck
