// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_day.h"

#include <quarterdeck/core/timestamp.h>

#include <cstdlib>

namespace quarterdeck {

Date importDayOf(const std::string& at, const WorkspaceSettings& settings)
{
    const std::string_view text = at;
    const Date utc = Date::fromIso(text.substr(0, 10)).value_or(Date());
    const auto zone = TimeZone::named(settings.timeZone());
    if (!zone || at.size() < 19)
        return utc;
    const auto number = [&](std::size_t from) { return std::atoi(at.substr(from, 2).c_str()); };
    const std::int64_t seconds = std::int64_t{utc.days()} * 86'400 + number(11) * 3'600 + number(14) * 60 + number(17);
    return zone->dayOf(Timestamp::ofSeconds(seconds, Timestamp::Kind::Instant));
}

Result<Date> newestImportDay(const Store& store, const WorkspaceSettings& settings)
{
    auto batches = store.batches();
    if (!batches)
        return tl::unexpected(batches.error());
    std::string newest;
    for (const Batch& batch : *batches)
        if (batch.live && batch.at > newest)
            newest = batch.at;
    return importDayOf(newest, settings);
}

} // namespace quarterdeck
