// SPDX-License-Identifier: GPL-3.0-or-later
#include "value_meaning_json.h"

namespace quarterdeck {

namespace {

using Json = nlohmann::ordered_json;

/// Numbers and yes/no of further entities are kept as the text that stood there.
std::string plainText(const Json& json) { return json.is_string() ? json.get<std::string>() : json.dump(); }

Json meaningJson(const ValueMeaning& meaning)
{
    Json json = Json::object();
    if (!meaning.outcome.empty())
        json["outcome"] = meaning.outcome;
    if (meaning.order)
        json["order"] = *meaning.order;
    if (meaning.probability)
        json["probability"] = *meaning.probability;
    for (const auto& [key, text] : meaning.others) {
        if (text == "true" || text == "false")
            json[key] = text == "true";
        else
            json[key] = text;
    }
    return json;
}

} // namespace

Result<ValueMeaning> valueMeaningFrom(const Json& json, const RefuseValue& refuse)
{
    if (!json.is_object())
        return refuse("", "an object", json);
    ValueMeaning meaning;
    for (const auto& [key, value] : json.items()) {
        if (key == "outcome") {
            meaning.outcome = plainText(value);
            if (meaning.outcome != "open" && meaning.outcome != "won" && meaning.outcome != "lost")
                return refuse("/outcome", "open, won or lost", value);
        } else if (key == "order") {
            if (!value.is_number_integer())
                return refuse("/order", "a whole number", value);
            meaning.order = value.get<int>();
        } else if (key == "probability") {
            if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1)
                return refuse("/probability", "a number from 0 to 1", value);
            meaning.probability = value.get<double>();
        } else if (value.is_structured() || value.is_null()) {
            return refuse("/" + key, "a text, a number, true or false", value);
        } else {
            meaning.others[key] = plainText(value);
        }
    }
    return meaning;
}

Json valuesJson(const std::map<std::string, std::map<std::string, ValueMeaning>>& values)
{
    Json json = Json::object();
    for (const auto& [field, words] : values) {
        Json meanings = Json::object();
        for (const auto& [word, meaning] : words)
            meanings[word] = meaningJson(meaning);
        json[field] = std::move(meanings);
    }
    return json;
}

} // namespace quarterdeck
