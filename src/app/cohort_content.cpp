// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"
#include "tile_requests.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Cohort", text); }

/// English is worded here; a translation has its own plural forms for either text.
QString plural(const char* one, const char* many, int n)
{
    return QCoreApplication::translate("Cohort", n == 1 ? one : many, nullptr, n);
}

/// In whole percent a dozen of cells stand beside each other; hovering tells the rest.
CohortView::Cell cellOf(const KpiReading& reading, int age, const QString& cohort, const TileContext& context)
{
    CohortView::Cell cell;
    cell.value = reading.amount.value;
    cell.valueText = cell.value ? percentWords(*cell.value, context) : QStringLiteral("–");
    cell.unripe = std::any_of(
        reading.notes.begin(), reading.notes.end(), [](const Note& note) { return note.kind == NoteKind::Immature; });
    cell.drill.cell = reading.cell;
    cell.drill.name = plural("%1, %n month later", "%1, %n months later", age).arg(cohort);
    cell.spoken = spokenReading(cell.drill.name, reading, context);
    if (cell.unripe)
        cell.spoken += tr(", may still grow");
    return cell;
}

/// Ages that are not reached yet.
void fillUp(CohortView::Row& row)
{
    while (row.cells.size() < static_cast<std::size_t>(kCohortAges)) {
        CohortView::Cell& cell = row.cells.emplace_back();
        cell.drill.name
            = plural("%1, %n month later", "%1, %n months later", static_cast<int>(row.cells.size())).arg(row.label);
        cell.spoken = tr("%1: not yet").arg(cell.drill.name);
    }
}

/// The readings of each cohort that has reached an age, oldest first.
std::vector<std::vector<const KpiReading*>> cohortsOf(const TileContext& context)
{
    std::vector<std::vector<const KpiReading*>> cohorts;
    for (std::size_t i = 2; i < context.tile.readings.size(); ++i) {
        const KpiReading& reading = context.tile.readings[i].front();
        if (cohorts.empty() || cohorts.back().front()->cell.period != reading.cell.period)
            cohorts.emplace_back();
        cohorts.back().push_back(&reading);
    }
    return cohorts;
}

QString sizeText(const Period& bucket, const TileContext& context)
{
    for (const KpiReading& size : context.tile.readings[1])
        if (size.cell.period == bucket && size.amount.value)
            return context.format.brief(*size.amount.value, size.unit).joined();
    return QStringLiteral("–");
}

} // namespace

TileContent cohortContent(const TileContext& context)
{
    CohortView view;
    bool any = false;
    for (const std::vector<const KpiReading*>& cohort : cohortsOf(context)) {
        CohortView::Row row;
        const Period& bucket = cohort.front()->cell.period;
        row.label = context.format.period(bucket);
        row.sizeText = sizeText(bucket, context);
        for (std::size_t age = 0; age < cohort.size(); ++age) {
            row.cells.push_back(cellOf(*cohort[age], static_cast<int>(age) + 1, row.label, context));
            any = any || row.cells.back().value;
        }
        fillUp(row);
        view.rows.push_back(std::move(row));
    }
    if (!any)
        return emptyView(context.tile.readings.front().empty() || hasValue(context.tile.readings.front().front())
                ? Absence{AbsenceKind::NotYet, {}}
                : *context.tile.readings.front().front().amount.absence);
    for (int age = 1; age <= kCohortAges; ++age)
        view.ages << context.format.decimal(age, 0);
    view.cohortHeader = tr("Created in");
    view.sizeHeader = countedWord(context, 1);
    view.ageHeader = tr("Months later");
    return view;
}

} // namespace quarterdeck
