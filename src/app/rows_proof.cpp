// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows_proof.h"

#include "tile_content.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/kpi/explanation.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace quarterdeck {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Rows", text, nullptr, n); }

int counted(std::size_t number)
{
    return static_cast<int>(std::min<std::size_t>(number, std::numeric_limits<int>::max()));
}

/// "%n" has no thousands; numbers here may have.
QString rowsText(std::int64_t rows, const NumberFormat& format)
{
    const QString number = format.decimal(static_cast<double>(rows), 0);
    return rows == 1 ? tr("%1 row").arg(number) : tr("%1 rows").arg(number);
}

QString aggregateText(Aggregate aggregate, const QString& value)
{
    switch (aggregate) {
    case Aggregate::Count:
        return tr("count %1").arg(value);
    case Aggregate::Sum:
        return tr("sum %1").arg(value);
    case Aggregate::Distinct:
        return tr("distinct %1").arg(value);
    case Aggregate::Median:
        return tr("median %1").arg(value);
    case Aggregate::Min:
        return tr("least %1").arg(value);
    case Aggregate::Max:
        return tr("greatest %1").arg(value);
    }
    return value;
}

} // namespace

RowsProof::RowsProof(const Workspace& workspace, const OpenedNumber& opened, const NumberFormat& format)
    : m_workspace(workspace), m_opened(opened), m_format(format)
{
}

bool RowsProof::grouped() const { return m_opened.readings.size() != 1 || !m_opened.readings.front().keys.empty(); }

QString RowsProof::brief(const KpiReading& reading) const
{
    if (!reading.amount.value)
        return word(*reading.amount.absence);
    const bool up = m_workspace.catalog->kpi(reading.kpi)->roundUp;
    const double value = up ? std::ceil(*reading.amount.value - 1e-9) : *reading.amount.value;
    return m_format.brief(value, reading.unit).joined();
}

QString RowsProof::full(const Amount& amount, UnitKind unit) const
{
    return amount.value ? m_format.full(*amount.value, unit).joined() : word(*amount.absence);
}

QString RowsProof::number() const
{
    if (!grouped())
        return brief(m_opened.readings.front());
    const int groups = counted(m_opened.readings.size());
    return groups == 1 ? tr("%n group", groups) : tr("%n groups", groups);
}

std::vector<RowsView::Input> RowsProof::inputs() const
{
    std::vector<RowsView::Input> inputs;
    for (std::size_t i = 0; i < m_opened.inputs.size(); ++i) {
        const RowsTable::Footer& footer = m_opened.table.footers[i];
        RowsView::Input input{QString::fromStdString(footer.input), rowsText(footer.rows, m_format), {}};
        if (footer.value) {
            const UnitKind unit = m_workspace.catalog->unitOf(m_opened.inputs[i]);
            input.value = aggregateText(footer.aggregate, m_format.full(*footer.value, unit).joined());
        }
        inputs.push_back(input);
    }
    return inputs;
}

QString RowsProof::formula() const
{
    if (m_opened.again.size() != 1)
        return {};
    const KpiReading& reading = m_opened.again.front();
    const Explanation explanation = explain(reading, *m_workspace.catalog);
    if (explanation.filled.size() < 2) // a single input is its own result
        return {};
    QString text;
    for (const Explanation::Token& token : explanation.filled)
        text += token.amount ? full(*token.amount, token.unit) : QString::fromStdString(token.text);
    return text + QStringLiteral(" = ") + full(reading.amount, reading.unit);
}

QString RowsProof::differingInput(const KpiReading& said, const KpiReading& counted) const
{
    for (const auto& [input, amount] : said.inputs) {
        const auto found = std::find_if(counted.inputs.begin(), counted.inputs.end(),
            [&, name = input](const auto& candidate) { return candidate.first == name; });
        if (found == counted.inputs.end() || same(amount, found->second))
            continue;
        const UnitKind unit = m_workspace.catalog->unitOf(input);
        return tr("%1 is %2 by the rows and %3 by the number")
            .arg(QString::fromStdString(m_workspace.catalog->nameOf(input)), full(found->second, unit),
                full(amount, unit));
    }
    return {};
}

QString RowsProof::difference(const KpiReading& said, const KpiReading& counted) const
{
    QString text = tr("These rows come to %1, the number says %2")
                       .arg(full(counted.amount, counted.unit), full(said.amount, said.unit));
    const QString input = differingInput(said, counted);
    return input.isEmpty() ? text : text + QStringLiteral(": ") + input;
}

QString RowsProof::groupVerdict() const
{
    const int groups = counted(m_opened.readings.size());
    if (m_opened.addsUp())
        return groups == 1 ? tr("its one group adds up") : tr("each of the %n groups adds up", groups);
    if (m_opened.again.size() != m_opened.readings.size())
        return tr("These rows are in %1 groups, the number has %2")
            .arg(m_format.decimal(static_cast<double>(m_opened.again.size()), 0), m_format.decimal(groups, 0));
    for (std::size_t i = 0; i < m_opened.readings.size(); ++i)
        if (!same(m_opened.readings[i].amount, m_opened.again[i].amount))
            return groupLabel(m_opened.readings[i]) + QStringLiteral(": ")
                + difference(m_opened.readings[i], m_opened.again[i]);
    return tr("These rows are in other groups than the number");
}

QString RowsProof::verdict() const
{
    if (m_opened.readings.empty())
        return tr("no group has a row");
    if (grouped())
        return groupVerdict();
    const KpiReading& said = m_opened.readings.front();
    if (!m_opened.addsUp())
        return m_opened.again.size() == 1 ? difference(said, m_opened.again.front()) : groupVerdict();
    if (!said.amount.value)
        return tr("no number comes from these rows: %1").arg(word(*said.amount.absence));
    return tr("adds up to %1").arg(brief(m_opened.again.front()));
}

} // namespace quarterdeck
