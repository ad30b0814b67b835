// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_effect_page.h>

#include "page_parts.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

using Counts = ImportEffectPage::Counts;
using Effect = ImportEffectPage::Effect;

QString numberText(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

std::vector<RowTableModel<Counts>::Column> countColumns()
{
    const auto tr = [](const char* text) { return ImportEffectPage::tr(text); };
    const auto number = [](std::int64_t FileCounts::*count) {
        return [count](const Counts& row) { return numberText(row.counts.*count); };
    };
    return {{tr("File"), [](const Counts& row) { return row.file; }},
        {tr("Holds"), [](const Counts& row) { return row.entity; }},
        {tr("Rows"), number(&FileCounts::rows), Qt::AlignRight},
        {tr("Inserted"), number(&FileCounts::inserted), Qt::AlignRight},
        {tr("Updated"), number(&FileCounts::updated), Qt::AlignRight},
        {tr("Unchanged"), number(&FileCounts::unchanged), Qt::AlignRight},
        {tr("Rejected"), number(&FileCounts::rejected), Qt::AlignRight}};
}

std::vector<RowTableModel<Effect>::Column> effectColumns()
{
    const auto tr = [](const char* text) { return ImportEffectPage::tr(text); };
    return {{tr("Period"), [](const Effect& row) { return row.period; }},
        {tr("Number"), [](const Effect& row) { return row.view.kpi; }},
        {tr("Before"), [](const Effect& row) { return row.view.before; }, Qt::AlignRight},
        {tr("After"), [](const Effect& row) { return row.view.after; }, Qt::AlignRight},
        {tr("Change"), [](const Effect& row) { return row.view.change; }, Qt::AlignRight}};
}

QString sentenceOf(const FileCounts& total)
{
    if (total.inserted == 0 && total.updated == 0)
        return total.rejected == 0
            ? ImportEffectPage::tr("Every record is there already: the import changes nothing.")
            : ImportEffectPage::tr("The import changes nothing: what can be read is there already.");
    return ImportEffectPage::tr(
        "Nothing has been written yet. The import would insert %1 records, update %2, leave %3 as they are and keep %4 "
        "rows out.")
        .arg(numberText(total.inserted), numberText(total.updated), numberText(total.unchanged),
            numberText(total.rejected));
}

} // namespace

ImportEffectPage::ImportEffectPage(QWidget* parent)
    : QWidget(parent)
    , m_sentence(pageLabel({}))
    , m_counts(new RowTableModel<Counts>(countColumns(), this))
    , m_countsTable(pageTable(QStringLiteral("countsTable"), tr("Records")))
    , m_effects(new RowTableModel<Effect>(effectColumns(), this))
    , m_effectsTable(pageTable(QStringLiteral("effectsTable"), tr("Numbers before and after")))
{
    setObjectName(QStringLiteral("importEffectPage"));
    m_sentence->setObjectName(QStringLiteral("effectSentence"));
    m_countsTable->setModel(m_counts);
    m_effectsTable->setModel(m_effects);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    auto* tables = new QVBoxLayout(content);
    tables->setContentsMargins(0, 0, 0, 0);
    tables->setSpacing(12);
    tables->addWidget(m_countsTable);
    tables->addWidget(pageLabel(tr("The numbers before and after"), "strong"));
    tables->addWidget(m_effectsTable);
    tables->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("effectScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    for (QTableView* table : {m_countsTable, m_effectsTable})
        connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [scroll, table](const QModelIndex& row) {
                const QPoint middle = table->mapTo(scroll->widget(), table->visualRect(row).center());
                scroll->ensureVisible(0, middle.y(), 0, table->verticalHeader()->defaultSectionSize() * 2);
            });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(pageLabel(tr("What will change"), "heading"));
    column->addWidget(m_sentence);
    column->addWidget(scroll, 1);
}

void ImportEffectPage::setPreview(const PreviewView& preview)
{
    std::vector<Counts> counts;
    for (const PreviewFileView& file : preview.files)
        counts.push_back({file.name, file.entityName, file.report.counts});
    if (counts.size() > 1)
        counts.push_back({tr("All files"), {}, preview.total()});
    m_counts->setRows(std::move(counts));
    std::vector<Effect> effects;
    for (const EffectsView& part : preview.effects)
        for (const EffectView& row : part.rows)
            effects.push_back({&row == &part.rows.front() ? part.period : QString(), row});
    m_effects->setRows(std::move(effects));
    m_sentence->setText(sentenceOf(preview.total()));
    fitColumns(*m_countsTable, 40, SpareWidth::Nobody);
    fitColumns(*m_effectsTable, 40, SpareWidth::Nobody);
    fitHeight(*m_countsTable);
    fitHeight(*m_effectsTable);
}

void ImportEffectPage::takeFocus() { m_countsTable->setFocus(Qt::OtherFocusReason); }

} // namespace quarterdeck
