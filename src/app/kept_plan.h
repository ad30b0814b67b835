// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/mapping.h>

#include <string>

namespace quarterdeck {

/// How a file was read, all of it: its plan, and the workspace's time zone at that time, in which its moments became
/// days. Reading its cells again gives the same records, whatever the settings are by then.
struct KeptPlan
{
    ReadingPlan plan;
    std::string workspaceTimeZone;

    std::string toJson() const;
    /// `currentTimeZone` stands in where none was kept.
    static Result<KeptPlan> fromJson(const std::string& json, const std::string& currentTimeZone);
};

} // namespace quarterdeck
