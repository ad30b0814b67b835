// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/json_report.h>

#include <quarterdeck/app/wording.h>
#include <quarterdeck/core/money.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace quarterdeck {

using Json = nlohmann::ordered_json;

namespace {

Json orNull(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json jsonOf(const Period& period) { return {{"from", period.from.iso()}, {"to", period.to.iso()}}; }

Json absenceOf(const Amount& amount) { return amount.absence ? Json(absenceText(*amount.absence)) : Json(nullptr); }

/// Named values; an absent one is null.
Json jsonOf(const std::vector<std::pair<std::string, Amount>>& amounts)
{
    Json json = Json::object();
    for (const auto& [name, amount] : amounts)
        json[name] = orNull(amount.value);
    return json;
}

Json jsonOf(const TargetReading& target)
{
    return {{"value", target.value}, {"attainment", orNull(target.attainment)}, {"pace", orNull(target.pace)}};
}

Json jsonOf(const ComparisonReading& compare)
{
    return {{"period", jsonOf(compare.cell.passed())}, {"as_of", compare.cell.asOf.iso()},
        {"value", orNull(compare.amount.value)}, {"absence", absenceOf(compare.amount)},
        {"change", orNull(compare.change)}, {"ratio", orNull(compare.ratio)}};
}

bool isMoney(UnitKind unit)
{
    return unit == UnitKind::Money || unit == UnitKind::MoneyPerDay || unit == UnitKind::MoneyPerMonth;
}

Json jsonOf(const Issue& issue)
{
    return {{"row", issue.row}, {"column", issue.column}, {"kind", issueKindName(issue.kind)}, {"value", issue.value},
        {"message", word(issue).toStdString()}};
}

Json jsonOf(const FileReport& file)
{
    Json issues = Json::array();
    for (const Issue& issue : file.issues)
        issues.push_back(jsonOf(issue));
    return {{"file", file.file.string()}, {"entity", file.entity}, {"profile", nullptr}, {"rows", file.counts.rows},
        {"inserted", file.counts.inserted}, {"updated", file.counts.updated}, {"unchanged", file.counts.unchanged},
        {"rejected", file.counts.rejected},
        {"rejects_file", file.rejectsFile ? Json(file.rejectsFile->string()) : Json(nullptr)},
        {"issues_total", file.issuesTotal}, {"issues", std::move(issues)}};
}

Json jsonOf(const Bands& bands)
{
    Json json = Json::object();
    if (bands.bad)
        json["bad"] = *bands.bad;
    if (bands.good)
        json["good"] = *bands.good;
    if (!bands.line.empty())
        json["line"] = bands.line;
    if (!bands.source.empty())
        json["source"] = bands.source;
    return json;
}

std::string_view betterName(Better better)
{
    switch (better) {
    case Better::Higher:
        return "higher";
    case Better::Lower:
        return "lower";
    case Better::Neutral:
        break;
    }
    return "neutral";
}

Json jsonOf(const Kpi& kpi, const Catalog& catalog)
{
    Json variants = Json::array();
    for (const KpiVariant& variant : kpi.variants)
        variants.push_back({{"id", variant.id}, {"name", variant.name}, {"formula", variant.expression.text},
            {"explain", variant.explain}});
    std::vector<std::string> facts;
    for (const Measure* measure : catalog.measuresOf(kpi)) {
        const std::string fact = measure->isTarget() ? "target" : measure->fact;
        if (std::find(facts.begin(), facts.end(), fact) == facts.end())
            facts.push_back(fact);
    }
    return {{"id", kpi.id}, {"name", kpi.name}, {"family", kpi.family}, {"unit", unitName(kpi.unit)},
        {"better", betterName(kpi.better)}, {"formula", kpi.expression.text}, {"explain", kpi.explain},
        {"source", kpi.source}, {"facts", facts}, {"needs", catalog.needsOf(kpi)},
        {"dimensions", catalog.dimensionsOf(kpi)}, {"variants", std::move(variants)}, {"bands", jsonOf(kpi.bands)}};
}

/// KPIs whose figures a kind of finding touches, by the measures' columns it speaks of.
std::vector<std::string> affectedKpis(IssueKind kind, const Catalog& catalog)
{
    const auto speaksOf = [kind](const Measure& measure) {
        const auto uses = [&](std::string_view column) {
            return std::find(measure.value.begin(), measure.value.end(), column) != measure.value.end()
                || (measure.date && *measure.date == column) || (measure.alive && measure.alive->startedOn == column);
        };
        switch (kind) {
        case IssueKind::DecidedWithoutDate:
            return uses("won_on") || uses("lost_on") || uses("decided_on");
        case IssueKind::ClosedBeforeCreated:
            return uses("cycle_days");
        case IssueKind::MissingCreated:
            return uses("created_on") || uses("alive_from") || uses("cycle_days");
        case IssueKind::NegativeAmount:
        case IssueKind::WonWithoutAmount:
        case IssueKind::MixedCurrency:
            return uses("amount") || uses("profit");
        case IssueKind::UnknownTargetScope:
            return measure.isTarget();
        case IssueKind::DateInFuture:
            return measure.date.has_value();
        default:
            return false;
        }
    };
    std::vector<std::string> ids;
    for (const Kpi& kpi : catalog.kpis()) {
        const std::vector<const Measure*> measures = catalog.measuresOf(kpi);
        if (std::any_of(measures.begin(), measures.end(), [&](const Measure* measure) { return speaksOf(*measure); }))
            ids.push_back(kpi.id);
    }
    return ids;
}

} // namespace

Json jsonOf(const ImportReport& report)
{
    Json files = Json::array();
    for (const FileReport& file : report.files)
        files.push_back(jsonOf(file));
    return {{"batch", report.batch ? Json(*report.batch) : Json(nullptr)}, {"files", std::move(files)}};
}

Json jsonOf(const Decision& decision)
{
    Json readings = Json::array();
    for (const Decision::Reading& reading : decision.readings)
        readings.push_back({{"value", reading.value}, {"first", reading.first}, {"last", reading.last},
            {"rows", reading.rows}, {"amount", reading.amount}});
    return {{"decision",
        {{"option", decision.option}, {"file", decision.file}, {"column", decision.column},
            {"readings", std::move(readings)}}}};
}

Json jsonOf(const Error& error)
{
    const ErrorWords words = word(error);
    return {{"error",
        {{"kind", errorKindName(error.kind)}, {"where", error.where}, {"expected", words.expected.toStdString()},
            {"found", words.found.toStdString()}, {"remedy", words.remedy.toStdString()}}}};
}

Json jsonOf(const KpiReading& reading, const Workspace& workspace)
{
    Json keys = Json::object();
    for (const GroupKey& key : reading.keys)
        keys[key.dimension] = key.label;
    Json notes = Json::array();
    for (const Note& note : reading.notes)
        notes.push_back(word(note).toStdString());
    const std::string currency = workspace.snapshot->settings.baseCurrency();
    Json json;
    json["kpi"] = reading.kpi;
    json["variant"] = reading.variant.empty() ? Json(nullptr) : Json(reading.variant);
    json["unit"] = unitName(reading.unit);
    json["currency"] = isMoney(reading.unit) && !currency.empty() ? Json(currency) : Json(nullptr);
    json["period"] = jsonOf(reading.cell.period);
    json["as_of"] = reading.cell.asOf.iso();
    json["keys"] = std::move(keys);
    json["value"] = orNull(reading.amount.value);
    json["absence"] = absenceOf(reading.amount);
    json["inputs"] = jsonOf(reading.inputs);
    json["beside"] = jsonOf(reading.beside);
    json["interval"] = reading.interval ? Json{reading.interval->first, reading.interval->second} : Json(nullptr);
    json["notes"] = std::move(notes);
    json["target"] = reading.target ? jsonOf(*reading.target) : Json(nullptr);
    json["compare"] = reading.compare ? jsonOf(*reading.compare) : Json(nullptr);
    return json;
}

Json jsonOfReadings(std::span<const KpiReading> readings, const Workspace& workspace)
{
    Json list = Json::array();
    for (const KpiReading& reading : readings)
        list.push_back(jsonOf(reading, workspace));
    return {{"readings", std::move(list)}};
}

Json jsonOfCatalog(const Catalog& catalog)
{
    Json kpis = Json::array();
    for (const Kpi& kpi : catalog.kpis())
        kpis.push_back(jsonOf(kpi, catalog));
    return {{"kpis", std::move(kpis)}};
}

Json jsonOf(const DashboardReadings& readings, const Workspace& workspace, const QString& sentence)
{
    Json tiles = Json::array();
    for (const DashboardReadings::TileReadings& tile : readings.tiles) {
        Json list = Json::array();
        for (const std::vector<KpiReading>& answers : tile.readings)
            for (const KpiReading& reading : answers)
                list.push_back(jsonOf(reading, workspace));
        tiles.push_back(
            {{"title", tile.tile->title}, {"kind", tileKindName(tile.tile->kind)}, {"readings", std::move(list)}});
    }
    return {{"dashboard", readings.dashboard->id},
        {"viewer", readings.viewer.name.empty() ? Json(nullptr) : Json(readings.viewer.name)},
        {"sentence", sentence.toStdString()}, {"tiles", std::move(tiles)}};
}

Json jsonOf(const WorkspaceSettings& settings)
{
    Json all = Json::object();
    for (const SettingDefinition& definition : WorkspaceSettings::definitions())
        all[definition.key] = {{"value", settings.text(definition.key)}, {"default", definition.defaultValue},
            {"explain", definition.explain}};
    return {{"settings", std::move(all)}};
}

Json jsonOf(const std::vector<Batch>& batches)
{
    Json list = Json::array();
    for (const Batch& batch : batches) {
        Json files = Json::array();
        for (const BatchFile& file : batch.files)
            files.push_back({{"file", file.file}, {"sha256", file.sha256}, {"entity", file.entity},
                {"inserted", file.inserted}, {"updated", file.updated}});
        list.push_back({{"batch", batch.id}, {"at", batch.at}, {"live", batch.live}, {"files", std::move(files)}});
    }
    return {{"batches", std::move(list)}};
}

Json jsonOfCheck(
    const std::vector<std::string>& problems, const std::vector<QualityFinding>& findings, const Catalog& catalog)
{
    Json quality = Json::array();
    for (const QualityFinding& finding : findings)
        quality.push_back({{"kind", issueKindName(finding.kind)}, {"count", finding.count},
            {"kpis", affectedKpis(finding.kind, catalog)}, {"remedy", remedy(finding.kind).toStdString()}});
    return {{"store", {{"ok", problems.empty()}, {"problems", problems}}}, {"quality", std::move(quality)}};
}

} // namespace quarterdeck
