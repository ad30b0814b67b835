// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_dialog.h>

#include <quarterdeck/gui/rows_model.h>

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <map>

namespace quarterdeck {

namespace {

constexpr int kWidestColumn = 260;

} // namespace

RowsDialog::RowsDialog(const QString& title, const ChartStyle& style, QWidget* parent)
    : QDialog(parent)
    , m_title(title)
    , m_model(new RowsModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView)
    , m_search(new QLineEdit)
    , m_footer(new QLabel(tr("Reading…")))
    , m_export(new QPushButton(tr("Export as CSV…")))
{
    setObjectName(QStringLiteral("rowsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows behind “%1”").arg(title));
    buildView(style);
    m_search->setObjectName(QStringLiteral("rowsSearch"));
    m_search->setPlaceholderText(tr("Search in all columns"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_footer->setObjectName(QStringLiteral("rowsFooter"));
    m_footer->setProperty("soft", true);
    m_footer->setWordWrap(true);
    m_export->setObjectName(QStringLiteral("rowsExport"));
    m_export->setEnabled(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addWidget(m_footer);
    connect(m_search, &QLineEdit::textChanged, this, &RowsDialog::search);
    connect(m_export, &QPushButton::clicked, this, &RowsDialog::chooseFile);
    resize(style.pixels(980), style.pixels(560));
}

void RowsDialog::buildView(const ChartStyle& style)
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RowsModel::kSortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(QStringLiteral("rowsTable"));
    m_view->setAccessibleName(windowTitle());
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(style.pixels(28));
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setWordWrap(false);
}

const RowsTable& RowsDialog::table() const { return m_model->table(); }

void RowsDialog::setTable(RowsTable table)
{
    m_model->setTable(std::move(table));
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 12, kWidestColumn));
    m_export->setEnabled(true);
    updateFooter();
}

void RowsDialog::setError(const QString& text) { m_footer->setText(text); }

void RowsDialog::search(const QString& text)
{
    m_sorted->setFilterFixedString(text);
    updateFooter();
}

void RowsDialog::updateFooter()
{
    const RowsTable& rows = m_model->table();
    QStringList parts;
    std::int64_t all = 0;
    for (const RowsTable::Footer& footer : rows.footers) {
        all += footer.rows;
        const int count = static_cast<int>(std::min<std::int64_t>(footer.rows, std::numeric_limits<int>::max()));
        parts << (count == 1 ? tr("%1: %2 row, total %3", nullptr, count) : tr("%1: %2 rows, total %3", nullptr, count))
                     .arg(QString::fromStdString(footer.input), QLocale().toString(static_cast<qlonglong>(footer.rows)),
                         QLocale().toString(footer.total, 'f', QLocale::FloatingPointShortest));
    }
    const auto read = static_cast<std::int64_t>(rows.rows.size());
    if (read < all)
        parts
            << tr("the first %1 are shown; the export holds all").arg(QLocale().toString(static_cast<qlonglong>(read)));
    if (m_sorted->rowCount() < m_model->rowCount())
        parts << tr("%1 found").arg(QLocale().toString(m_sorted->rowCount()));
    m_footer->setText(parts.join(QStringLiteral(" · ")));
}

void RowsDialog::copySelection()
{
    std::map<int, QStringList> lines;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        lines[index.row()] << index.data().toString();
    QString text;
    for (const auto& [row, cells] : lines)
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    QApplication::clipboard()->setText(text);
}

void RowsDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QDialog::keyPressEvent(event);
}

void RowsDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Export the rows"), m_title + QStringLiteral(".csv"), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &RowsDialog::exportRequested);
    dialog->open();
}

} // namespace quarterdeck
