// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/text.h>
#include <quarterdeck/facts/rep_facts.h>

#include "column_reader.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace quarterdeck {

namespace {

constexpr int kMonthsSeen = 12; // the trailing twelve months of the catalogue's "active rep"

struct DaySpan
{
    std::int64_t from = kBeginningOfTime;
    std::int64_t to = kEndOfTime;
};

/// What a user's deals say about them.
struct OwnerTrace
{
    std::vector<DaySpan> lives; ///< of their deals; a span ends with the last day of the deal
    std::optional<std::int64_t> lastDeed; ///< the newest day on which one was created or decided
};

using OwnerTraces = std::unordered_map<std::int64_t, OwnerTrace>;

/// The life of a deal. Nothing of one that has neither a beginning nor an end (deleted, or decided without any date).
std::optional<DaySpan> lifeOf(std::int64_t from, std::int64_t to, std::optional<std::int64_t> decided)
{
    if (decided)
        return DaySpan{std::min(from, *decided), std::max(from, *decided)};
    if (to > from)
        return DaySpan{from, to};
    if (from == kBeginningOfTime)
        return std::nullopt;
    return DaySpan{from, from};
}

OwnerTraces traceOwners(const ColumnBlock& deals)
{
    const ColumnReader owner(deals, "owner.member"), from(deals, "alive_from"), to(deals, "alive_to"),
        won(deals, "won_on"), lost(deals, "lost_on");
    OwnerTraces traces;
    for (std::size_t row = 0; row < deals.rows(); ++row) {
        const auto member = owner.at(row);
        const std::int64_t aliveFrom = from.at(row).value_or(kBeginningOfTime);
        const auto decided = won.at(row) ? won.at(row) : lost.at(row);
        const auto life = lifeOf(aliveFrom, to.at(row).value_or(kEndOfTime), decided);
        if (!member || !life)
            continue;
        OwnerTrace& trace = traces[*member];
        trace.lives.push_back(*life);
        for (const std::int64_t deed : {aliveFrom, decided.value_or(kBeginningOfTime)})
            if (deed != kBeginningOfTime)
                trace.lastDeed = std::max(trace.lastDeed.value_or(deed), deed);
    }
    return traces;
}

std::int64_t twelveMonthsAfter(std::int64_t day)
{
    if (day == kBeginningOfTime || day == kEndOfTime)
        return day;
    return Date(static_cast<std::int32_t>(day)).plusMonths(kMonthsSeen).days();
}

/// The spans in which deals are remembered, overlapping ones joined, so that no day lies in two.
std::vector<DaySpan> seenSpans(std::vector<DaySpan> lives)
{
    std::sort(lives.begin(), lives.end(), [](const DaySpan& a, const DaySpan& b) { return a.from < b.from; });
    std::vector<DaySpan> merged;
    for (const DaySpan& life : lives) {
        const std::int64_t to = twelveMonthsAfter(life.to);
        if (merged.empty() || life.from > merged.back().to)
            merged.push_back({life.from, to});
        else
            merged.back().to = std::max(merged.back().to, to);
    }
    return merged;
}

/// When a user was there; nothing of one who left at an unknown time without a trace.
std::optional<DaySpan> presence(
    std::optional<std::int64_t> startedOn, std::optional<std::int64_t> endedOn, bool active, const OwnerTrace* trace)
{
    DaySpan there;
    there.from = startedOn.value_or(kBeginningOfTime);
    if (endedOn)
        there.to = *endedOn;
    else if (!active && trace != nullptr && trace->lastDeed)
        there.to = *trace->lastDeed + 1;
    else if (!active)
        return std::nullopt;
    return there;
}

void addRow(ColumnBlock& reps, std::int64_t owner, const DaySpan& there, const DaySpan& seen)
{
    reps.rowIds.push_back(static_cast<std::int64_t>(reps.rowIds.size()) + 1);
    const std::array<std::int64_t, 5> values{owner, there.from, there.to, seen.from, seen.to};
    for (std::size_t column = 0; column < values.size(); ++column)
        reps.columns[column].add(values[column]);
}

/// Words that mean no rep to us say nothing about who is one: then deals tell, as where there are no roles.
bool anyRepRole(const ColumnBlock& users, const TextLookup& texts)
{
    const ColumnReader role(users, "role");
    for (std::size_t row = 0; row < users.rows(); ++row)
        if (const auto code = role.at(row); code && isRepRole(texts(*code)))
            return true;
    return false;
}

std::string_view withoutSeniority(std::string_view role)
{
    constexpr std::array<std::string_view, 6> kRanks{"senior", "junior", "sr.", "jr.", "sr", "jr"};
    for (const std::string_view rank : kRanks)
        if (role.size() > rank.size() && role.starts_with(rank))
            return role.substr(rank.size());
    return role;
}

} // namespace

bool isRepRole(std::string_view role)
{
    // As `folded` gives them: without case, spaces, dashes and underscores.
    constexpr std::array<std::string_view, 37> kWords{"rep", "reps", "salesrep", "salesreps", "representative",
        "salesrepresentative", "accountexecutive", "ae", "sdr", "bdr", "salesdevelopmentrepresentative",
        "salesdevelopmentrep", "businessdevelopmentrepresentative", "businessdevelopmentrep", "sales", "seller",
        "salesperson", "salesman", "saleswoman", "agent", "salesagent", "salesexecutive", "salesassociate",
        "salesconsultant", "salesspecialist", "insidesales", "insidesalesrep", "insidesalesrepresentative",
        "outsidesales", "fieldsales", "fieldsalesrep", "accountrep", "accountrepresentative", "accountmanager",
        "vertrieb", "vertriebsmitarbeiter", "commercial"};
    const std::string word = folded(role);
    return std::find(kWords.begin(), kWords.end(), withoutSeniority(word)) != kWords.end()
        || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

ColumnBlock deriveReps(const ColumnBlock& users, const ColumnBlock& deals, const TextLookup& texts)
{
    ColumnBlock reps;
    for (const char* id : {"owner", "there_from", "there_to", "seen_from", "seen_to"})
        reps.columns.push_back({id, {}, {}});

    const bool byRole = anyRepRole(users, texts);
    const OwnerTraces traces = traceOwners(deals);
    const ColumnReader owner(users, "owner"), role(users, "role"), startedOn(users, "started_on"),
        endedOn(users, "ended_on"), active(users, "active");
    for (std::size_t row = 0; row < users.rows(); ++row) {
        const auto member = owner.at(row);
        const auto roleCode = role.at(row);
        if (!member || (byRole && (!roleCode || !isRepRole(texts(*roleCode)))))
            continue;
        const auto found = traces.find(*member);
        const OwnerTrace* trace = found == traces.end() ? nullptr : &found->second;
        const auto there = presence(startedOn.at(row), endedOn.at(row), active.at(row).value_or(1) != 0, trace);
        if (!there)
            continue;
        if (byRole)
            addRow(reps, *member, *there, DaySpan{});
        else if (trace != nullptr)
            for (const DaySpan& seen : seenSpans(trace->lives))
                addRow(reps, *member, *there, seen);
    }
    return reps;
}

} // namespace quarterdeck
