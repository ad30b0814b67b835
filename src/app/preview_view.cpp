// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/preview_view.h>

#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <algorithm>
#include <cassert>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Preview", text); }

/// The fields that a column fills, by itself and together with others.
std::vector<int> fieldsOf(const ReadingPlan& plan, int column)
{
    std::vector<int> fields = plan.columns[static_cast<std::size_t>(column)].fields;
    for (const auto& [columns, field] : plan.joins)
        if (std::find(columns.begin(), columns.end(), column) != columns.end())
            fields.push_back(field);
    return fields;
}

QString reasonOf(const ColumnPlan& column, const std::vector<FieldType>& types)
{
    const auto fills = [&](FieldType one, FieldType other) {
        return std::any_of(types.begin(), types.end(), [&](FieldType type) { return type == one || type == other; });
    };
    QStringList parts{recognitionWord(column.reason)};
    if (column.dateOrder && fills(FieldType::Day, FieldType::Moment))
        parts << dateOrderWord(*column.dateOrder, column.dateReason);
    if (column.decimal == ',' && fills(FieldType::Decimal, FieldType::Money))
        parts << tr("with a decimal comma");
    if (column.percent)
        parts << tr("in percent");
    return parts.join(QStringLiteral(" · "));
}

ColumnView viewOfColumn(const RecognisedFile& file, int index, const EntitySchema& schema)
{
    const ColumnPlan& plan = file.plan.columns[static_cast<std::size_t>(index)];
    ColumnView view;
    view.header = QString::fromStdString(plan.header);
    QStringList names;
    std::vector<FieldType> types;
    for (const int field : fieldsOf(file.plan, index)) {
        const EntityField& filled = schema.fields[static_cast<std::size_t>(field)];
        if (view.field.empty())
            view.field = filled.id;
        names << fieldWord(filled.id);
        types.push_back(filled.type);
    }
    view.readAs = names.isEmpty() ? tr("not read") : names.join(QStringLiteral(", "));
    if (static_cast<std::size_t>(index) < file.samples.size())
        for (const std::string& sample : file.samples[static_cast<std::size_t>(index)])
            if (const QString text = QString::fromStdString(sample); !view.samples.contains(text))
                view.samples << text;
    if (!names.isEmpty())
        view.confidence = confidenceWord(plan.confidence);
    view.reason = reasonOf(plan, types);
    return view;
}

/// What a person who sees the columns can say.
QString unclearWord(const Error& unclear)
{
    const auto argument = [&](std::size_t index) {
        return index < unclear.arguments.size() ? QString::fromStdString(unclear.arguments[index]) : QString();
    };
    if (unclear.kind == ErrorKind::MissingColumn)
        return tr("It lacks a column that %1 need: %2. Say which column that is.")
            .arg(entityWord(argument(1).toStdString()), argument(2));
    if (unclear.kind == ErrorKind::EntityUnclear)
        return tr("It could hold %1. Say which.").arg(argument(1));
    return tr("None of its columns is known. Say what the file holds, then what its columns are.");
}

PreviewFileView viewOfFile(const FilePreview& file, const EntityModel& entities)
{
    const RecognisedFile& recognised = file.recognised;
    PreviewFileView view;
    view.path = recognised.path;
    view.name = QString::fromStdString(recognised.path.filename().string());
    view.entity = recognised.plan.entity;
    view.rows = recognised.rows;
    view.report = file.report;
    if (recognised.unclear)
        view.unclear = unclearWord(*recognised.unclear);
    const EntitySchema* schema = entities.find(view.entity);
    view.entityName = schema ? entityWord(view.entity) : tr("not recognised");
    if (schema)
        view.confidence = confidenceWord(recognised.entityConfidence);
    const EntitySchema none;
    for (std::size_t column = 0; column < recognised.plan.columns.size(); ++column)
        view.columns.push_back(viewOfColumn(recognised, static_cast<int>(column), schema ? *schema : none));
    for (const EntityField& field : (schema ? *schema : none).fields)
        view.fields.push_back({field.id, fieldWord(field.id)});
    return view;
}

QString amountText(const Amount& amount, UnitKind unit, const NumberFormat& format)
{
    return amount.value ? format.full(*amount.value, unit).joined() : word(*amount.absence);
}

EffectView viewOfEffect(const KpiEffect& effect, const NumberFormat& format)
{
    EffectView view;
    view.kpi = QString::fromStdString(effect.name);
    view.before = effect.before ? amountText(*effect.before, effect.unit, format) : tr("nothing imported yet");
    view.after = amountText(effect.after, effect.unit, format);
    if (view.before == view.after)
        view.change = tr("no change");
    else if (effect.before && effect.before->value && effect.after.value)
        view.change = format.change(*effect.after.value - *effect.before->value, effect.unit);
    return view;
}

} // namespace

bool PreviewView::complete() const
{
    return std::all_of(files.begin(), files.end(), [](const PreviewFileView& file) { return file.unclear.isEmpty(); });
}

FileCounts PreviewView::total() const
{
    FileCounts sum;
    for (const PreviewFileView& file : files) {
        sum.rows += file.report.counts.rows;
        sum.inserted += file.report.counts.inserted;
        sum.updated += file.report.counts.updated;
        sum.unchanged += file.report.counts.unchanged;
        sum.rejected += file.report.counts.rejected;
    }
    return sum;
}

std::vector<ChoiceView> entityChoices()
{
    std::vector<ChoiceView> choices;
    const auto entities = EntityModel::shipped();
    assert(entities); // our own definitions
    for (const EntitySchema& entity : entities->entities)
        choices.push_back({entity.id, entityWord(entity.id)});
    return choices;
}

PreviewView viewOf(const ImportPreview& preview, const NumberFormat& format)
{
    PreviewView view;
    const EntityModel& entities = preview.catalog->entities();
    for (const FilePreview& file : preview.files)
        view.files.push_back(viewOfFile(file, entities));
    const KpiEffect* previous = nullptr;
    for (const KpiEffect& effect : preview.effects) {
        if (!previous || previous->cell != effect.cell)
            view.effects.push_back({format.period(effect.cell.period), {}});
        view.effects.back().rows.push_back(viewOfEffect(effect, format));
        previous = &effect;
    }
    return view;
}

} // namespace quarterdeck
