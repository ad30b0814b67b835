// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/ingest/mapping.h>

#include "value_meaning_json.h"

#include <nlohmann/json.hpp>

namespace quarterdeck {

namespace {

using Json = nlohmann::ordered_json;

Json columnJson(const ColumnPlan& column)
{
    Json json{{"header", column.header}, {"fields", column.fields}};
    if (column.dateOrder)
        json["date_order"] = dateOrderName(*column.dateOrder);
    if (!column.dateReason.empty())
        json["date_reason"] = column.dateReason;
    if (column.twoDigitYears)
        json["two_digit_years"] = true;
    if (column.wholeDays)
        json["whole_days"] = true;
    json["decimal"] = std::string(1, column.decimal);
    if (column.percent)
        json["percent"] = true;
    json["confidence"] = column.confidence;
    json["reason"] = column.reason;
    return json;
}

ColumnPlan columnFrom(const Json& json)
{
    ColumnPlan column;
    column.header = json.at("header").get<std::string>();
    column.fields = json.at("fields").get<std::vector<int>>();
    if (json.contains("date_order"))
        column.dateOrder = dateOrderFromName(json.at("date_order").get<std::string>());
    column.dateReason = json.value("date_reason", "");
    column.twoDigitYears = json.value("two_digit_years", false);
    column.wholeDays = json.value("whole_days", false);
    column.decimal = json.at("decimal").get<std::string>().at(0);
    column.percent = json.value("percent", false);
    column.confidence = json.at("confidence").get<double>();
    column.reason = json.at("reason").get<std::string>();
    return column;
}

} // namespace

std::string ReadingPlan::toJson() const
{
    Json json{{"entity", entity}, {"columns", Json::array()}, {"joins", Json::array()}};
    for (const ColumnPlan& column : columns)
        json["columns"].push_back(columnJson(column));
    for (const auto& [from, field] : joins)
        json["joins"].push_back({{"columns", from}, {"field", field}});
    json["values"] = valuesJson(values);
    json["constants"] = constants;
    if (!quietStages.empty())
        json["quiet_stages"] = quietStages;
    if (partialRows)
        json["partial_rows"] = true;
    json["time_zone"] = timeZone;
    json["separator"] = std::string(1, separator);
    return json.dump();
}

Result<ReadingPlan> ReadingPlan::fromJson(std::string_view text)
{
    ReadingPlan plan;
    try {
        const Json json = Json::parse(text);
        plan.entity = json.at("entity").get<std::string>();
        for (const Json& column : json.at("columns"))
            plan.columns.push_back(columnFrom(column));
        for (const Json& join : json.at("joins"))
            plan.joins.emplace_back(join.at("columns").get<std::vector<int>>(), join.at("field").get<int>());
        const RefuseValue refuse = [](const std::string& pointer, const std::string& expected, const Json& found) {
            return failure(ErrorKind::DefinitionInvalid, "reading plan" + pointer,
                {"reading plan" + pointer, expected, found.dump()});
        };
        for (const auto& [field, words] : json.at("values").items())
            for (const auto& [word, meaning] : words.items()) {
                Result<ValueMeaning> read = valueMeaningFrom(meaning, refuse);
                if (!read)
                    return tl::unexpected(read.error());
                plan.values[field][word] = std::move(*read);
            }
        plan.constants = json.at("constants").get<std::map<std::string, std::string>>();
        if (json.contains("quiet_stages"))
            plan.quietStages = json.at("quiet_stages").get<std::set<std::string>>();
        plan.partialRows = json.value("partial_rows", false);
        plan.timeZone = json.at("time_zone").get<std::string>();
        plan.separator = json.at("separator").get<std::string>().at(0);
    } catch (const std::exception& problem) {
        return failure(
            ErrorKind::DefinitionInvalid, "reading plan", {"reading plan", "a reading plan", problem.what()});
    }
    return plan;
}

} // namespace quarterdeck
