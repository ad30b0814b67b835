// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_dialog.h>

#include "copied_rows.h"

#include <quarterdeck/app/wording.h>
#include <quarterdeck/gui/columns_button.h>
#include <quarterdeck/gui/job_bar.h>
#include <quarterdeck/gui/message_bar.h>
#include <quarterdeck/gui/record_dialog.h>
#include <quarterdeck/gui/rows_export.h>
#include <quarterdeck/gui/rows_footer.h>
#include <quarterdeck/gui/rows_headline.h>
#include <quarterdeck/gui/rows_model.h>
#include <quarterdeck/gui/rows_table_view.h>

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr std::size_t kMostShown = 200'000;
/// Cells that are summed or copied at once; more of them in a job.
constexpr std::int64_t kAtOnce = 2'000;
constexpr const char* kGeometry = "rows/geometry";

/// A file's name that every system takes.
QString fileNameOf(const QString& title)
{
    QString name = title;
    for (QChar& letter : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(letter))
            letter = QLatin1Char('-');
    return name + QStringLiteral(".csv");
}

/// What of the rows an export takes: as they are shown, or all of them as they came.
struct ShownRows
{
    bool only = true;
    QStringList keys; ///< of the visible columns
    RowsArrangement arrangement;
};

QStringList keysOf(const RowsView& view, const std::vector<int>& columns)
{
    QStringList keys;
    for (const int column : columns)
        keys << view.columns[static_cast<std::size_t>(column)].key;
    return keys;
}

/// The columns with these keys, in their order, where the rows have them.
std::vector<int> columnsOf(const RowsView& view, const QStringList& keys)
{
    std::vector<int> columns;
    for (const QString& key : keys)
        for (std::size_t column = 0; column < view.columns.size(); ++column)
            if (view.columns[column].key == key)
                columns.push_back(static_cast<int>(column));
    return columns;
}

/// `all` may have other columns than what was `seen`, as later rows may bring some.
Result<void> writeRows(
    const QString& path, const RowsView& all, const ShownRows& shown, const RowsView& seen, Progress& progress)
{
    RowsArrangement arrangement;
    std::vector<int> columns = ColumnChoice().arranged(all.columns);
    if (shown.only) {
        arrangement = shown.arrangement;
        columns = columnsOf(all, shown.keys);
        if (arrangement.column >= 0) {
            const std::vector<int> now = columnsOf(all, keysOf(seen, {arrangement.column}));
            arrangement.column = now.empty() ? -1 : now.front();
        }
    }
    const RowsOrder order = arranged(*all.table, arrangement, progress);
    return writeRowsCsv(path, RowsText(all, QLocale()), *order, columns, QLocale(), progress);
}

} // namespace

