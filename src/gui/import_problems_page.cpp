// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_problems_page.h>

#include "page_parts.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/issues_model.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

using Problem = ImportProblemsPage::Problem;

QString numberText(std::int64_t number) { return QLocale().toString(static_cast<qlonglong>(number)); }

std::vector<RowTableModel<Problem>::Column> columns()
{
    const auto tr = [](const char* text) { return ImportProblemsPage::tr(text); };
    return {{tr("Found"), [](const Problem& problem) { return word(problem.group.kind); }},
        {tr("Column"), [](const Problem& problem) { return QString::fromStdString(problem.group.column); }},
        {tr("File"), [](const Problem& problem) { return problem.file; }},
        {tr("Times"), [](const Problem& problem) { return numberText(problem.group.count); }, Qt::AlignRight},
        {tr("Rows"),
            [tr](const Problem& problem) { return rejectsRow(problem.group.kind) ? tr("kept out") : tr("imported"); }},
        {tr("What to do"), [](const Problem& problem) { return remedy(problem.group.kind); }}};
}

std::vector<Problem> problemsOf(const std::vector<PreviewFileView>& files)
{
    std::vector<Problem> problems;
    for (const PreviewFileView& file : files)
        for (const IssueGroup& group : file.report.groups)
            problems.push_back({file.name, group});
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& one, const Problem& other) {
        return std::pair(rejectsRow(one.group.kind), one.group.count)
            > std::pair(rejectsRow(other.group.kind), other.group.count);
    });
    return problems;
}

QWidget* nothingFound()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("nothingToMend"));
    auto* column = new QVBoxLayout(page);
    column->addStretch(1);
    for (const auto& [text, property] : {std::pair(ImportProblemsPage::tr("Nothing to mend"), "heading"),
             {ImportProblemsPage::tr("Every row can be read, and nothing in them looks odd."), "soft"}}) {
        QLabel* label = pageLabel(text, property);
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(2);
    return page;
}

} // namespace

ImportProblemsPage::ImportProblemsPage(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget)
    , m_summary(pageLabel({}, "soft"))
    , m_problems(new RowTableModel<Problem>(columns(), this))
    , m_table(pageTable(QStringLiteral("problemsTable"), tr("What was found")))
    , m_about(pageLabel({}, "soft"))
    , m_issues(new IssuesModel({}, this))
    , m_rows(pageTable(QStringLiteral("problemRows"), tr("Rows with this finding")))
{
    setObjectName(QStringLiteral("importProblemsPage"));
    m_table->setModel(m_problems);
    m_rows->setModel(m_issues);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportProblemsPage::showRows);
    m_summary->setObjectName(QStringLiteral("problemsSummary"));
    m_about->setObjectName(QStringLiteral("problemAbout"));

    auto* below = new QWidget;
    auto* rows = new QVBoxLayout(below);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->addWidget(m_about);
    rows->addWidget(m_rows, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("problemsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(below);
    auto* found = new QWidget;
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(pageLabel(tr("What was found"), "heading"));
    column->addWidget(m_summary);
    column->addWidget(splitter, 1);
    m_pages->addWidget(nothingFound());
    m_pages->addWidget(found);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pages);
}

void ImportProblemsPage::setFiles(const std::vector<PreviewFileView>& files)
{
    m_problems->setRows(problemsOf(files));
    m_pages->setCurrentIndex(m_problems->rows().empty() ? 0 : 1);
    std::int64_t rejected = 0;
    for (const PreviewFileView& file : files)
        rejected += file.report.counts.rejected;
    const int n = static_cast<int>(std::min<std::int64_t>(rejected, 1'000'000));
    m_summary->setText(n == 0 ? tr("No row is kept out. What is listed here is imported, and worth a look.")
            : n == 1          ? tr("%1 row would be kept out and written to a file where it can be mended.", nullptr, n)
                           .arg(numberText(n))
                     : tr("%1 rows would be kept out and written to a file where they can be mended.", nullptr, n)
                           .arg(numberText(rejected)));
    fitColumns(*m_table, 36);
    m_table->selectRow(0);
    showRows();
}

void ImportProblemsPage::showRows()
{
    const int at = m_table->currentIndex().row();
    if (at < 0) {
        m_issues->setIssues({});
        return;
    }
    const Problem& problem = m_problems->row(at);
    const auto kept = static_cast<std::int64_t>(problem.group.issues.size());
    m_about->setText(kept < problem.group.count
            ? tr("%1: the first %2 of %3")
                  .arg(word(problem.group.kind), numberText(kept), numberText(problem.group.count))
            : word(problem.group.kind));
    m_issues->setIssues(problem.group.issues);
    fitColumns(*m_rows, 30);
}

void ImportProblemsPage::takeFocus() { m_table->setFocus(Qt::OtherFocusReason); }

} // namespace quarterdeck
