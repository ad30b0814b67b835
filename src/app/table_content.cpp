// SPDX-License-Identifier: GPL-3.0-or-later
#include "exact_words.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Table", text); }

class TableBuilder
{
public:
    explicit TableBuilder(const TileContext& context) : m_context(context), m_kpis(context.tile.tile->kpis.size())
    {
        for (std::size_t kpi = 0; kpi < m_kpis; ++kpi)
            m_axes.push_back(axisOf(kpi));
    }

    TableView view() const
    {
        TableView view;
        const QString dimension = dimensionWord(m_context.tile.tile->by.front());
        view.columns.push_back({dimension.left(1).toUpper() + dimension.mid(1), false});
        for (std::size_t kpi = 0; kpi < m_kpis; ++kpi)
            view.columns.push_back({withUnit(nameOf(m_context.kpi(kpi)), m_axes[kpi]), true});
        std::vector<GroupKey> groups = this->groups();
        // What is cut off is still in the total.
        groups.resize(std::min(groups.size(), static_cast<std::size_t>(m_context.tile.tile->most)));
        for (const GroupKey& group : groups)
            view.rows.push_back(rowOf(group));
        view.rows.push_back(total());
        view.sortedBy = 1;
        return view;
    }

private:
    const std::vector<KpiReading>& ofGroups(std::size_t kpi) const { return m_context.tile.readings[kpi]; }
    const std::vector<KpiReading>& ofAll(std::size_t kpi) const { return m_context.tile.readings[m_kpis + kpi]; }

    /// In the order of the first KPI, then what only others know.
    std::vector<GroupKey> groups() const
    {
        std::vector<GroupKey> groups;
        for (std::size_t kpi = 0; kpi < m_kpis; ++kpi)
            for (const KpiReading& reading : ofGroups(kpi)) {
                const GroupKey& key = reading.keys.front();
                const bool isNew = std::none_of(
                    groups.begin(), groups.end(), [&](const GroupKey& other) { return other.member == key.member; });
                if (isNew)
                    groups.push_back(key);
            }
        return groups;
    }

    /// The total may be longer than its column's other numbers, but has their unit.
    AxisFormat axisOf(std::size_t kpi) const
    {
        double largest = 0;
        for (const KpiReading& reading : ofGroups(kpi))
            largest = std::max(largest, std::abs(reading.amount.value.value_or(0)));
        return m_context.format.axis(largest, m_context.kpi(kpi).unit);
    }

    TableView::Row rowOf(const GroupKey& group) const
    {
        TableView::Row row;
        const QString label = groupLabel(group);
        row.cells.push_back({label, std::nullopt, {}, Verdict::None});
        row.drill = {{{group.dimension, {group.member}, false}}, std::nullopt, {}, label};
        QStringList parts;
        for (std::size_t kpi = 0; kpi < m_kpis; ++kpi) {
            const std::vector<KpiReading>& readings = ofGroups(kpi);
            const auto found = std::find_if(readings.begin(), readings.end(),
                [&](const KpiReading& reading) { return reading.keys.front().member == group.member; });
            const KpiReading* reading = found == readings.end() ? nullptr : &*found;
            addCell(row, parts, kpi, reading);
            row.emphasised = row.emphasised || (reading && isViewersOwn(*reading, m_context));
        }
        row.spoken = tr("%1: %2").arg(label, parts.join(QStringLiteral("; ")));
        return row;
    }

    /// Asked for anew, not added up: the rate of all is no sum of rates.
    TableView::Row total() const
    {
        TableView::Row row;
        row.total = true;
        row.cells.push_back({tr("Total"), std::nullopt, {}, Verdict::None});
        row.drill.name = tr("Total");
        QStringList parts;
        for (std::size_t kpi = 0; kpi < m_kpis; ++kpi)
            addCell(row, parts, kpi, ofAll(kpi).empty() ? nullptr : &ofAll(kpi).front());
        row.spoken = tr("%1: %2").arg(tr("Total"), parts.join(QStringLiteral("; ")));
        return row;
    }

    void addCell(TableView::Row& row, QStringList& parts, std::size_t kpi, const KpiReading* reading) const
    {
        TableView::Cell& cell = row.cells.emplace_back();
        cell.text = QStringLiteral("–");
        cell.verdict = Verdict::None;
        if (!reading || !hasValue(*reading))
            return;
        cell.value = reading->amount.value;
        cell.text = shownOn(m_axes[kpi], *cell.value, m_context.format);
        addNote(cell, kpi, *reading);
        parts << spokenReading(nameOf(m_context.kpi(kpi)), *reading, m_context);
    }

    /// The change, where the tile compares, else how the number stands to its target.
    void addNote(TableView::Cell& cell, std::size_t kpi, const KpiReading& reading) const
    {
        const Better better = m_context.kpi(kpi).better;
        if (reading.compare) {
            cell.note = changeWords(reading, m_context);
            if (!cell.note.isEmpty())
                cell.verdict = verdictOf(*reading.compare->change, better);
        } else if (isStated(reading)) {
            cell.note = tr("of %1").arg(shownOn(m_axes[kpi], reading.target->value, m_context.format));
            cell.verdict = reading.target->met ? Verdict::Good : Verdict::Neutral;
        }
    }

    const TileContext& m_context;
    std::size_t m_kpis;
    std::vector<AxisFormat> m_axes;
};

} // namespace

TileContent tableContent(const TileContext& context)
{
    const auto kpis = static_cast<std::ptrdiff_t>(context.tile.tile->kpis.size());
    const auto known = [](const std::vector<KpiReading>& readings) {
        return std::any_of(readings.begin(), readings.end(), hasValue);
    };
    if (std::none_of(context.tile.readings.begin(), context.tile.readings.begin() + kpis, known))
        return emptyView(context.tile.readings.front());
    return TableBuilder(context).view();
}

} // namespace quarterdeck
