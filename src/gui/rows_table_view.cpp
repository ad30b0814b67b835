// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/rows_table_view.h>

#include <quarterdeck/gui/rows_model.h>

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr int kNarrowest = 56;
constexpr int kWidest = 260;
constexpr int kPadding = 26; // the cell's and the header's, with the sort arrow
constexpr int kLooked = 60; // rows that a column's first width is made from

/// Marks cells that the model gives a background: below a style sheet's items it would not be painted.
class MarkingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (const QVariant mark = index.data(Qt::BackgroundRole); mark.isValid())
            painter->fillRect(option.rect, mark.value<QColor>());
        QStyledItemDelegate::paint(painter, option, index);
    }
};

template <typename Slot>
QAction* addTo(QMenu& menu, const QString& text, const char* name, const Slot& slot)
{
    QAction* action = menu.addAction(text, &menu, slot);
    action->setObjectName(QLatin1String(name));
    return action;
}

} // namespace

RowsTableView::RowsTableView(RowsModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_style(ChartStyle::of(Theme::Light))
{
    setObjectName(QStringLiteral("rowsTable"));
    setModel(&model);
    setItemDelegate(new MarkingDelegate(this));
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false); // Tab leaves the table
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView& header = *horizontalHeader();
    header.setObjectName(QStringLiteral("rowsHeader"));
    header.setSectionsMovable(true);
    header.setHighlightSections(false); // would look at every selected row
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    header.setTextElideMode(Qt::ElideRight);
    setSortingEnabled(true);
    connect(&header, &QWidget::customContextMenuRequested, this, &RowsTableView::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &RowsTableView::keepOrder);
    connect(
        &header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { keepWidth(column, width); });
    connect(this, &QTableView::doubleClicked, this, &RowsTableView::openCurrent);
}

void RowsTableView::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    verticalHeader()->setMinimumSectionSize(style.pixels(20));
    verticalHeader()->setDefaultSectionSize(style.pixels(28));
    horizontalHeader()->setMinimumSectionSize(style.pixels(kNarrowest / 2.0));
    applyChoice();
}

void RowsTableView::setChoice(const ColumnChoice& choice)
{
    m_choice = choice;
    applyChoice();
}

void RowsTableView::applyChoice()
{
    const QScopedValueRollback applying(m_applying, true);
    const std::vector<RowsView::Column>& columns = m_model.text().columns();
    const std::vector<int> order = m_choice.arranged(columns);
    for (int visual = 0; visual < static_cast<int>(order.size()); ++visual) {
        const int column = order[static_cast<std::size_t>(visual)];
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), visual);
        setColumnHidden(column, !m_choice.shows(columns[static_cast<std::size_t>(column)]));
        setColumnWidth(column, widthOf(column));
    }
}

int RowsTableView::widthOf(int column) const
{
    const RowsView::Column& shown = m_model.text().columns()[static_cast<std::size_t>(column)];
    if (const int chosen = m_choice.widths.value(shown.key); chosen > 0)
        return m_style.pixels(chosen);
    const QFontMetrics metrics(m_style.textFont);
    int width = metrics.horizontalAdvance(shown.title);
    for (int row = 0; row < std::min(m_model.rowCount(), kLooked); ++row)
        width = std::max(width, metrics.horizontalAdvance(m_model.text().shown(m_model.record(row), column)));
    return std::clamp(width + m_style.pixels(kPadding), m_style.pixels(kNarrowest), m_style.pixels(kWidest));
}

void RowsTableView::showColumn(int column, bool shown)
{
    setColumnHidden(column, !shown);
    m_choice.shown[m_model.text().columns()[static_cast<std::size_t>(column)].key] = shown;
    Q_EMIT choiceChanged();
    Q_EMIT selectionChangedTo(); // hidden cells do not count
}

void RowsTableView::keepOrder()
{
    if (m_applying)
        return;
    m_choice.order.clear();
    for (int visual = 0; visual < m_model.columnCount(); ++visual)
        m_choice.order
            << m_model.text().columns()[static_cast<std::size_t>(horizontalHeader()->logicalIndex(visual))].key;
    Q_EMIT choiceChanged();
}

