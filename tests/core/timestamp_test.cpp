// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/timestamp.h>

#include <gtest/gtest.h>

using quarterdeck::Date;
using quarterdeck::ErrorKind;
using quarterdeck::Timestamp;
using quarterdeck::TimeZone;

namespace {

constexpr std::int64_t kHour = 3600;

Date day(const char* iso) { return Date::fromIso(iso).value(); }

std::int64_t secondsOf(const char* iso, std::int64_t hour, std::int64_t minute = 0)
{
    return day(iso).days() * 24 * kHour + hour * kHour + minute * 60;
}

TEST(Timestamp, SurvivesTheStore)
{
    for (const std::int64_t seconds :
        {std::int64_t{0}, std::int64_t{1}, std::int64_t{-1}, std::int64_t{-86'401}, std::int64_t{1'700'000'003}})
        for (const Timestamp::Kind kind : {Timestamp::Kind::Local, Timestamp::Kind::Instant}) {
            const Timestamp moment = Timestamp::decoded(Timestamp::ofSeconds(seconds, kind).encoded());
            EXPECT_EQ(moment.seconds(), seconds);
            EXPECT_EQ(moment.kind(), kind);
            EXPECT_TRUE(moment.hasTime());
        }
}

TEST(Timestamp, OfADayHasNoTime)
{
    const Timestamp moment = Timestamp::ofDay(day("1969-12-30"));
    EXPECT_EQ(moment.kind(), Timestamp::Kind::Day);
    EXPECT_FALSE(moment.hasTime());
    EXPECT_EQ(moment.seconds(), -2 * 24 * kHour);
    EXPECT_EQ(Timestamp::ofSeconds(secondsOf("1969-12-30", 13), Timestamp::Kind::Day), moment);
}

TEST(Timestamp, IsOrderedByTime)
{
    const Timestamp early = Timestamp::ofSeconds(-5, Timestamp::Kind::Instant);
    EXPECT_LT(early, Timestamp::ofDay(Date(0)));
    EXPECT_LT(Timestamp::ofDay(Date(0)), Timestamp::ofSeconds(1, Timestamp::Kind::Local));
    EXPECT_LT(early.encoded(), Timestamp::ofSeconds(-4, Timestamp::Kind::Local).encoded());
}

TEST(TimeZone, MovesInstantsToItsOwnDay)
{
    const TimeZone newYork = TimeZone::named("America/New_York").value();
    const TimeZone tokyo = TimeZone::named("Asia/Tokyo").value();
    const Timestamp moment = Timestamp::ofSeconds(secondsOf("2017-03-01", 3), Timestamp::Kind::Instant);
    EXPECT_EQ(TimeZone().dayOf(moment), day("2017-03-01"));
    EXPECT_EQ(newYork.dayOf(moment), day("2017-02-28"));
    EXPECT_EQ(
        tokyo.dayOf(Timestamp::ofSeconds(secondsOf("2017-03-01", 16), Timestamp::Kind::Instant)), day("2017-03-02"));
}

TEST(TimeZone, KnowsSummerTime)
{
    const TimeZone berlin = TimeZone::named("Europe/Berlin").value();
    const auto dayAt = [&berlin](const char* iso) {
        return berlin.dayOf(Timestamp::ofSeconds(secondsOf(iso, 22, 30), Timestamp::Kind::Instant));
    };
    EXPECT_EQ(dayAt("2017-01-15"), day("2017-01-15"));
    EXPECT_EQ(dayAt("2017-07-15"), day("2017-07-16"));
}

TEST(TimeZone, NeverMovesADayOrAWallClock)
{
    const TimeZone honolulu = TimeZone::named("Pacific/Honolulu").value();
    EXPECT_EQ(honolulu.dayOf(Timestamp::ofDay(day("2017-03-01"))), day("2017-03-01"));
    EXPECT_EQ(
        honolulu.dayOf(Timestamp::ofSeconds(secondsOf("2017-03-01", 0, 5), Timestamp::Kind::Local)), day("2017-03-01"));
    EXPECT_EQ(honolulu.dayOf(Timestamp::ofSeconds(secondsOf("1969-12-31", 23, 59), Timestamp::Kind::Local)),
        day("1969-12-31"));
}

TEST(TimeZone, RefusesANameThatTheDatabaseDoesNotHave)
{
    const auto zone = TimeZone::named("Europe/Quarterdeck");
    ASSERT_FALSE(zone.has_value());
    EXPECT_EQ(zone.error().kind, ErrorKind::InvalidSetting);
    EXPECT_EQ(zone.error().where, "time_zone");
    EXPECT_EQ(zone.error().arguments.at(1), "Europe/Quarterdeck");
}

TEST(TimeZone, IsUtcUnlessNamed)
{
    EXPECT_EQ(TimeZone().name(), "UTC");
    EXPECT_EQ(TimeZone::named("UTC").value().name(), "UTC");
    EXPECT_EQ(TimeZone::named("Europe/Oslo").value().name(), "Europe/Oslo");
}

} // namespace