RowsDialog::RowsDialog(
    const QString& title, Reader reader, const ChartStyle& style, QSettings& settings, QWidget* parent)
    : QDialog(parent)
    , m_title(title)
    , m_reader(std::move(reader))
    , m_style(style)
    , m_settings(settings)
    , m_model(new RowsModel(this))
    , m_headline(new RowsHeadline(title, style))
    , m_search(new QLineEdit)
    , m_table(new RowsTableView(*m_model))
    , m_columns(new ColumnsButton(*m_table))
    , m_export(new QToolButton)
    , m_message(new MessageBar)
    , m_pages(new QStackedWidget)
    , m_empty(new QLabel)
    , m_footer(new RowsFooter(style))
{
    setObjectName(QStringLiteral("rowsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows behind “%1”").arg(title));
    m_model->setChartStyle(style);
    m_table->setChartStyle(style);
    m_table->setAccessibleName(windowTitle());
    m_empty->setObjectName(QStringLiteral("rowsEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    buildTop(style);
    connectParts();
    resize(style.pixels(980), style.pixels(600));
    restoreGeometry(m_settings.value(QLatin1String(kGeometry)).toByteArray());
    read();
}

void RowsDialog::buildTop(const ChartStyle& style)
{
    m_search->setObjectName(QStringLiteral("rowsSearch"));
    m_search->setPlaceholderText(tr("Search in all columns"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setToolTip(tr("All words, in any column; \"in quotes\" a phrase (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_columns->setChartStyle(style);
    buildExportMenu();
    for (QWidget* late :
        {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_export)})
        late->setEnabled(false); // until there are rows
    auto* line = new QHBoxLayout;
    line->setSpacing(style.pixels(8));
    line->addWidget(m_search, 1);
    line->addWidget(m_columns);
    line->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(style.pixels(16), style.pixels(14), style.pixels(16), style.pixels(12));
    column->setSpacing(style.pixels(10));
    column->addWidget(m_headline);
    column->addLayout(line);
    column->addWidget(new JobBar(m_runner));
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(m_footer);
}

void RowsDialog::buildExportMenu()
{
    m_export->setObjectName(QStringLiteral("rowsExport"));
    m_export->setText(tr("Export as CSV  ▾"));
    m_export->setAccessibleName(tr("Export as CSV"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(m_export);
    menu->addAction(
            tr("What is shown: these columns, found rows, this order…"), this, [this] { chooseFile(Extent::Shown); })
        ->setObjectName(QStringLiteral("exportShown"));
    menu->addAction(tr("All rows with all columns…"), this, [this] { chooseFile(Extent::All); })
        ->setObjectName(QStringLiteral("exportAll"));
    m_export->setMenu(menu);
}

void RowsDialog::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        RowsArrangement wanted = m_arrangement;
        wanted.search = RowsSearch(text);
        arrange(wanted);
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_model, &RowsModel::sortRequested, this, [this](int column, Qt::SortOrder order) {
        RowsArrangement wanted = m_arrangement;
        wanted.column = column;
        wanted.order = order;
        arrange(wanted);
    });
    connect(m_table, &RowsTableView::selectionChangedTo, this, &RowsDialog::sumSelection);
    connect(m_table, &RowsTableView::copyRequested, this, &RowsDialog::copy);
    connect(m_table, &RowsTableView::recordRequested, this, &RowsDialog::openRecord);
    connect(m_table, &RowsTableView::filterRequested, m_search,
        [this](const QString& value) { m_search->setText(RowsSearch::quoted(value)); });
    connect(
        m_table, &RowsTableView::choiceChanged, this, [this] { m_table->choice().write(m_settings, m_view.entity); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
}

void RowsDialog::read()
{
    m_runner.start<Result<RowsView>>(
        Lane::Rows, tr("Reading rows"),
        [reader = m_reader](Progress& progress) { return reader(kMostShown, progress); },
        [this](Result<RowsView> view) {
            if (view)
                return setView(std::move(*view));
            m_footer->setNote(tr("The rows could not be read."));
            m_message->showError(view.error());
        });
}

void RowsDialog::setView(RowsView view)
{
    m_view = std::move(view);
    m_model->setText(RowsText(m_view, QLocale()));
    m_table->setChoice(ColumnChoice::read(m_settings, m_view.entity));
    m_headline->setView(m_view);
    m_footer->setView(m_view);
    m_footer->setFound(m_model->rowCount(), *m_view.table);
    const bool rows = m_model->rowCount() > 0;
    for (QWidget* late :
        {static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_export)})
        late->setEnabled(rows);
    m_empty->setText(m_view.emptyWhy + QLatin1Char('\n') + m_view.emptyRemedy);
    m_pages->setCurrentWidget(rows ? static_cast<QWidget*>(m_table) : m_empty);
    if (!rows)
        return;
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(0, m_table->visibleColumns().front()), QItemSelectionModel::NoUpdate);
    m_table->setFocus();
    openWanted();
}

void RowsDialog::openWanted()
{
    const RowsTable& table = *m_view.table;
    const auto id = std::find(table.columns.begin(), table.columns.end(), "id");
    if (m_wanted.empty() || id == table.columns.end())
        return;
    const auto column = static_cast<std::size_t>(id - table.columns.begin());
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (table.rows.cell(m_model->record(row), column) == m_wanted) {
            m_table->setCurrentIndex(m_model->index(row, m_table->visibleColumns().front()));
            return openRecord(row);
        }
}

void RowsDialog::arrange(const RowsArrangement& arrangement)
{
    if (arrangement == m_arrangement || !m_view.table)
        return;
    m_arrangement = arrangement;
    m_runner.start<RowsOrder>(
        Lane::Rows, tr("Sorting rows"),
        [table = m_view.table, arrangement](Progress& progress) { return arranged(*table, arrangement, progress); },
        [this, arrangement](const RowsOrder& order) { setOrder(order, arrangement.search); });
}

void RowsDialog::setOrder(const RowsOrder& order, const RowsSearch& search)
{
    const QModelIndex current = m_table->currentIndex();
    const std::optional<std::size_t> record
        = current.isValid() ? std::optional(m_model->record(current.row())) : std::nullopt;
    const int column = current.isValid() ? current.column() : 0;
    m_runner.cancel(Lane::Selection);
    m_model->setOrder(order, search);
    m_footer->setFound(m_model->rowCount(), *m_view.table);
    m_footer->setSelection({});
    const auto at = record ? std::find(order->begin(), order->end(), *record) : order->end();
    const int row = at == order->end() ? 0 : static_cast<int>(at - order->begin());
    if (const QModelIndex index = m_model->index(row, column); index.isValid()) {
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(index);
    }
}

void RowsDialog::sumSelection()
{
    RowsExcerpt excerpt = m_table->selected();
    if (excerpt.cells() <= kAtOnce) {
        m_runner.cancel(Lane::Selection);
        Progress progress;
        return m_footer->setSelection(excerpt.sums(progress));
    }
    m_runner.start<RowsExcerpt::Sums>(
        Lane::Selection, tr("Adding up"),
        [excerpt = std::move(excerpt)](Progress& progress) { return excerpt.sums(progress); },
        [this](const RowsExcerpt::Sums& sums) { m_footer->setSelection(sums); });
}

void RowsDialog::copy(RowsExcerpt::Header header)
{
    RowsExcerpt excerpt = m_table->selected();
    const std::int64_t cells = excerpt.cells();
    if (cells == 0)
        return;
    const char separator = csvSeparator(QLocale());
    if (cells <= kAtOnce) {
        Progress progress;
        m_runner.cancel(Lane::Copy);
        QApplication::clipboard()->setMimeData(CopiedRows::of(excerpt, header, separator, progress).toMimeData());
        return;
    }
    m_runner.start<CopiedRows>(
        Lane::Copy, tr("Copying"),
        [excerpt = std::move(excerpt), header, separator](
            Progress& progress) { return CopiedRows::of(excerpt, header, separator, progress); },
        [this, cells](const CopiedRows& copied) {
            QApplication::clipboard()->setMimeData(copied.toMimeData());
            m_message->showMessage(tr("%1 cells are copied.").arg(QLocale().toString(static_cast<qlonglong>(cells))));
        });
}

void RowsDialog::openRecord(int row)
{
    auto* record = new RecordDialog(*m_model, m_style, this);
    connect(m_model, &QAbstractItemModel::modelReset, record, &QDialog::close);
    connect(record, &RecordDialog::rowShown, m_table, [this](int shown) {
        const QModelIndex index = m_model->index(shown, m_table->currentIndex().column());
        m_table->setCurrentIndex(index);
    });
    record->showRow(row);
    record->show();
}

void RowsDialog::chooseFile(Extent extent)
{
    auto* dialog = new QFileDialog(this, tr("Export the rows"), fileNameOf(m_title), tr("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("rowsExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, extent](const QString& path) { exportTo(path, extent); });
    dialog->open();
}

void RowsDialog::exportTo(const QString& path, Extent extent)
{
    const ShownRows shown{extent == Extent::Shown, keysOf(m_view, m_table->visibleColumns()), m_arrangement};
    m_runner.start<Result<void>>(
        Lane::Export, tr("Exporting rows"),
        [reader = m_reader, view = m_view, path, shown](Progress& progress) -> Result<void> {
            if (view.table->complete())
                return writeRows(path, view, shown, view, progress);
            const auto all = reader(std::nullopt, progress);
            if (!all)
                return tl::unexpected(all.error());
            return writeRows(path, *all, shown, view, progress);
        },
        [this, path](const Result<void>& done) { endExport(path, done); });
}

void RowsDialog::endExport(const QString& path, const Result<void>& done)
{
    if (!isVisible()) { // it was closed meanwhile
        if (done)
            Q_EMIT exported(path);
        else
            Q_EMIT failed(done.error());
        deleteLater();
    } else if (done) {
        m_message->showMessage(tr("The rows are in %1").arg(path));
    } else if (done.error().kind == ErrorKind::Cancelled) {
        m_message->showMessage(tr("The export was cancelled. Nothing was written."));
    } else {
        m_message->showError(done.error());
    }
}

void RowsDialog::closeEvent(QCloseEvent* event)
{
    if (!m_runner.busy(Lane::Export))
        return QDialog::closeEvent(event);
    hide();
    event->ignore();
}

void RowsDialog::hideEvent(QHideEvent* event)
{
    m_settings.setValue(QLatin1String(kGeometry), saveGeometry());
    QDialog::hideEvent(event);
}

} // namespace quarterdeck
