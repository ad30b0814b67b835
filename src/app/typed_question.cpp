// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/typed_question.h>

#include <quarterdeck/core/text.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace quarterdeck {

namespace {

constexpr std::string_view kPeriodExamples = "2017, 2017-Q2, 2017-06, 2017-W09, 2017-06-01, FY2017, FY2017-Q1";

Result<Date> dayOf(const std::string& option, const std::string& text)
{
    if (const auto day = Date::fromIso(text))
        return *day;
    return wrongOption(option, text, "a day such as 2017-06-01");
}

std::string dimensionList(const Workspace& workspace)
{
    std::vector<std::string> ids;
    for (const Dimension& dimension : workspace.catalog->facts().dimensions)
        ids.push_back(dimension.id);
    return fmt::format("{}", fmt::join(ids, ", "));
}

Result<std::vector<Code>> membersOf(const Workspace& workspace, const std::string& id, const std::string& value)
{
    const Dimension* dimension = workspace.catalog->facts().dimension(id);
    if (!dimension)
        return failure(ErrorKind::UnknownDimension, "--where", {id, dimensionList(workspace)});
    std::vector<Code> codes = workspace.snapshot->codes(dimension->domain, value);
    if (!codes.empty())
        return codes;
    std::vector<std::string> labels;
    if (const DimensionTable* table = workspace.snapshot->table(dimension->domain))
        for (const DimensionEntry& entry : table->entries)
            labels.push_back(entry.label);
    else
        labels = workspace.snapshot->texts;
    return failure(
        ErrorKind::UnknownValue, "--where", {id, value, fmt::format("{}", fmt::join(nearest(value, labels), ", "))});
}

} // namespace

tl::unexpected<Error> wrongOption(const std::string& option, const std::string& value, const std::string& instead)
{
    return failure(ErrorKind::InvalidOption, option, {option, value, instead});
}

Result<TimeCell> cellOf(const Workspace& workspace, const TypedQuestion& typed, DefaultPeriod fallback)
{
    const Snapshot& snapshot = *workspace.snapshot;
    if (!snapshot.dataDate && snapshot.facts.empty())
        return failure(ErrorKind::EmptyStore, workspace.store.string(), {workspace.store.string()});
    if (!snapshot.dataDate && typed.asOf.empty())
        return wrongOption("--as-of", "the newest day of data without days", "the last day that is known");
    TimeCell cell{{}, snapshot.dataDate.value_or(Date())};
    if (!typed.asOf.empty()) {
        auto day = dayOf("--as-of", typed.asOf);
        if (!day)
            return tl::unexpected(day.error());
        cell.asOf = *day;
    }
    const FiscalCalendar calendar = snapshot.settings.calendar();
    cell.period = calendar.bucket(Grain::Month, cell.asOf);
    if (fallback == DefaultPeriod::AllUpToAsOf) {
        cell.period = {cell.asOf, cell.asOf + 1};
        for (const auto& [id, extent] : snapshot.facts)
            cell.period.from = std::min(cell.period.from, extent.first.value_or(cell.period.from));
    }
    if (!typed.period.empty() && !(typed.from.empty() && typed.to.empty()))
        return wrongOption("--period", typed.period, "either --period, or --from and --to");
    if (!typed.period.empty()) {
        const auto period = calendar.period(typed.period);
        if (!period)
            return failure(ErrorKind::UnknownPeriod, "--period", {typed.period, std::string(kPeriodExamples)});
        cell.period = *period;
    }
    for (const auto& [option, text, end] :
        {std::tuple{"--from", &typed.from, &cell.period.from}, std::tuple{"--to", &typed.to, &cell.period.to}}) {
        if (text->empty())
            continue;
        auto day = dayOf(option, *text);
        if (!day)
            return tl::unexpected(day.error());
        *end = *day;
    }
    if (cell.period.empty())
        return typed.to.empty()
            ? wrongOption("--from", typed.from, fmt::format("a day up to {}", (cell.period.to - 1).iso()))
            : wrongOption("--to", typed.to, fmt::format("a day after {}", cell.period.from.iso()));
    return cell;
}

Result<std::vector<DimensionFilter>> filtersOf(const Workspace& workspace, const std::vector<std::string>& where)
{
    std::map<std::string, std::vector<Code>> byDimension;
    for (const std::string& condition : where) {
        const std::size_t equals = condition.find('=');
        const std::string id = condition.substr(0, equals);
        if (equals == std::string::npos)
            return wrongOption("--where", condition, "DIM=VALUE, or DIM= for none");
        auto members = membersOf(workspace, id, condition.substr(equals + 1));
        if (!members)
            return tl::unexpected(members.error());
        std::vector<Code>& all = byDimension[id];
        all.insert(all.end(), members->begin(), members->end());
    }
    std::vector<DimensionFilter> filters;
    for (auto& [id, members] : byDimension) {
        std::sort(members.begin(), members.end());
        members.erase(std::unique(members.begin(), members.end()), members.end());
        filters.push_back({id, std::move(members), false});
    }
    return filters;
}

bool isWrongUsage(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::UnknownEntity:
    case ErrorKind::EntityUnclear:
    case ErrorKind::UnknownColumns:
    case ErrorKind::DecisionNeeded:
    case ErrorKind::UnknownKpi:
    case ErrorKind::UnknownVariant:
    case ErrorKind::UnknownDimension:
    case ErrorKind::DimensionRefused:
    case ErrorKind::UnknownGrain:
    case ErrorKind::UnknownPeriod:
    case ErrorKind::UnknownValue:
    case ErrorKind::UnknownViewer:
    case ErrorKind::UnknownRole:
    case ErrorKind::UnknownSetting:
    case ErrorKind::InvalidSetting:
    case ErrorKind::InvalidOption:
    case ErrorKind::WrongCommandLine:
    case ErrorKind::NoSuchBatch:
    case ErrorKind::MappingInvalid:
    case ErrorKind::MappingColumnAbsent:
        return true;
    default:
        return false;
    }
}

} // namespace quarterdeck
