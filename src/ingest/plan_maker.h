// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "file_profile.h"
#include "outcome_words.h"
#include "role_finder.h"

#include <quarterdeck/core/result.h>
#include <quarterdeck/ingest/import_file.h>

#include <optional>
#include <string>
#include <vector>

namespace quarterdeck {

/// A column of dates and the orders that its values leave open.
struct UndecidedDates
{
    int column = 0;
    std::vector<DateOrder> orders;
};

/// Turns the roles of a file's columns into a plan: date orders, decimal marks, percents, meanings of stages.
class PlanMaker
{
public:
    PlanMaker(const EntitySchema& schema, const FileProfile& file, const ReadingOptions& options,
        const OutcomeWords& outcomes);

    /// Errors: MappingInvalid (constants, time zone), InvalidSetting (the time zone of the options).
    Result<ReadingPlan> make(const Roles& roles, double confidence);

    /// The column whose dates every value leaves open, after make().
    const std::optional<UndecidedDates>& undecidedDates() const { return m_undecided; }
    /// The column whose numbers can be read by either decimal mark, after make().
    std::optional<int> undecidedNumbers() const { return m_undecidedNumbers; }
    /// UnknownStageOutcome, once per word, after make().
    const std::vector<Issue>& issues() const { return m_issues; }

private:
    /// Nothing: every value fits two orders.
    std::optional<DateOrder> orderByValues(const ColumnProfile& profile) const;
    std::optional<DateOrder> orderOfNeighbours(const ColumnProfile& profile) const;
    /// A given order counts where the values leave it open.
    void decideDates(ColumnPlan& column, int index);
    /// Nothing: its numbers can be read by either mark.
    std::optional<char> decimalShown(const ColumnProfile& profile) const;
    void decideDecimal(ColumnPlan& column, int index);
    bool isPercent(const ColumnPlan& column, const ColumnProfile& profile) const;
    Result<void> addMappings(ReadingPlan& plan);
    Result<void> addTimeZone(ReadingPlan& plan) const;
    void addMeanings(ReadingPlan& plan, const Roles& roles);
    /// Whether the words of a stage column tell open deals from decided ones.
    bool tells(const ColumnProfile& profile, const std::map<std::string, ValueMeaning>& mapped) const;
    void addWords(ReadingPlan& plan, const std::string& field, int column, bool decides);

    const EntitySchema& m_schema;
    const FileProfile& m_file;
    const ReadingOptions& m_options;
    const OutcomeWords& m_outcomes;
    std::optional<DateOrder> m_givenOrder;
    std::optional<char> m_givenDecimal;
    std::optional<UndecidedDates> m_undecided;
    std::optional<int> m_undecidedNumbers;
    std::vector<Issue> m_issues;
};

} // namespace quarterdeck
