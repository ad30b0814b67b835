// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/timestamp.h>

#include <date/tz.h>

#include <chrono>
#include <exception>

namespace quarterdeck {

namespace {

constexpr std::int64_t kSecondsInDay = 86'400;
constexpr std::int64_t kKinds = 4; // places of the encoding, of which three are used
constexpr const char* kUtc = "UTC";

Date dayOfSeconds(std::int64_t seconds)
{
    const std::int64_t truncated = seconds / kSecondsInDay;
    const bool before = seconds % kSecondsInDay < 0;
    return Date(static_cast<std::int32_t>(before ? truncated - 1 : truncated));
}

} // namespace

Timestamp Timestamp::ofDay(Date day) { return ofSeconds(day.days() * kSecondsInDay, Kind::Day); }

Timestamp Timestamp::ofSeconds(std::int64_t seconds, Kind kind)
{
    // A day has no time: whatever second of it is given, equal days are equal timestamps.
    const std::int64_t kept = kind == Kind::Day ? dayOfSeconds(seconds).days() * kSecondsInDay : seconds;
    return decoded(kept * kKinds + static_cast<std::int64_t>(kind));
}

Timestamp::Kind Timestamp::kind() const { return static_cast<Kind>(m_encoded & (kKinds - 1)); }

std::int64_t Timestamp::seconds() const { return (m_encoded - static_cast<std::int64_t>(kind())) / kKinds; }

Timestamp Timestamp::decoded(std::int64_t encoded)
{
    Timestamp timestamp;
    timestamp.m_encoded = encoded;
    return timestamp;
}

TimeZone::TimeZone() : m_name(kUtc), m_zone(nullptr) { }

Result<TimeZone> TimeZone::named(std::string_view name)
{
    TimeZone zone;
    if (name == kUtc)
        return zone;
    try {
        zone.m_zone = date::locate_zone(std::string(name));
    } catch (const std::exception&) {
        return failure(ErrorKind::InvalidSetting, "time_zone",
            {"time_zone", std::string(name), "UTC, Europe/Berlin, America/New_York"});
    }
    zone.m_name = name;
    return zone;
}

Date TimeZone::dayOf(Timestamp moment) const
{
    if (moment.kind() != Timestamp::Kind::Instant || m_zone == nullptr)
        return dayOfSeconds(moment.seconds());
    const auto* zone = static_cast<const date::time_zone*>(m_zone);
    const date::sys_seconds instant{std::chrono::seconds(moment.seconds())};
    return dayOfSeconds(zone->to_local(instant).time_since_epoch().count());
}

} // namespace quarterdeck
