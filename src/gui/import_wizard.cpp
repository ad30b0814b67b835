// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_wizard.h>

#include "page_parts.h"

#include <quarterdeck/gui/import_columns_page.h>
#include <quarterdeck/gui/import_effect_page.h>
#include <quarterdeck/gui/import_files_page.h>
#include <quarterdeck/gui/import_problems_page.h>
#include <quarterdeck/gui/step_bar.h>

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quarterdeck {

namespace {

using Step = ImportWizard::Step;

std::vector<StepBar::Step> steps()
{
    return {{QStringLiteral("files"), ImportWizard::tr("Files")},
        {QStringLiteral("columns"), ImportWizard::tr("Columns")},
        {QStringLiteral("problems"), ImportWizard::tr("Problems")},
        {QStringLiteral("effect"), ImportWizard::tr("Effect")}};
}

QPushButton* button(const QString& text, const char* name)
{
    auto* result = new QPushButton(text);
    result->setObjectName(QString::fromLatin1(name));
    result->setAutoDefault(true); // Enter presses the button that has the keyboard
    return result;
}

} // namespace

ImportWizard::ImportWizard(QWidget* parent)
    : QWidget(parent)
    , m_bar(new StepBar(steps()))
    , m_pages(new QStackedWidget)
    , m_files(new ImportFilesPage)
    , m_columns(new ImportColumnsPage)
    , m_problems(new ImportProblemsPage)
    , m_effect(new ImportEffectPage)
    , m_state(pageLabel({}, "soft"))
    , m_cancel(button(tr("&Cancel"), "wizardCancel"))
    , m_back(button(tr("&Back"), "wizardBack"))
    , m_next(button(tr("&Next"), "wizardNext"))
    , m_import(button(tr("&Import"), "importNow"))
{
    setObjectName(QStringLiteral("importWizard"));
    buildLayout();
    connectPages();
    update();
}

void ImportWizard::buildLayout()
{
    m_pages->setObjectName(QStringLiteral("wizardPages"));
    for (QWidget* page : {static_cast<QWidget*>(m_files), static_cast<QWidget*>(m_columns),
             static_cast<QWidget*>(m_problems), static_cast<QWidget*>(m_effect)})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    column->addWidget(buildButtons());
}

QWidget* ImportWizard::buildButtons()
{
    m_state->setObjectName(QStringLiteral("wizardState"));
    for (QPushButton* forward : {m_next, m_import})
        forward->setProperty("primary", true);
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_state, 1);
    for (QPushButton* each : {m_cancel, m_back, m_next, m_import})
        line->addWidget(each);
    return widget;
}

void ImportWizard::connectPages()
{
    connect(m_bar, &StepBar::chosen, this, [this](int step) { showStep(static_cast<Step>(step)); });
    connect(m_files, &ImportFilesPage::changed, this, &ImportWizard::takeFiles);
    connect(m_columns, &ImportColumnsPage::entityChosen, this, [this](const QString& path, const QString& entity) {
        choose(path, {entity.toStdString(), {}});
    });
    connect(m_columns, &ImportColumnsPage::fieldChosen, this,
        [this](const QString& path, const QString& column, const QString& field) {
            FileChoice choice = m_choices[path.toStdString()];
            choice.entity = m_seenEntities[path.toStdString()]; // a column says nothing of what the file holds
            choice.columns[column.toStdString()] = field.toStdString();
            choose(path, std::move(choice));
        });
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::cancelRequested);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    connect(m_import, &QPushButton::clicked, this, &ImportWizard::importRequested);
}

void ImportWizard::begin(const QStringList& files)
{
    m_choices.clear();
    m_seenChoices.clear();
    m_files->setFiles(files);
    m_work = Work::None;
    m_seen = false;
    showStep(Step::Files);
}

void ImportWizard::addFiles(const QStringList& files) { m_files->addFiles(files); }

void ImportWizard::setSources(const QStringList& sources)
{
    const QSignalBlocker quiet(m_files); // more to choose from changes nothing that was chosen
    m_files->setSources(sources);
}

bool ImportWizard::begun() const { return !m_files->files().empty(); }

ImportRequest ImportWizard::request() const
{
    ImportRequest request;
    for (const ImportFilesPage::File& file : m_files->files())
        request.files.emplace_back(file.path.toStdString());
    request.source = m_files->source().toStdString();
    request.choices = m_choices;
    return request;
}