void RowsTableView::keepWidth(int column, int width)
{
    if (m_applying || width == 0 || column >= m_model.columnCount())
        return;
    m_choice.widths[m_model.text().columns()[static_cast<std::size_t>(column)].key] = qRound(width / m_style.unit);
    Q_EMIT choiceChanged();
}

std::vector<int> RowsTableView::visibleColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_model.columnCount(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

RowsExcerpt RowsTableView::selected() const
{
    RowsExcerpt excerpt{m_model.text(), m_model.order(), visibleColumns(), {}};
    for (const QItemSelectionRange& range : selectionModel()->selection())
        excerpt.blocks.push_back({range.top(), range.bottom(), range.left(), range.right()});
    return excerpt;
}

void RowsTableView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedTo();
}

void RowsTableView::selectWhole(const QModelIndex& index, QItemSelectionModel::SelectionFlag extent)
{
    // The view's own commands would take a held Shift for "from there to here".
    selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | extent);
}

void RowsTableView::copyCell() { QApplication::clipboard()->setText(currentIndex().data().toString()); }

void RowsTableView::filterToCell() { Q_EMIT filterRequested(currentIndex().data().toString()); }

void RowsTableView::openCurrent()
{
    if (currentIndex().isValid())
        Q_EMIT recordRequested(currentIndex().row());
}

void RowsTableView::keyPressEvent(QKeyEvent* event)
{
    const bool space = event->key() == Qt::Key_Space && currentIndex().isValid();
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested(RowsExcerpt::Header::With);
    else if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        Q_EMIT copyRequested(RowsExcerpt::Header::Without);
    else if (space && event->modifiers() == Qt::ControlModifier)
        selectWhole(currentIndex(), QItemSelectionModel::Columns);
    else if (space && event->modifiers() == Qt::ShiftModifier)
        selectWhole(currentIndex(), QItemSelectionModel::Rows);
    else if (event->key() == Qt::Key_F2 || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openCurrent();
    else
        QTableView::keyPressEvent(event);
}

void RowsTableView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    else
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu, tr("Copy\tCtrl+C"), "copy", [this] { Q_EMIT copyRequested(RowsExcerpt::Header::With); });
    addTo(*menu, tr("Copy without headers\tCtrl+Shift+C"), "copyWithoutHeader",
        [this] { Q_EMIT copyRequested(RowsExcerpt::Header::Without); });
    addTo(*menu, tr("Copy cell"), "copyCell", [this] { copyCell(); });
    menu->addSeparator();
    addTo(*menu, tr("Filter to this value"), "filterToCell", [this] {
        filterToCell();
    })->setEnabled(!index.data().toString().isEmpty());
    addTo(*menu, tr("Open the record\tReturn"), "openRecord", [this] { openCurrent(); });
    menu->addSeparator();
    addTo(*menu, tr("Select row\tShift+Space"), "selectRow",
        [this] { selectWhole(currentIndex(), QItemSelectionModel::Rows); });
    addTo(*menu, tr("Select column\tCtrl+Space"), "selectColumn",
        [this] { selectWhole(currentIndex(), QItemSelectionModel::Columns); });
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void RowsTableView::showHeaderMenu(const QPoint& position)
{
    const int column = horizontalHeader()->logicalIndexAt(position);
    if (column < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowsHeaderMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTo(*menu, tr("Sort upwards"), "sortUp", [this, column] { sortByColumn(column, Qt::AscendingOrder); });
    addTo(*menu, tr("Sort downwards"), "sortDown", [this, column] { sortByColumn(column, Qt::DescendingOrder); });
    menu->addSeparator();
    addTo(*menu, tr("Select column"), "selectColumn",
        [this, column] { selectWhole(m_model.index(0, column), QItemSelectionModel::Columns); });
    addTo(*menu, tr("Hide column"), "hideColumn", [this, column] {
        showColumn(column, false);
    })->setEnabled(visibleColumns().size() > 1);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace quarterdeck
