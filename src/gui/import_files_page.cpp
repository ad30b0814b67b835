// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_files_page.h>

#include "arrow_combo_box.h"
#include "dropped_files.h"
#include "page_parts.h"
#include "typed_paths.h"

#include <quarterdeck/app/preview_view.h>
#include <quarterdeck/app/wording.h>

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

using File = ImportFilesPage::File;

std::vector<RowTableModel<File>::Column> columns()
{
    const auto tr = [](const char* text) { return ImportFilesPage::tr(text); };
    return {{tr("File"), [](const File& file) { return QFileInfo(file.path).fileName(); }},
        {tr("Read as"),
            [tr](const File& file) { return file.entity.empty() ? tr("as recognised") : entityWord(file.entity); }},
        {tr("Size"),
            [tr](const File& file) {
                return file.bytes < 0 ? tr("not there") : QLocale().formattedDataSize(file.bytes);
            },
            Qt::AlignRight},
        {tr("Folder"), [](const File& file) { return QFileInfo(file.path).path(); }}};
}

QPushButton* button(const QString& text, const char* name)
{
    auto* result = new QPushButton(text);
    result->setObjectName(QString::fromLatin1(name));
    return result;
}

} // namespace

ImportFilesPage::ImportFilesPage(QWidget* parent)
    : QWidget(parent)
    , m_files(new RowTableModel<File>(columns(), this))
    , m_list(new QStackedWidget)
    , m_table(pageTable(QStringLiteral("importFiles"), tr("Files to import")))
    , m_path(new QLineEdit)
    , m_problem(pageLabel({}, "warning"))
    , m_entity(new ArrowComboBox)
    , m_remove(button(tr("Remove"), "removeFile"))
    , m_source(new ArrowComboBox)
{
    setObjectName(QStringLiteral("importFilesPage"));
    setAcceptDrops(true);
    buildTable();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(pageLabel(tr("Which files?"), "heading"));
    column->addWidget(m_list, 1);
    column->addWidget(buildLine());
    m_problem->setObjectName(QStringLiteral("pathProblem"));
    m_problem->hide();
    column->addWidget(m_problem);

    m_source->setObjectName(QStringLiteral("sourceBox"));
    m_source->setAccessibleName(tr("Source"));
    m_source->setAccessibleDescription(tr("The CRM that the files come from"));
    m_source->setEditable(true);
    m_source->setMinimumContentsLength(12);
    connect(m_source, &QComboBox::editTextChanged, this, &ImportFilesPage::changed);
    auto* source = new QHBoxLayout;
    source->addWidget(new QLabel(tr("Source")));
    source->addWidget(m_source);
    source->addWidget(pageLabel(tr("The CRM that the files come from. Names are looked for there first."), "soft"), 1);
    column->addLayout(source);
    setSources({});
}

void ImportFilesPage::buildTable()
{
    m_table->setModel(m_files);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportFilesPage::showCurrent);
    auto* remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ImportFilesPage::removeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ImportFilesPage::removeCurrent);

    m_entity->setObjectName(QStringLiteral("fileEntity"));
    m_entity->setAccessibleName(tr("What the file holds"));
    m_entity->addItem(tr("as recognised"));
    for (const ChoiceView& choice : entityChoices())
        m_entity->addItem(choice.name, QString::fromStdString(choice.id));
    connect(m_entity, &QComboBox::activated, this, [this] {
        if (const QModelIndex at = m_table->currentIndex(); at.isValid())
            setEntity(m_files->row(at.row()).path, m_entity->currentData().toString().toStdString());
    });
    auto* below = new QHBoxLayout;
    below->addWidget(new QLabel(tr("The file holds")));
    below->addWidget(m_entity);
    below->addStretch(1);
    below->addWidget(m_remove);
    auto* filled = new QWidget;
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addLayout(below);

    auto* empty = new QFrame;
    empty->setObjectName(QStringLiteral("dropArea"));
    auto* inside = new QVBoxLayout(empty);
    inside->addStretch(1);
    for (const auto& [text, property] : {std::pair(tr("Drop the files here"), "strong"),
             {tr("or choose them, or paste their paths below. A folder stands for the exports in it."), "soft"},
             {tr("Exports of your CRM as CSV, in any order; what was imported before is brought up to date."),
                 "soft"}}) {
        QLabel* label = pageLabel(text, property);
        label->setAlignment(Qt::AlignCenter);
        inside->addWidget(label);
    }
    inside->addStretch(1);
    m_list->addWidget(empty);
    m_list->addWidget(filled);
}

