// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/import_report_page.h>

#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/issues_model.h>

#include <QDesktopServices>
#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

QLabel* label(const QString& text, const char* property = nullptr)
{
    auto* result = new QLabel(text);
    if (property)
        result->setProperty(property, true);
    return result;
}

/// Inserted, updated, unchanged, rejected: number above word.
QGridLayout* countsOf(const FileCounts& counts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(0);
    const std::pair<std::int64_t, QString> columns[] = {{counts.rows, ImportReportPage::tr("rows")},
        {counts.inserted, ImportReportPage::tr("inserted")}, {counts.updated, ImportReportPage::tr("updated")},
        {counts.unchanged, ImportReportPage::tr("unchanged")}, {counts.rejected, ImportReportPage::tr("rejected")}};
    int column = 0;
    for (const auto& [number, word] : columns) {
        auto* value = label(QLocale().toString(static_cast<qlonglong>(number)), "heading");
        value->setAccessibleName(word);
        value->setAccessibleDescription(value->text());
        grid->addWidget(value, 0, column);
        grid->addWidget(label(word, "soft"), 1, column);
        ++column;
    }
    grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

ImportReportPage::ImportReportPage(QWidget* parent)
    : QWidget(parent), m_title(label({}, "heading")), m_undo(new QPushButton(tr("Undo this import")))
{
    setObjectName(QStringLiteral("importReportPage"));
    m_title->setObjectName(QStringLiteral("importTitle"));
    m_undo->setObjectName(QStringLiteral("undoImport"));
    auto* close = new QPushButton(tr("Show the dashboards"));
    close->setObjectName(QStringLiteral("closeReport"));
    close->setProperty("primary", true);
    connect(close, &QPushButton::clicked, this, &ImportReportPage::closeRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (m_batch)
            Q_EMIT undoRequested(*m_batch);
    });

    auto* top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_undo);
    top->addWidget(close);
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    m_files = new QVBoxLayout(content);
    m_files->setContentsMargins(0, 0, 0, 0);
    m_files->setSpacing(12);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("What became of the files"));
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 20);
    column->setSpacing(14);
    column->addLayout(top);
    column->addWidget(scroll, 1);
}

void ImportReportPage::setReport(const ImportReport& report)
{
    m_batch = report.batch;
    m_undo->setVisible(m_batch.has_value());
    const auto count = static_cast<int>(report.files.size());
    const QString files = count == 1 ? tr("%n file imported", nullptr, count) : tr("%n files imported", nullptr, count);
    m_title->setText(report.anyRejected() ? tr("%1, some rows were kept out").arg(files) : files);
    while (QLayoutItem* item = m_files->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const FileReport& file : report.files)
        addFile(file);
    m_files->addStretch(1);
}

void ImportReportPage::addFile(const FileReport& file)
{
    auto* card = new QFrame;
    card->setProperty("card", true);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 14, 16, 14);
    inside->setSpacing(10);
    const QString name = QString::fromStdString(file.file.filename().string());
    auto* title = new QHBoxLayout;
    title->addWidget(label(name, "strong"));
    title->addWidget(label(
        file.used ? entityWord(file.entity) : tr("%1: kept, not used for numbers yet").arg(entityWord(file.entity)),
        "soft"));
    title->addStretch(1);
    inside->addLayout(title);
    inside->addLayout(countsOf(file.counts));
    if (file.rejectsFile) {
        const QString path = QString::fromStdString(file.rejectsFile->string());
        auto* open = new QPushButton(tr("Open the rejected rows: mend them there and import the file again"));
        open->setObjectName(QStringLiteral("openRejects"));
        open->setProperty("role", QStringLiteral("link"));
        open->setToolTip(path);
        connect(open, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
        inside->addWidget(open, 0, Qt::AlignLeft);
    }
    addIssues(*inside, file);
    m_files->addWidget(card);
}

void ImportReportPage::addIssues(QVBoxLayout& inside, const FileReport& file)
{
    if (file.issues.empty())
        return;
    const auto shown = static_cast<qlonglong>(file.issues.size());
    const QString total = QLocale().toString(static_cast<qlonglong>(file.issuesTotal));
    inside.addWidget(
        label(shown < file.issuesTotal ? tr("The first %1 of %2 findings").arg(QLocale().toString(shown), total)
                                       : tr("Findings: %1").arg(total),
            "soft"));
    auto* view = new QTableView;
    view->setObjectName(QStringLiteral("issuesTable"));
    view->setTabKeyNavigation(false); // Tab goes on; the arrow keys go from cell to cell
    view->setAccessibleName(tr("Findings in %1").arg(QString::fromStdString(file.file.filename().string())));
    view->setModel(new IssuesModel(file.issues, view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->verticalHeader()->hide();
    view->setShowGrid(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->setTextElideMode(Qt::ElideRight);
    const int unit = view->fontMetrics().height();
    view->verticalHeader()->setDefaultSectionSize(unit * 7 / 4);
    for (const auto& [column, width] :
        {std::pair{IssuesModel::Row, 6}, {IssuesModel::ColumnName, 10}, {IssuesModel::Value, 12}})
        view->setColumnWidth(column, unit * width);
    const int rows = std::min(8, static_cast<int>(file.issues.size()));
    view->setFixedHeight(unit * 5 / 2 + rows * unit * 7 / 4 + 6);
    inside.addWidget(view);
}

} // namespace quarterdeck
