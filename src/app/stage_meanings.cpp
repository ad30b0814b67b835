// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage_meanings.h"

#include <quarterdeck/core/text.h>

#include <algorithm>
#include <map>
#include <set>

namespace quarterdeck {

namespace {

constexpr const char* kStages = "deals.stage";
constexpr const char* kOutcomes = "deals.outcome";
constexpr const char* kOpen = "open";

bool mappedOpen(const std::vector<Mapping>& mappings, const std::string& stage)
{
    for (const Mapping& mapping : mappings) {
        const auto words = mapping.values.find(kStages);
        if (words == mapping.values.end())
            continue;
        for (const auto& [word, meaning] : words->second)
            if (meaning.outcome == kOpen && folded(word) == folded(stage))
                return true;
    }
    return false;
}

/// By the word as it is written, else by its folded form.
class StageSearch
{
public:
    explicit StageSearch(const std::vector<StageMeaning>& meanings)
    {
        for (const StageMeaning& meaning : meanings) {
            m_exact.emplace(meaning.stage, &meaning);
            m_folded.emplace(folded(meaning.stage), &meaning);
        }
    }
    const StageMeaning* find(const std::string& stage) const
    {
        if (const auto found = m_exact.find(stage); found != m_exact.end())
            return found->second;
        const auto found = m_folded.find(folded(stage));
        return found == m_folded.end() ? nullptr : found->second;
    }

private:
    std::map<std::string, const StageMeaning*> m_exact;
    std::map<std::string, const StageMeaning*> m_folded;
};

} // namespace

std::vector<StageMeaning> stagesSaidBy(const RecognisedFile& file, const std::vector<Mapping>& mappings)
{
    std::vector<StageMeaning> said;
    for (const auto& [stage, meaning] : file.stageMeanings()) {
        const bool known = meaning.outcome != kOpen || mappedOpen(mappings, stage);
        said.push_back({stage, known ? meaning.outcome : std::string(), meaning.order, meaning.probability});
    }
    return said;
}

void completeStages(RecognisedFile& file, const std::vector<StageMeaning>& said, const std::vector<StageMeaning>& known)
{
    const auto stages = file.plan.values.find(kStages);
    if (stages == file.plan.values.end())
        return;
    const StageSearch before(known);
    std::set<std::string> answered;
    for (const StageMeaning& own : said) {
        const StageMeaning* former = before.find(own.stage);
        if (!former)
            continue;
        ValueMeaning& meaning = stages->second[own.stage];
        if (own.outcome.empty() && !former->outcome.empty()) {
            meaning.outcome = former->outcome;
            file.plan.quietStages.erase(own.stage); // what the source said of it holds
            answered.insert(own.stage);
        }
        if (!meaning.order)
            meaning.order = former->order;
        if (!meaning.probability)
            meaning.probability = former->probability;
    }
    // A word of the column of outcomes is another matter, though it be spelled the same.
    const auto outcomes = file.plan.values.find(kOutcomes);
    std::erase_if(file.issues, [&](const Issue& issue) {
        return issue.kind == IssueKind::UnknownStageOutcome && answered.contains(issue.value)
            && (outcomes == file.plan.values.end() || !outcomes->second.contains(issue.value));
    });
}

} // namespace quarterdeck
