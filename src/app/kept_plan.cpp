// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_plan.h"

#include <nlohmann/json.hpp>

namespace quarterdeck {

namespace {

constexpr const char* kZone = "workspace_time_zone";

} // namespace

std::string KeptPlan::toJson() const
{
    auto json = nlohmann::ordered_json::parse(plan.toJson());
    json[kZone] = workspaceTimeZone;
    return json.dump();
}

Result<KeptPlan> KeptPlan::fromJson(const std::string& json, const std::string& currentTimeZone)
{
    auto plan = ReadingPlan::fromJson(json);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto parsed = nlohmann::json::parse(json, nullptr, false);
    const auto zone = parsed.find(kZone);
    return KeptPlan{
        std::move(*plan), zone != parsed.end() && zone->is_string() ? zone->get<std::string>() : currentTimeZone};
}

} // namespace quarterdeck
