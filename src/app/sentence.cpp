// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/dashboard_job.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sentence", text); }

/// English is worded here; a translation has its own plural forms for either text.
QString plural(const char* one, const char* many, int n)
{
    return QCoreApplication::translate("Sentence", n == 1 ? one : many, nullptr, n);
}

/// The single number of a KPI for the whole page, if a tile asks for it.
const KpiReading* headline(const DashboardReadings& dashboard, std::string_view kpi)
{
    for (const DashboardReadings::TileReadings& tile : dashboard.tiles)
        for (std::size_t i = 0; i < tile.requests.size(); ++i) {
            const KpiRequest& request = tile.requests[i];
            const bool single
                = request.kpi == kpi && request.by.empty() && !request.grain && request.cell == dashboard.cell;
            if (single && !tile.readings[i].empty() && tile.readings[i].front().amount.value)
                return &tile.readings[i].front();
        }
    return nullptr;
}

/// Days of the period after as-of on which people work.
int workingDaysLeft(const WorkspaceSettings& settings, const TimeCell& cell)
{
    const std::vector<int> working = settings.workingDays();
    int days = 0;
    for (Date day = std::max(cell.asOf + 1, cell.period.from); day < cell.period.to; day = day + 1)
        days += std::find(working.begin(), working.end(), day.weekday()) != working.end() ? 1 : 0;
    return days;
}

QString comparisonClause(const KpiReading& revenue, const NumberFormat& format)
{
    if (!revenue.compare || !revenue.compare->ratio)
        return {};
    const double ratio = *revenue.compare->ratio;
    const QString with = format.period(revenue.compare->cell.passed());
    const QString share = format.ratio(std::abs(ratio)).remove(QLatin1Char('+'));
    if (std::abs(ratio) < 0.0005)
        return tr(", as much as in %1").arg(with);
    return (ratio > 0 ? tr(", %1 more than in %2") : tr(", %1 less than in %2")).arg(share, with);
}

QString paceClause(const KpiReading& revenue, const NumberFormat& format)
{
    if (!revenue.target || !revenue.target->attainment)
        return {};
    const double attainment = *revenue.target->attainment;
    const QString share = format.decimal(attainment * 100, 0);
    if (attainment >= 1)
        return tr("; the target is met (%1 %)").arg(share);
    if (!revenue.target->pace || revenue.cell.over())
        return tr("; %1 % of the target").arg(share);
    const bool ahead = attainment >= *revenue.target->pace;
    return (ahead ? tr("; %1 % of the target is in, ahead of pace (%2 %)")
                  : tr("; %1 % of the target is in, behind pace (%2 %)"))
        .arg(share, format.decimal(*revenue.target->pace * 100, 0));
}

QString repSentence(const Workspace& workspace, const DashboardReadings& dashboard, const KpiReading& revenue,
    const NumberFormat& format)
{
    const QString name = QString::fromStdString(dashboard.viewer.name).section(QLatin1Char(' '), 0, 0);
    const QString period = format.period(dashboard.cell.period);
    if (!revenue.target || !revenue.target->attainment)
        return tr("%1: %2 won in %3. There is no target for this period.")
            .arg(name, format.brief(*revenue.amount.value, revenue.unit).joined(), period);
    const double attainment = *revenue.target->attainment;
    QString sentence
        = tr("%1: %2 % of your target for %3 is in").arg(name, format.decimal(attainment * 100, 0), period);
    if (attainment >= 1)
        return sentence + tr(". Well done: the target is met.");
    const int left = workingDaysLeft(workspace.snapshot->settings, dashboard.cell);
    if (!dashboard.cell.over())
        sentence += plural(", %n working day is left", ", %n working days are left", left);
    if (const KpiReading* needed = headline(dashboard, "deals_needed")) {
        const int deals = static_cast<int>(std::ceil(*needed->amount.value - 1e-9));
        sentence += plural("; one average deal closes it", "; %n average deals close it", deals);
    }
    return sentence + QLatin1Char('.');
}

} // namespace

QString sentenceOf(const Workspace& workspace, const DashboardReadings& readings, const NumberFormat& format)
{
    const KpiReading* revenue = headline(readings, "revenue");
    if (!revenue)
        return tr("There is no revenue to speak of in %1.").arg(format.period(readings.cell.period));
    if (readings.viewer.role == "rep" && !readings.viewer.name.empty())
        return repSentence(workspace, readings, *revenue, format);
    const QString amount = format.brief(*revenue->amount.value, revenue->unit).joined();
    const QString period = format.period(readings.cell.passed());
    const QString subject = readings.viewer.role == "manager" && !readings.viewer.name.empty()
        ? tr("%1's team won %2 in %3").arg(QString::fromStdString(readings.viewer.name), amount, period)
        : tr("%1 won in %2").arg(amount, period);
    return subject + comparisonClause(*revenue, format) + paceClause(*revenue, format) + QLatin1Char('.');
}

} // namespace quarterdeck
