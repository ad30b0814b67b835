// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing_deals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>

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

/// Small numbers are words, so that the sentence reads like one; each is a text of its own for translators.
QString canClose(int deals)
{
    static constexpr const char* kFew[] = {QT_TRANSLATE_NOOP("Sentence", "one deal can close it"),
        QT_TRANSLATE_NOOP("Sentence", "two deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "three deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "four deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "five deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "six deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "seven deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "eight deals can close it"),
        QT_TRANSLATE_NOOP("Sentence", "nine deals can close it")};
    if (deals <= static_cast<int>(std::size(kFew)))
        return tr(kFew[deals - 1]);
    return plural("%n deal can close it", "%n deals can close it", deals);
}

/// What of the open deals would bring in the rest.
QString closingClause(const std::vector<double>& deals, double missing)
{
    if (deals.empty())
        return tr("no open deal is expected in this period");
    const std::optional<int> enough = dealsToClose(deals, missing);
    return enough ? canClose(*enough) : tr("the open deals of this period cannot close it");
}

QString daysLeftClause(int days)
{
    return days == 0 ? tr("no working day left") : plural("%n working day left", "%n working days left", days);
}

QString repSentence(const Workspace& workspace, const DashboardReadings& dashboard, const KpiReading& revenue,
    const NumberFormat& format)
{
    const QString name = QString::fromStdString(dashboard.viewer.name).section(QLatin1Char(' '), 0, 0);
    const QString period = format.period(dashboard.cell.period);
    if (!revenue.target || !revenue.target->attainment)
        return tr("%1: %2 won in %3. There is no target for this period.")
            .arg(name, format.brief(*revenue.amount.value, revenue.unit).joined(), period);
    // Rounded down while it is missed: "100 %" would say that nothing is.
    const double attainment = *revenue.target->attainment;
    const QString share = format.decimal(attainment < 1 ? std::floor(attainment * 100 + 1e-9) : attainment * 100, 0);
    const bool over = dashboard.cell.over();
    if (attainment >= 1)
        return (over ? tr("%1: your target for %2 was met with %3 %. Well done.")
                     : tr("%1: your target for %2 is met with %3 %. Well done."))
            .arg(name, period, share);
    const QString sentence = tr("%1: %2 % of your %3 target").arg(name, share, period);
    if (over)
        return tr("%1; the period is over.").arg(sentence);
    const int left = workingDaysLeft(workspace.snapshot->settings, dashboard.cell);
    const double missing = revenue.target->value - *revenue.amount.value;
    return tr("%1, %2; %3.").arg(sentence, daysLeftClause(left), closingClause(dashboard.closingDeals, missing));
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
