// SPDX-License-Identifier: GPL-3.0-or-later
#include "tile_content.h"

#include <quarterdeck/app/kpi_definition.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/kpi/explanation.h>

#include <QCoreApplication>

#include <map>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Explanation", text); }

QString numberOf(const Amount& amount, UnitKind unit, const NumberFormat& format)
{
    return amount.value ? format.full(*amount.value, unit).joined() : word(*amount.absence);
}

QString filledFormula(const Explanation& explanation, const NumberFormat& format)
{
    QString rich;
    for (const Explanation::Token& token : explanation.filled) {
        if (token.amount)
            rich += QStringLiteral("<b>") + numberOf(*token.amount, token.unit, format).toHtmlEscaped()
                + QStringLiteral("</b>");
        else
            rich += QString::fromStdString(token.text).toHtmlEscaped();
    }
    return rich;
}

/// The catalogue's shorthand for where a KPI is asked for, in words.
QString sourceWords(const std::string& source)
{
    static const std::map<QString, const char*> kSources{
        {QStringLiteral("S1"), QT_TRANSLATE_NOOP("Explanation", "sales-dashboard KPIs as listed by Xactly")},
        {QStringLiteral("S2"), QT_TRANSLATE_NOOP("Explanation", "KPIs for sales departments as listed by datapine")},
        {QStringLiteral("S3"), QT_TRANSLATE_NOOP("Explanation", "sales-operations KPIs as listed by Indeed")},
        {QStringLiteral("S4"), QT_TRANSLATE_NOOP("Explanation", "sales KPIs as listed by ClickUp")},
        {QStringLiteral("F"), QT_TRANSLATE_NOOP("Explanation", "common practice in sales")}};
    QStringList words;
    for (const QString& part : QString::fromStdString(source).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto known = kSources.find(part.trimmed());
        words << (known == kSources.end() ? part.trimmed() : tr(known->second));
    }
    return words.join(QStringLiteral("; "));
}

/// "revenue_target [whole]" as people call it: "Revenue target [whole]", and its number.
std::pair<QString, QString> inputView(const std::string& input, const Amount& amount, const TileContext& context)
{
    const Catalog& catalog = *context.workspace.catalog;
    return {QString::fromStdString(catalog.nameOf(input)), numberOf(amount, catalog.unitOf(input), context.format)};
}

/// Of the entities that the KPIs are counted from, those of which nothing was imported.
QString lackingOf(const Workspace& workspace, const std::vector<const Kpi*>& kpis)
{
    QStringList lacking;
    const auto& imported = workspace.snapshot->entityRows;
    for (const Kpi* kpi : kpis)
        for (const std::string& entity : workspace.catalog->needsOf(*kpi)) {
            const auto rows = imported.find(entity);
            if ((rows == imported.end() || rows->second == 0) && !lacking.contains(entityWord(entity)))
                lacking << entityWord(entity);
        }
    return lacking.isEmpty() ? QString() : tr("Lacks your CRM's export of: %1").arg(lacking.join(QStringLiteral(", ")));
}

/// Of a grouped or bucketed tile one reading stands for all: the newest bucket, or the first group.
const KpiReading* shownReading(const TileContext& context)
{
    if (context.tile.readings.empty() || context.tile.readings.front().empty())
        return nullptr;
    const std::vector<KpiReading>& readings = context.tile.readings.front();
    return context.tile.requests.front().grain ? &readings.back() : &readings.front();
}

void addReading(
    ExplanationView& view, const KpiReading& reading, const Explanation& explanation, const TileContext& context)
{
    if (explanation.filled.size() > 1) // a single input is its own result
        view.filled = filledFormula(explanation, context.format) + QStringLiteral(" = <b>")
            + numberOf(reading.amount, reading.unit, context.format).toHtmlEscaped() + QStringLiteral("</b>");
    if (!reading.keys.empty())
        view.notes << tr("Shown for: %1").arg(groupLabel(reading));
    if (reading.amount.absence)
        view.notes << tr("No value: %1. %2").arg(word(*reading.amount.absence), remedy(*reading.amount.absence));
    for (const auto& [input, amount] : reading.inputs)
        view.inputs.push_back(inputView(input, amount, context));
    for (const Note& note : reading.notes)
        view.notes << word(note);
}

} // namespace

ExplanationView definitionOf(const Workspace& workspace, const Kpi& kpi, std::string_view variant)
{
    ExplanationView view;
    view.definition = QString::fromStdString(kpi.explain);
    view.formula = QString::fromStdString(kpi.expression.text);
    view.source = sourceWords(kpi.source);
    for (const KpiVariant& other : kpi.variants)
        if (other.id != variant)
            view.variants << QString::fromStdString(other.name + ": " + other.explain);
    view.needs = lackingOf(workspace, {&kpi});
    return view;
}

ExplanationView explanationView(const TileContext& context)
{
    ExplanationView view = definitionOf(context.workspace, context.kpi(), context.variant());
    if (const KpiReading* shown = shownReading(context)) {
        const Explanation explanation = explain(*shown, *context.workspace.catalog);
        view.definition = QString::fromStdString(explanation.definition);
        view.formula = QString::fromStdString(explanation.formula);
        addReading(view, *shown, explanation, context);
    }
    std::vector<const Kpi*> kpis;
    for (std::size_t i = 0; i < context.tile.tile->kpis.size(); ++i) {
        kpis.push_back(&context.kpi(i));
        if (i > 0)
            view.notes << tr("%1: %2").arg(nameOf(context.kpi(i)), QString::fromStdString(context.kpi(i).explain));
    }
    view.needs = lackingOf(context.workspace, kpis);
    return view;
}

} // namespace quarterdeck