QWidget* ImportFilesPage::buildLine()
{
    m_path->setObjectName(QStringLiteral("pathEdit"));
    m_path->setAccessibleName(tr("Path of a file or folder"));
    m_path->setPlaceholderText(tr("Paste or type a path, several with ; between"));
    m_path->setClearButtonEnabled(true);
    QPushButton* add = button(tr("Add"), "addPath");
    QPushButton* choose = button(tr("Choose files…"), "addFiles");
    connect(m_path, &QLineEdit::returnPressed, this, &ImportFilesPage::addTyped);
    connect(m_path, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    connect(add, &QPushButton::clicked, this, &ImportFilesPage::addTyped);
    connect(choose, &QPushButton::clicked, this, &ImportFilesPage::chooseFiles);
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_path, 1);
    line->addWidget(add);
    line->addWidget(choose);
    return widget;
}

void ImportFilesPage::setRows(std::vector<File> files, int current)
{
    m_files->setRows(std::move(files));
    fitColumns(*m_table, 50);
    m_list->setCurrentIndex(m_files->rows().empty() ? 0 : 1);
    m_table->selectRow(std::min(current, m_files->rowCount() - 1));
    showCurrent();
    Q_EMIT changed();
}

void ImportFilesPage::setFiles(const QStringList& paths)
{
    m_path->clear();
    m_problem->hide();
    setRows({}, 0);
    addFiles(paths);
}

void ImportFilesPage::addFiles(const QStringList& paths)
{
    std::vector<File> files = m_files->rows();
    const int before = m_files->rowCount();
    for (const QString& path : paths)
        if (std::none_of(files.begin(), files.end(), [&](const File& file) { return file.path == path; }))
            files.push_back({path, {}, QFileInfo::exists(path) ? QFileInfo(path).size() : -1});
    setRows(std::move(files), before);
}

void ImportFilesPage::setEntity(const QString& path, const std::string& entity)
{
    std::vector<File> files = m_files->rows();
    for (File& file : files)
        if (file.path == path)
            file.entity = entity;
    setRows(std::move(files), m_table->currentIndex().row());
}

void ImportFilesPage::removeCurrent()
{
    const int at = m_table->currentIndex().row();
    if (at < 0)
        return;
    std::vector<File> files = m_files->rows();
    files.erase(files.begin() + at);
    setRows(std::move(files), at);
}

void ImportFilesPage::showCurrent()
{
    const QModelIndex at = m_table->currentIndex();
    m_remove->setEnabled(at.isValid());
    m_entity->setEnabled(at.isValid());
    if (at.isValid())
        m_entity->setCurrentIndex(
            std::max(0, m_entity->findData(QString::fromStdString(m_files->row(at.row()).entity))));
}

void ImportFilesPage::addTyped()
{
    const TypedPaths typed = TypedPaths::of(m_path->text());
    addFiles(typed.files);
    m_problem->setText(typed.problem);
    m_problem->setVisible(!typed.problem.isEmpty());
    if (typed.problem.isEmpty())
        m_path->clear();
}

void ImportFilesPage::chooseFiles()
{
    auto* dialog = new QFileDialog(
        this, tr("Import your CRM's export"), QString(), tr("Exports (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportFilesPage::addFiles);
    dialog->open();
}

void ImportFilesPage::setSources(const QStringList& sources)
{
    QStringList all = sources;
    if (!all.contains(QStringLiteral("main")))
        all.prepend(QStringLiteral("main"));
    const QString chosen = m_source->count() > 0 ? source() : all.front();
    m_source->clear();
    m_source->addItems(all);
    m_source->setCurrentText(chosen);
}

QString ImportFilesPage::source() const { return m_source->currentText().trimmed(); }

void ImportFilesPage::dragEnterEvent(QDragEnterEvent* event)
{
    const DroppedFiles dropped(*event->mimeData());
    if (!dropped.empty() && !dropped.store())
        event->acceptProposedAction();
}

void ImportFilesPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(DroppedFiles(*event->mimeData()).files());
}

void ImportFilesPage::takeFocus() { m_path->setFocus(Qt::OtherFocusReason); }

} // namespace quarterdeck
