// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/semantic/additivity.h>

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dashboard", text); }

} // namespace

const std::string& TileContext::variant(std::size_t index) const
{
    static const std::string kDefault;
    return index == 0 ? tile.tile->variant : kDefault;
}

bool TileContext::isStock() const { return workspace.catalog->isStock(kpi(), variant()); }

bool TileContext::addsUp(std::size_t index) const
{
    return additivityOf(kpi(index), variant(index), *workspace.catalog).overGroups;
}

EmptyView emptyView(const Absence& absence)
{
    EmptyView view;
    const QString why = word(absence);
    view.why = why.left(1).toUpper() + why.mid(1) + QStringLiteral(". ") + remedy(absence);
    if (absence.kind == AbsenceKind::Needs || absence.kind == AbsenceKind::NoTarget
        || absence.kind == AbsenceKind::NoData)
        view.action = tr("Import…");
    return view;
}

EmptyView emptyView(const std::vector<KpiReading>& readings)
{
    const bool worded = !readings.empty() && readings.front().amount.absence;
    return emptyView(worded ? *readings.front().amount.absence : Absence{AbsenceKind::NoData, {}});
}

bool hasValue(const KpiReading& reading) { return reading.amount.value.has_value(); }

Verdict verdictOf(double change, Better better)
{
    if (change == 0 || better == Better::Neutral)
        return Verdict::Neutral;
    return (change > 0) == (better == Better::Higher) ? Verdict::Good : Verdict::Bad;
}

QString groupLabel(const GroupKey& key)
{
    return key.label.empty() ? tr("(no %1)").arg(dimensionWord(key.dimension)) : QString::fromStdString(key.label);
}

QString groupLabel(const KpiReading& reading)
{
    QStringList labels;
    for (const GroupKey& key : reading.keys)
        labels << groupLabel(key);
    return labels.join(QStringLiteral(" · "));
}

QString othersLabel(std::size_t groups) { return groups == 1 ? tr("1 other") : tr("%1 others").arg(groups); }

bool isViewersOwn(const KpiReading& reading, const TileContext& context)
{
    const Viewer& viewer = context.dashboard.viewer;
    return viewer.role == "rep" && viewer.owner != kNoCode && !reading.keys.empty()
        && reading.keys.front().dimension == "owner" && reading.keys.front().member == viewer.owner;
}

Drill drillOf(const KpiReading& reading)
{
    Drill drill;
    drill.name = groupLabel(reading);
    for (const GroupKey& key : reading.keys) {
        if (grainFromName(key.dimension))
            drill.cell = reading.cell;
        else
            drill.where.push_back({key.dimension, {key.member}, false});
    }
    return drill;
}

Drill drillOfKpi(const TileContext& context, std::size_t index)
{
    // The first is the tile's own question, with its variant.
    return {{}, std::nullopt, index == 0 ? std::string() : context.kpi(index).id, nameOf(context.kpi(index))};
}

DimensionFilter allBut(const std::string& dimension, std::vector<Code> members)
{
    std::sort(members.begin(), members.end());
    return {dimension, std::move(members), true};
}

Drill drillBeside(const std::string& dimension, std::vector<Code> shown, const QString& name)
{
    return {{allBut(dimension, std::move(shown))}, std::nullopt, {}, name};
}

QString nameOf(const Kpi& kpi) { return QString::fromStdString(kpi.name); }

QString countedWord(const TileContext& context, std::size_t index)
{
    const Catalog& catalog = *context.workspace.catalog;
    const std::vector<const Measure*> measures = catalog.measuresOf(context.kpi(index), context.variant(index));
    const FactSchema* fact = measures.empty() ? nullptr : catalog.facts().fact(measures.front()->fact);
    const QString name = fact ? entityWord(fact->entity) : nameOf(context.kpi(index));
    return name.left(1).toUpper() + name.mid(1);
}

QString withUnit(const QString& name, const AxisFormat& axis)
{
    return axis.unit.isEmpty() ? name : tr("%1, %2").arg(name, axis.unit);
}

QString shownOn(const AxisFormat& axis, double value, const NumberFormat& format)
{
    return format.decimal(axis.shown(value), value == 0 ? 0 : axis.digits);
}

UnitKind companionUnit(const TileContext& context, const std::string& name)
{
    std::string id = name;
    for (const Companion& companion : context.kpi().beside)
        if (companion.as == name)
            id = companion.of;
    return context.workspace.catalog->unitOf(id);
}

} // namespace quarterdeck
