// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_columns_page.h>

#include "arrow_combo_box.h"
#include "page_parts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

std::vector<RowTableModel<ColumnView>::Column> columns()
{
    const auto tr = [](const char* text) { return ImportColumnsPage::tr(text); };
    return {{tr("Column"), [](const ColumnView& column) { return column.header; }},
        {tr("Read as"), [](const ColumnView& column) { return column.readAs; }},
        {tr("Samples"), [](const ColumnView& column) { return column.samples.join(QStringLiteral("  ·  ")); }},
        {tr("How sure"), [](const ColumnView& column) { return column.confidence; }},
        {tr("Why"), [](const ColumnView& column) { return column.reason; }}};
}

} // namespace

ImportColumnsPage::ImportColumnsPage(QWidget* parent)
    : QWidget(parent)
    , m_files(new QListWidget)
    , m_entity(new ArrowComboBox)
    , m_about(pageLabel({}, "soft"))
    , m_unclear(pageLabel({}, "warning"))
    , m_columns(new RowTableModel<ColumnView>(columns(), this))
    , m_table(pageTable(QStringLiteral("columnsTable"), tr("Columns of the file")))
    , m_column(new QLabel)
    , m_field(new ArrowComboBox)
{
    setObjectName(QStringLiteral("importColumnsPage"));
    m_files->setObjectName(QStringLiteral("columnsFiles"));
    m_files->setAccessibleName(tr("Files"));
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setTextElideMode(Qt::ElideMiddle);
    connect(m_files, &QListWidget::currentRowChanged, this, &ImportColumnsPage::showFile);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_files, 1);
    line->addWidget(buildFile(), 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(pageLabel(tr("What was recognised"), "heading"));
    column->addWidget(
        pageLabel(tr("Each column with what it was taken for. Where that is wrong, say it below the table."), "soft"));
    column->addLayout(line, 1);
}

QWidget* ImportColumnsPage::buildFile()
{
    m_entity->setObjectName(QStringLiteral("entityBox"));
    m_entity->setAccessibleName(tr("What the file holds"));
    for (const ChoiceView& choice : entityChoices())
        m_entity->addItem(choice.name, QString::fromStdString(choice.id));
    m_entity->setPlaceholderText(tr("choose"));
    m_about->setObjectName(QStringLiteral("entityAbout"));
    m_unclear->setObjectName(QStringLiteral("fileUnclear"));
    connect(m_entity, &QComboBox::activated, this, [this] {
        const QString entity = m_entity->currentData().toString();
        if (file() && entity.toStdString() != file()->entity)
            Q_EMIT entityChosen(QString::fromStdString(file()->path.string()), entity);
    });
    m_table->setModel(m_columns);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportColumnsPage::showColumn);
    connect(m_table, &QTableView::activated, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    m_field->setObjectName(QStringLiteral("fieldBox"));
    m_field->setMaxVisibleItems(24);
    connect(m_field, &QComboBox::activated, this, [this] {
        const QString field = m_field->currentData().toString();
        const int at = m_table->currentIndex().row();
        if (file() && at >= 0 && field.toStdString() != m_columns->row(at).field)
            Q_EMIT fieldChosen(QString::fromStdString(file()->path.string()), m_columns->row(at).header, field);
    });

    auto* top = new QHBoxLayout;
    top->addWidget(new QLabel(tr("The file holds")));
    top->addWidget(m_entity);
    top->addWidget(m_about, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_column);
    below->addWidget(m_field);
    below->addStretch(1);
    auto* widget = new QWidget;
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(top);
    column->addWidget(m_unclear);
    column->addWidget(m_table, 1);
    column->addLayout(below);
    return widget;
}

const PreviewFileView* ImportColumnsPage::file() const
{
    const int at = m_files->currentRow();
    return at < 0 || static_cast<std::size_t>(at) >= m_previews.size() ? nullptr
                                                                       : &m_previews[static_cast<std::size_t>(at)];
}

void ImportColumnsPage::setFiles(std::vector<PreviewFileView> files)
{
    const bool same = files.size() == m_previews.size()
        && std::equal(files.begin(), files.end(), m_previews.begin(),
            [](const PreviewFileView& one, const PreviewFileView& other) { return one.path == other.path; });
    const auto unclear
        = std::find_if(files.begin(), files.end(), [](const PreviewFileView& each) { return !each.unclear.isEmpty(); });
    const int first = unclear == files.end() ? 0 : static_cast<int>(unclear - files.begin());
    const int current = same ? m_files->currentRow() : first;
    const int column = same ? m_table->currentIndex().row() : 0;
    m_previews = std::move(files);
    {
        const QSignalBlocker quiet(m_files);
        m_files->clear();
        for (const PreviewFileView& each : m_previews) {
            auto* item = new QListWidgetItem(each.name + QLatin1Char('\n') + each.entityName, m_files);
            item->setToolTip(QString::fromStdString(each.path.string()));
        }
        m_files->setCurrentRow(current);
    }
    m_files->setVisible(m_previews.size() > 1);
    showFile(current);
    m_table->selectRow(std::clamp(column, 0, std::max(0, m_columns->rowCount() - 1)));
}

void ImportColumnsPage::refuseChoice()
{
    if (file())
        m_entity->setCurrentIndex(m_entity->findData(QString::fromStdString(file()->entity)));
    showColumn();
}

void ImportColumnsPage::showFile(int index)
{
    if (index < 0 || !file())
        return;
    const PreviewFileView& shown = *file();
    m_entity->setCurrentIndex(m_entity->findData(QString::fromStdString(shown.entity)));
    const auto rows = static_cast<int>(std::min<std::int64_t>(shown.rows, 1'000'000));
    const QString count = QLocale().toString(static_cast<qlonglong>(shown.rows));
    const QString size = (rows == 1 ? tr("%1 row", nullptr, rows) : tr("%1 rows", nullptr, rows)).arg(count);
    m_about->setText(shown.confidence.isEmpty() ? size : shown.confidence + QStringLiteral(" · ") + size);
    m_unclear->setText(shown.unclear);
    m_unclear->setVisible(!shown.unclear.isEmpty());
    m_columns->setRows(shown.columns);
    fitColumns(*m_table, 40);
    m_field->clear();
    m_field->addItem(tr("not read"), QString());
    for (const ChoiceView& field : shown.fields)
        m_field->addItem(field.name, QString::fromStdString(field.id));
    m_table->selectRow(0);
    showColumn();
}

void ImportColumnsPage::showColumn()
{
    const int at = m_table->currentIndex().row();
    m_field->setEnabled(at >= 0 && m_field->count() > 1);
    if (at < 0)
        return;
    const ColumnView& column = m_columns->row(at);
    const QString name = tr("“%1” is read as").arg(column.header);
    m_column->setText(name);
    m_field->setAccessibleName(name);
    m_field->setCurrentIndex(std::max(0, m_field->findData(QString::fromStdString(column.field))));
}

void ImportColumnsPage::takeFocus() { m_table->setFocus(Qt::OtherFocusReason); }

} // namespace quarterdeck
