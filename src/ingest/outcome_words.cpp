// SPDX-License-Identifier: GPL-3.0-or-later
#include "outcome_words.h"

#include "header_name.h"

#include <quarterdeck/semantic/embedded_resources.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quarterdeck {

namespace {

using Json = nlohmann::json;

constexpr std::string_view kPath = "mappings/outcomes.json";

} // namespace

Result<OutcomeWords> OutcomeWords::shipped()
{
    OutcomeWords all;
    const std::string path(kPath);
    try {
        for (const EmbeddedResource& resource : embeddedResources()) {
            if (resource.path != kPath)
                continue;
            const Json json = Json::parse(resource.text);
            for (const auto& [outcome, entry] : json.at("outcomes").items()) {
                for (const Json& word : entry.at("words"))
                    all.m_words[foldedHeader(word.get<std::string>())] = outcome;
                for (const Json& phrase : entry.at("phrases"))
                    all.m_phrases[foldedHeader(phrase.get<std::string>())] = outcome;
            }
            for (const Json& word : json.at("neutral"))
                all.m_neutral.insert(foldedHeader(word.get<std::string>()));
            for (const Json& word : json.at("doubts"))
                all.m_doubts.insert(foldedHeader(word.get<std::string>()));
            for (const Json& word : json.at("plain"))
                all.m_plain.insert(foldedHeader(word.get<std::string>()));
            for (const Json& set : json.at("sets")) {
                std::vector<StandardStage>& stages = all.m_sets.emplace_back();
                for (const Json& stage : set.at("stages"))
                    stages.push_back(
                        {foldedHeader(stage.at("stage").get<std::string>()), stage.at("probability").get<double>()});
            }
            return all;
        }
    } catch (const Json::exception& problem) {
        return failure(ErrorKind::DefinitionInvalid, path, {path, "outcome words", problem.what()});
    }
    return failure(ErrorKind::DefinitionInvalid, path, {path, "outcome words", "nothing"});
}

std::optional<std::string_view> OutcomeWords::outcome(std::string_view word) const
{
    if (const auto phrase = m_phrases.find(foldedHeader(word)); phrase != m_phrases.end())
        return phrase->second;
    std::optional<std::string_view> found;
    for (const std::string& part : headerWords(word)) {
        if (m_doubts.contains(part))
            return std::nullopt;
        const auto known = m_words.find(part);
        if (known == m_words.end())
            continue;
        if (found && *found != known->second)
            return std::nullopt;
        found = known->second;
    }
    return word.find('&') == std::string_view::npos ? found : std::nullopt;
}

bool OutcomeWords::isGuess(std::string_view word) const
{
    if (m_phrases.contains(foldedHeader(word)) || !outcome(word))
        return false;
    const std::vector<std::string> parts = headerWords(word);
    return std::any_of(parts.begin(), parts.end(), [this](const std::string& part) {
        const bool number = part.find_first_not_of("0123456789") == std::string::npos;
        return !number && !m_words.contains(part) && !m_neutral.contains(part);
    });
}

bool OutcomeWords::isPlain(std::string_view word) const { return m_plain.contains(foldedHeader(word)); }

void OutcomeWords::addStandardSet(std::map<std::string, ValueMeaning>& stages) const
{
    for (const std::vector<StandardStage>& set : m_sets) {
        const auto place = [&set](const std::string& word) {
            const std::string name = foldedHeader(word);
            return std::find_if(set.begin(), set.end(), [&](const StandardStage& stage) { return stage.name == name; });
        };
        const bool whole = stages.size() == set.size()
            && std::all_of(
                stages.begin(), stages.end(), [&](const auto& stage) { return place(stage.first) != set.end(); });
        if (!whole)
            continue;
        for (auto& [word, meaning] : stages) {
            const auto stage = place(word);
            if (!meaning.order)
                meaning.order = static_cast<int>(stage - set.begin()) + 1;
            if (!meaning.probability)
                meaning.probability = stage->probability;
        }
        return;
    }
}

} // namespace quarterdeck
