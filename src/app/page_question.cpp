// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/page_question.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace quarterdeck {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::pair<ComparisonChoice, std::string_view> kComparisons[]
    = {{ComparisonChoice::AsTile, "tile"}, {ComparisonChoice::Previous, "previous"},
        {ComparisonChoice::YearEarlier, "year"}, {ComparisonChoice::None, "none"}};

std::string_view comparisonName(ComparisonChoice choice)
{
    for (const auto& [known, name] : kComparisons)
        if (known == choice)
            return name;
    return kComparisons[0].second;
}

ComparisonChoice comparisonFromName(std::string_view name)
{
    for (const auto& [choice, known] : kComparisons)
        if (known == name)
            return choice;
    return ComparisonChoice::AsTile;
}

/// Sorted, each once.
void tidy(std::vector<std::string>& labels)
{
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
}

auto placeOf(std::vector<NamedFilter>& where, std::string_view dimension)
{
    return std::find_if(
        where.begin(), where.end(), [&](const NamedFilter& filter) { return filter.dimension == dimension; });
}

PageQuestion questionIn(const Json& json)
{
    PageQuestion question;
    question.role = json.at("role").get<std::string>();
    question.viewers = json.value("viewers", question.viewers);
    question.period = PeriodSpec::fromText(json.value("period", "")).value_or(PeriodSpec());
    question.asOf = Date::fromIso(json.value("as_of", ""));
    question.comparison = comparisonFromName(json.value("comparison", ""));
    for (const Json& entry : json.value("where", Json::array()))
        question.setFilter({entry.at("dimension").get<std::string>(),
            entry.at("labels").get<std::vector<std::string>>(), entry.value("exclude", false)});
    return question;
}

} // namespace

const NamedFilter* PageQuestion::filter(std::string_view dimension) const
{
    const auto found = std::find_if(
        where.begin(), where.end(), [&](const NamedFilter& filter) { return filter.dimension == dimension; });
    return found == where.end() ? nullptr : &*found;
}

void PageQuestion::setFilter(NamedFilter filter)
{
    tidy(filter.labels);
    const auto place = placeOf(where, filter.dimension);
    if (filter.labels.empty()) {
        if (place != where.end())
            where.erase(place);
    } else if (place != where.end()) {
        *place = std::move(filter);
    } else {
        where.push_back(std::move(filter));
    }
}

void PageQuestion::toggleFilter(const NamedFilter& filter)
{
    const NamedFilter* set = this->filter(filter.dimension);
    if (set && *set == filter)
        setFilter({filter.dimension, {}, false});
    else
        setFilter(filter);
}

void PageQuestion::leaveOut(const NamedFilter& filter)
{
    const NamedFilter* set = this->filter(filter.dimension);
    NamedFilter next{filter.dimension, {}, !set || set->exclude};
    if (next.exclude) {
        next.labels = filter.labels;
        if (set)
            next.labels.insert(next.labels.end(), set->labels.begin(), set->labels.end());
    } else {
        std::set_difference(set->labels.begin(), set->labels.end(), filter.labels.begin(), filter.labels.end(),
            std::back_inserter(next.labels));
        if (next.labels.empty()) // of one name alone nothing would be left
            next = {filter.dimension, filter.labels, true};
    }
    setFilter(std::move(next));
}

void PageQuestion::clear()
{
    asOf.reset();
    comparison = ComparisonChoice::AsTile;
    where.clear();
}

bool PageQuestion::isClear() const { return !asOf && comparison == ComparisonChoice::AsTile && where.empty(); }

std::string PageQuestion::toJson() const
{
    Json json;
    json["role"] = role;
    json["viewers"] = viewers;
    json["period"] = period.text();
    if (asOf)
        json["as_of"] = asOf->iso();
    json["comparison"] = comparisonName(comparison);
    json["where"] = Json::array();
    for (const NamedFilter& filter : where)
        json["where"].push_back(
            {{"dimension", filter.dimension}, {"labels", filter.labels}, {"exclude", filter.exclude}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<PageQuestion> PageQuestion::fromJson(std::string_view json)
{
    try {
        return questionIn(Json::parse(json));
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

DashboardRequest requestOf(
    const PageQuestion& question, const Workspace& workspace, const FiscalCalendar& calendar, const Period& known)
{
    DashboardRequest request;
    request.role = question.role;
    if (const auto viewer = question.viewers.find(question.role); viewer != question.viewers.end())
        request.viewer = viewer->second;
    request.asOf = question.asOf;
    request.comparison = question.comparison;
    if (!known.empty())
        request.period = question.period.on(calendar, known, question.asOf.value_or(known.to - 1));
    if (!workspace.snapshot || !workspace.catalog)
        return request;
    const Snapshot& snapshot = *workspace.snapshot;
    for (const NamedFilter& filter : question.where) {
        const Dimension* dimension = workspace.catalog->facts().dimension(filter.dimension);
        if (!dimension)
            continue;
        DimensionFilter coded{filter.dimension, {}, filter.exclude};
        for (const std::string& label : filter.labels)
            for (const Code code : snapshot.codes(dimension->domain, label))
                coded.members.push_back(code);
        std::sort(coded.members.begin(), coded.members.end());
        request.where.push_back(std::move(coded));
    }
    return request;
}

std::vector<NamedFilter> namedFilters(const std::vector<DimensionFilter>& where, const Workspace& workspace)
{
    std::vector<NamedFilter> named;
    for (const DimensionFilter& filter : where) {
        const Dimension* dimension = workspace.catalog->facts().dimension(filter.dimension);
        if (!dimension)
            continue;
        NamedFilter one{filter.dimension, {}, filter.exclude};
        for (const Code member : filter.members)
            one.labels.push_back(workspace.snapshot->label(dimension->domain, member));
        tidy(one.labels);
        named.push_back(std::move(one));
    }
    return named;
}

} // namespace quarterdeck
