// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/mapping.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// What words of a stage or status say about the outcome: resources/mappings/outcomes.json.
class OutcomeWords
{
public:
    static Result<OutcomeWords> shipped();

    /// "open", "won" or "lost"; nothing for a word that says neither. Whole words count: "5 - Closed Won" is won,
    /// "Two Next Steps" is nothing, and so is what says both or in doubt ("Not lost yet", "Lost & Found").
    std::optional<std::string_view> outcome(std::string_view word) const;
    /// Whether the outcome is that of one word among others, which may mean something else ("Verbal win").
    bool isGuess(std::string_view word) const;
    /// Whether the word is one of a column that holds outcomes and no stages ("Open", "Won", "Lost").
    bool isPlain(std::string_view word) const;
    /// Order and probability where the stages are, all of them and no others, a CRM's well-known standard set; those
    /// of single stages are never guessed.
    void addStandardSet(std::map<std::string, ValueMeaning>& stages) const;

private:
    struct StandardStage
    {
        std::string name; // folded
        double probability = 0;
    };

    std::map<std::string, std::string, std::less<>> m_phrases; // folded -> outcome
    std::map<std::string, std::string, std::less<>> m_words;
    std::set<std::string, std::less<>> m_neutral; // say nothing beside an outcome
    std::set<std::string, std::less<>> m_doubts; // turn an outcome into its contrary
    std::set<std::string, std::less<>> m_plain;
    std::vector<std::vector<StandardStage>> m_sets;
};

} // namespace quarterdeck
