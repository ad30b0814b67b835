// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace quarterdeck::oracle {

namespace {

constexpr double kTolerance = 1e-9;

using Readings = std::map<std::pair<std::size_t, std::string>, Amount>;

bool equal(const std::optional<double>& a, const std::optional<double>& b)
{
    if (!a || !b)
        return !a && !b;
    return std::abs(*a - *b) <= kTolerance * std::max({std::abs(*a), std::abs(*b), 1.0});
}

bool nothing(const std::optional<double>& value) { return !value || *value == 0; }

std::string text(const std::optional<double>& value) { return value ? fmt::format("{:.12g}", *value) : "absent"; }

std::string text(const Amount& amount)
{
    return amount.value ? text(amount.value) : fmt::format("absent ({})", absenceText(*amount.absence));
}

std::string place(const Question& question, std::size_t bucket, const std::string& key)
{
    const TimeCell& cell = question.buckets[bucket];
    return fmt::format(
        "{} .. {} as of {}, \"{}\": ", cell.period.from.iso(), (cell.period.to - 1).iso(), cell.asOf.iso(), key);
}

std::optional<Amount> amountOf(const KpiReading& reading, const std::string& beside)
{
    if (beside.empty())
        return reading.amount;
    for (const auto& [name, amount] : reading.beside)
        if (name == beside)
            return amount;
    return std::nullopt;
}

std::string keyOf(const KpiReading& reading, const std::string& dimension)
{
    for (const GroupKey& key : reading.keys)
        if (key.dimension == dimension)
            return key.label;
    return {};
}

/// What is said of readings that stand where none is asked for, or twice, goes to `odd`.
Readings indexed(const Question& question, const std::string& dimension, const std::vector<KpiReading>& readings,
    const std::string& beside, std::vector<std::string>& odd)
{
    Readings index;
    for (const KpiReading& reading : readings) {
        const auto found = std::find_if(question.buckets.begin(), question.buckets.end(),
            [&](const TimeCell& cell) { return cell.period == reading.cell.period; });
        const auto bucket = static_cast<std::size_t>(found - question.buckets.begin());
        const std::optional<Amount> amount = amountOf(reading, beside);
        const std::string key = keyOf(reading, dimension);
        if (found == question.buckets.end())
            odd.push_back(
                fmt::format("a reading of {} .. {}", reading.cell.period.from.iso(), reading.cell.period.to.iso()));
        else if (!amount)
            odd.push_back(place(question, bucket, key) + "nothing beside it");
        else if (!index.emplace(std::pair(bucket, key), *amount).second)
            odd.push_back(place(question, bucket, key) + "twice");
    }
    return index;
}

} // namespace

Comparison compare(const Question& question, const std::string& dimension, const Answers& answers,
    const ShownGroups& shown, const std::vector<KpiReading>& readings, const std::string& beside)
{
    Comparison result;
    std::vector<std::string> wrong;
    const Readings index = indexed(question, dimension, readings, beside, wrong);
    for (const auto& [where, expected] : answers) {
        ++result.readings;
        const auto found = index.find(where);
        const std::string here = place(question, where.first, where.second);
        if (found == index.end()) {
            // Which groups stand there is the reading's affair, not its companion's.
            if ((!nothing(expected) && beside.empty()) || dimension == "total" || shown.contains(where))
                wrong.push_back(fmt::format("{}oracle {}, no reading", here, text(expected)));
        } else if (!equal(expected, found->second.value)) {
            wrong.push_back(fmt::format("{}oracle {}, reading {}", here, text(expected), text(found->second)));
        } else if (expected) {
            ++result.numbers;
        }
    }
    for (const auto& [where, amount] : index) {
        if (answers.contains(where))
            continue;
        ++result.readings;
        if (!nothing(amount.value))
            wrong.push_back(
                place(question, where.first, where.second) + "oracle has no such group, reading " + text(amount));
    }
    for (std::string& words : wrong)
        result.disagreements.push_back({question.name, dimension, std::move(words)});
    return result;
}

} // namespace quarterdeck::oracle
