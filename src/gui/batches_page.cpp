// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/batches_page.h>

#include "page_parts.h"

#include <quarterdeck/app/wording.h>

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

QString timeOf(const Batch& batch)
{
    const QDateTime at = QDateTime::fromString(QString::fromStdString(batch.at), Qt::ISODate);
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : QString::fromStdString(batch.at);
}

QString filesOf(const Batch& batch)
{
    QStringList names;
    for (const BatchFile& file : batch.files)
        names << QString::fromStdString(file.file);
    return names.join(QStringLiteral(", "));
}

QString entitiesOf(const Batch& batch)
{
    QStringList words;
    for (const BatchFile& file : batch.files)
        if (const QString word = entityWord(file.entity); !words.contains(word))
            words << word;
    return words.join(QStringLiteral(", "));
}

std::vector<RowTableModel<Batch>::Column> columns()
{
    const auto tr = [](const char* text) { return BatchesPage::tr(text); };
    const auto sum = [](std::int64_t BatchFile::*count) {
        return [count](const Batch& batch) {
            std::int64_t total = 0;
            for (const BatchFile& file : batch.files)
                total += file.*count;
            return QLocale().toString(static_cast<qlonglong>(total));
        };
    };
    return {{tr("Import"), [](const Batch& batch) { return QString::number(batch.id); }, Qt::AlignRight},
        {tr("When"), timeOf}, {tr("Holds"), entitiesOf}, {tr("Files"), filesOf},
        {tr("Source"), [](const Batch& batch) { return QString::fromStdString(batch.source); }},
        {tr("Inserted"), sum(&BatchFile::inserted), Qt::AlignRight},
        {tr("Updated"), sum(&BatchFile::updated), Qt::AlignRight},
        {tr("State"), [tr](const Batch& batch) { return batch.live ? tr("counts") : tr("taken back"); }}};
}

} // namespace

BatchesPage::BatchesPage(QWidget* parent)
    : QWidget(parent)
    , m_batches(new RowTableModel<Batch>(columns(), this))
    , m_table(pageTable(QStringLiteral("batchesTable"), tr("Imports")))
    , m_summary(pageLabel({}, "soft"))
    , m_undo(new QPushButton)
{
    setObjectName(QStringLiteral("batchesPage"));
    m_table->setModel(m_batches);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchesPage::updateUndo);
    m_summary->setObjectName(QStringLiteral("batchesSummary"));
    m_undo->setObjectName(QStringLiteral("undoBatch"));
    connect(m_undo, &QPushButton::clicked, this,
        [this] { Q_EMIT undoRequested(m_batches->row(m_table->currentIndex().row()).id); });
    auto* close = new QPushButton(tr("Show the dashboards"));
    close->setObjectName(QStringLiteral("closeBatches"));
    close->setProperty("primary", true);
    connect(close, &QPushButton::clicked, this, &BatchesPage::closeRequested);

    auto* top = new QHBoxLayout;
    top->addWidget(pageLabel(tr("Imports"), "heading"), 1);
    top->addWidget(m_undo);
    top->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    updateUndo();
}

void BatchesPage::setBatches(std::vector<Batch> batches)
{
    const int current = m_table->currentIndex().row();
    const std::int64_t selected = current < 0 ? 0 : m_batches->row(current).id;
    std::sort(batches.begin(), batches.end(), [](const Batch& one, const Batch& other) { return one.id > other.id; });
    m_batches->setRows(std::move(batches));
    const std::vector<Batch>& rows = m_batches->rows();
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Batch& batch) { return batch.id == selected; });
    m_summary->setText(rows.empty()
            ? tr("Nothing was imported yet.")
            : tr("Any of them can be taken back, in any order: the store is then as if it had never been imported."));
    fitColumns(*m_table, 40);
    m_table->selectRow(same == rows.end() ? 0 : static_cast<int>(same - rows.begin()));
    updateUndo();
}

void BatchesPage::setUndoEnabled(bool enabled)
{
    m_enabled = enabled;
    updateUndo();
}

void BatchesPage::updateUndo()
{
    const int at = m_table->currentIndex().row();
    m_undo->setEnabled(m_enabled && at >= 0 && m_batches->row(at).live);
    m_undo->setText(at < 0 ? tr("Undo") : tr("Undo import %1").arg(m_batches->row(at).id));
}

void BatchesPage::setChartStyle(const ChartStyle& style)
{
    m_table->verticalHeader()->setDefaultSectionSize(style.pixels(28));
    const int margin = qRound(style.margin);
    layout()->setContentsMargins(margin, style.pixels(18), margin, margin);
}

} // namespace quarterdeck