void ImportWizard::takeFiles()
{
    for (const ImportFilesPage::File& file : m_files->files()) {
        FileChoice& choice = m_choices[file.path.toStdString()];
        if (choice.entity.value_or("") == file.entity)
            continue;
        choice = {};
        if (!file.entity.empty())
            choice.entity = file.entity;
    }
    forgetPreview();
}

void ImportWizard::choose(const QString& path, FileChoice choice)
{
    m_choices[path.toStdString()] = std::move(choice);
    showEntities();
    m_seen = false;
    Q_EMIT lookRequested();
}

void ImportWizard::showEntities()
{
    const QSignalBlocker quiet(m_files);
    for (const auto& [path, choice] : m_choices)
        m_files->setEntity(QString::fromStdString(path.string()), choice.entity.value_or(""));
}

void ImportWizard::setWork(Work work)
{
    if (m_work == Work::None && m_pages->isAncestorOf(QApplication::focusWidget()))
        m_focus = QApplication::focusWidget();
    m_work = work;
    update();
    if (m_work == Work::None && m_focus && m_focus->isVisible())
        m_focus->setFocus(Qt::OtherFocusReason); // a page that waits lets go of the keyboard
    if (m_work == Work::None)
        m_focus.clear();
}

void ImportWizard::setPreview(PreviewView preview)
{
    setWork(Work::None);
    m_seen = true;
    m_complete = preview.complete();
    m_seenChoices = m_choices;
    for (const PreviewFileView& file : preview.files)
        m_seenEntities[file.path] = file.entity;
    m_problems->setFiles(preview.files);
    m_effect->setPreview(preview);
    m_columns->setFiles(std::move(preview.files));
    showStep(m_step == Step::Files ? Step::Columns : m_step);
}

void ImportWizard::lookFailed()
{
    setWork(Work::None);
    if (m_step != Step::Files) {
        m_choices = m_seenChoices;
        m_seen = true;
        showEntities();
        m_columns->refuseChoice();
    }
    update();
}

void ImportWizard::forgetPreview()
{
    m_seen = false;
    showStep(Step::Files);
}

void ImportWizard::showStep(Step step)
{
    const Step before = std::exchange(m_step, std::min(step, furthest()));
    m_pages->setCurrentIndex(static_cast<int>(m_step));
    update();
    if (m_step != before)
        takeFocus();
}

void ImportWizard::takeFocus()
{
    switch (m_step) {
    case Step::Files:
        return m_files->takeFocus();
    case Step::Columns:
        return m_columns->takeFocus();
    case Step::Problems:
        return m_problems->takeFocus();
    case Step::Effect:
        return m_effect->takeFocus();
    }
}

void ImportWizard::goOn()
{
    if (!m_seen)
        Q_EMIT lookRequested();
    else
        showStep(static_cast<Step>(static_cast<int>(m_step) + 1));
}

void ImportWizard::goBack() { showStep(static_cast<Step>(static_cast<int>(m_step) - 1)); }

ImportWizard::Step ImportWizard::furthest() const
{
    return !m_seen ? Step::Files : m_complete ? Step::Effect : Step::Columns;
}

void ImportWizard::update()
{
    const bool idle = m_work == Work::None;
    const bool last = m_step == Step::Effect;
    m_bar->setSteps(static_cast<int>(m_step), static_cast<int>(idle ? furthest() : m_step));
    m_pages->setEnabled(idle);
    m_back->setVisible(m_step != Step::Files);
    m_back->setEnabled(idle);
    m_next->setVisible(!last);
    const bool ready = m_step == Step::Files ? begun() && !m_files->source().isEmpty() : m_step < furthest();
    m_next->setEnabled(idle && ready);
    m_import->setVisible(last);
    m_import->setEnabled(idle && m_seen);
    m_state->setText(m_work == Work::Looking ? tr("Looking at the files. Nothing is written.")
            : m_work == Work::Importing      ? tr("Importing. Until it is done nothing has changed.")
                                             : tr("Nothing has been written yet."));
}

void ImportWizard::setChartStyle(const ChartStyle& style)
{
    for (QTableView* table : findChildren<QTableView*>())
        table->verticalHeader()->setDefaultSectionSize(style.pixels(28));
    const int margin = qRound(style.margin);
    layout()->setContentsMargins(margin, style.pixels(12), margin, style.pixels(16));
}

} // namespace quarterdeck
