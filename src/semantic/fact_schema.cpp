// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/semantic/fact_schema.h>

#include "shipped_json.h"

#include <algorithm>
#include <map>

namespace quarterdeck {

namespace {

constexpr const char* kPath = "schema/facts.json";

ColumnType columnTypeFromName(const std::string& name)
{
    static const std::map<std::string, ColumnType> types = {
        {"day", ColumnType::Day},
        {"money", ColumnType::Money},
        {"decimal", ColumnType::Decimal},
        {"integer", ColumnType::Integer},
        {"code", ColumnType::Coded},
    };
    return types.at(name);
}

DimensionDomain domainFromName(const std::string& name)
{
    static const std::map<std::string, DimensionDomain> domains = {
        {"text", DimensionDomain::Text},
        {"owner", DimensionDomain::Owner},
        {"account", DimensionDomain::Account},
        {"product", DimensionDomain::Product},
        {"month", DimensionDomain::Month},
    };
    return domains.at(name);
}

FactSchema factFrom(const nlohmann::json& json)
{
    FactSchema fact;
    fact.id = json.at("id");
    fact.table = json.at("table");
    fact.entity = json.at("entity");
    for (const nlohmann::json& column : json.at("columns")) {
        fact.columns.push_back({column.at("id"), columnTypeFromName(column.at("type")), column.value("state", false)});
        if (column.contains("preset"))
            fact.columns.back().preset = column.at("preset").get<std::int64_t>();
    }
    for (const nlohmann::json& dimension : json.at("dimensions")) {
        fact.dimensions.push_back({dimension.at("id"), dimension.at("from").get<std::vector<std::string>>(),
            dimension.value("not_before", "") == "@as_of"});
    }
    fact.indices = json.value("indices", fact.indices);
    fact.firstDates = json.at("first_dates").get<std::vector<std::string>>();
    fact.knownDates = json.at("known_dates").get<std::vector<std::string>>();
    fact.startedOn = json.value("started_on", "");
    fact.endedOn = json.at("ended_on");
    return fact;
}

template <typename T>
const T* findById(const std::vector<T>& entries, std::string_view id)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const T& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

} // namespace

const FactColumn* FactSchema::column(std::string_view columnId) const { return findById(columns, columnId); }

const DimensionBinding* FactSchema::dimension(std::string_view dimensionId) const
{
    const auto found = std::find_if(dimensions.begin(), dimensions.end(),
        [&](const DimensionBinding& binding) { return binding.dimension == dimensionId; });
    return found == dimensions.end() ? nullptr : &*found;
}

const FactSchema* FactModel::fact(std::string_view id) const { return findById(facts, id); }

const Dimension* FactModel::dimension(std::string_view id) const { return findById(dimensions, id); }

Result<FactModel> FactModel::shipped()
{
    Result<nlohmann::json> json = shippedJson(kPath);
    if (!json)
        return tl::unexpected(json.error());
    FactModel model;
    try {
        for (const nlohmann::json& dimension : json->at("dimensions"))
            model.dimensions.push_back({dimension.at("id"), domainFromName(dimension.at("domain"))});
        for (const nlohmann::json& fact : json->at("facts"))
            model.facts.push_back(factFrom(fact));
    } catch (const std::exception& error) {
        return failure(ErrorKind::DefinitionInvalid, kPath, {kPath, "dimensions and facts", error.what()});
    }
    return model;
}

} // namespace quarterdeck
