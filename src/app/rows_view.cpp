// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/rows_view.h>

#include "question_words.h"
#include "rows_proof.h"

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>
#include <QMap>

namespace quarterdeck {

namespace {

constexpr std::size_t kOwnColumns = 4;
constexpr std::size_t kInput = 0;
constexpr std::size_t kValue = 1;
constexpr std::size_t kEntity = 2;
constexpr std::size_t kId = 3;
constexpr int kMostDigits = 2;

QString tr(const char* text) { return QCoreApplication::translate("Rows", text); }

QString titleOf(const RowsTable& table, std::size_t column)
{
    static constexpr const char* kOwn[kOwnColumns] = {QT_TRANSLATE_NOOP("Rows", "Input"),
        QT_TRANSLATE_NOOP("Rows", "Adds"), QT_TRANSLATE_NOOP("Rows", "Record"), QT_TRANSLATE_NOOP("Rows", "Id")};
    if (column < kOwnColumns)
        return tr(kOwn[column]);
    const std::string& name = table.columns[column];
    if (column >= kOwnColumns + table.groups)
        return QString::fromStdString(name); // the CRM's own word
    return name == "period" ? tr("Period counted") : tr("Counted in %1").arg(dimensionWord(name));
}

bool sameCells(const RowsTable& table, std::size_t a, std::size_t b)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows.cell(row, a) != table.rows.cell(row, b))
            return false;
    return true;
}

/// Our columns say nothing where there is one input, one kind of record, or the CRM's own id.
bool repeats(const RowsTable& table, std::size_t column)
{
    if (column == kInput || column == kEntity) {
        for (std::size_t row = 1; row < table.rows.size(); ++row)
            if (table.rows.cell(row, column) != table.rows.cell(0, column))
                return false;
        return true;
    }
    if (column != kId)
        return false;
    for (std::size_t other = kOwnColumns + table.groups; other < table.columns.size(); ++other)
        if (sameCells(table, kId, other))
            return true;
    return false;
}

std::vector<RowsView::Column> columnsOf(const RowsTable& table)
{
    std::vector<RowsView::Column> columns;
    QMap<QString, int> seen;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        RowsView::Column column{titleOf(table, i), QString::fromStdString(table.columns[i]), table.formats[i],
            table.filled[i], table.filled[i] && !repeats(table, i)};
        if (i < kOwnColumns + table.groups) // apart from the CRM's of the same name
            column.key.prepend(QLatin1Char('='));
        if (const int twins = seen[column.key]++)
            column.key += QStringLiteral("#%1").arg(twins + 1);
        columns.push_back(std::move(column));
    }
    return columns;
}

/// As many as the finest value needs, so that the marks stand under each other.
int digitsOf(const RowsTable& table)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows.cell(row, kValue).find('.') != std::string_view::npos)
            return kMostDigits;
    return 0;
}

void sayWhyEmpty(RowsView& view, const OpenedNumber& opened)
{
    if (opened.table.allRows() > 0)
        return;
    const Amount* amount = opened.readings.size() == 1 ? &opened.readings.front().amount : nullptr;
    if (amount && amount->absence) {
        view.emptyWhy = tr("There is no row behind this: %1.").arg(word(*amount->absence));
        view.emptyRemedy = remedy(*amount->absence);
        return;
    }
    view.emptyWhy = tr("Nothing of this happened, so there is no row to show.");
    view.emptyRemedy = view.narrowedTo.isEmpty() ? tr("Choose another period to see more.")
                                                 : tr("Choose another period, or take a filter away, to see more.");
}

} // namespace

RowsView rowsView(
    const Workspace& workspace, const KpiRequest& request, OpenedNumber opened, const NumberFormat& format)
{
    RowsView view;
    const Kpi& kpi = *workspace.catalog->kpi(request.kpi);
    view.name = QString::fromStdString(kpi.name);
    for (const KpiVariant& variant : kpi.variants)
        if (variant.id == request.variant)
            view.name = tr("%1 (%2)").arg(view.name, QString::fromStdString(variant.name));
    view.when = timeWords(workspace, request, format);
    view.narrowedTo = narrowingWords(workspace, request);
    const RowsProof proof(workspace, opened, format);
    view.number = proof.number();
    view.inputs = proof.inputs();
    view.formula = proof.formula();
    view.addsUp = opened.addsUp();
    view.verdict = proof.verdict();
    sayWhyEmpty(view, opened);
    view.columns = columnsOf(opened.table);
    view.valueDigits = digitsOf(opened.table);
    const RowsTable& table = opened.table;
    view.entity = table.rows.empty() ? QString() : QString::fromStdString(std::string(table.rows.cell(0, kEntity)));
    view.table = std::make_shared<const RowsTable>(std::move(opened.table));
    return view;
}

} // namespace quarterdeck
