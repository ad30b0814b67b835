// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/date.h>
#include <quarterdeck/core/result.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace quarterdeck {

/// What a cell says about a moment: a day, a wall-clock time of unknown zone, or an instant.
class Timestamp
{
public:
    enum class Kind { Day = 0, Local = 1, Instant = 2 };

    static Timestamp ofDay(Date day);
    /// Seconds since 1970-01-01T00:00:00, on the wall clock or in UTC.
    static Timestamp ofSeconds(std::int64_t seconds, Kind kind);

    Kind kind() const;
    std::int64_t seconds() const;
    bool hasTime() const { return kind() != Kind::Day; }

    /// One integer for the store, ordered by time: seconds * 4 + kind.
    std::int64_t encoded() const { return m_encoded; }
    static Timestamp decoded(std::int64_t encoded);

    friend auto operator<=>(const Timestamp&, const Timestamp&) = default;

private:
    std::int64_t m_encoded = 0;
};

/// A time zone of the IANA database; the workspace has one.
class TimeZone
{
public:
    /// UTC.
    TimeZone();
    static Result<TimeZone> named(std::string_view name);

    const std::string& name() const { return m_name; }
    /// The day on which the moment falls here: an instant is moved to this zone, a day or wall clock never.
    Date dayOf(Timestamp moment) const;

private:
    std::string m_name;
    const void* m_zone; // of the date library, lives as long as the program
};

} // namespace quarterdeck
