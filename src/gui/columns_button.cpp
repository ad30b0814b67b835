// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/columns_button.h>

#include <quarterdeck/gui/rows_model.h>
#include <quarterdeck/gui/rows_search.h>
#include <quarterdeck/gui/rows_table_view.h>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace quarterdeck {

namespace {

constexpr int kColumn = Qt::UserRole;

} // namespace

ColumnsButton::ColumnsButton(RowsTableView& view, QWidget* parent)
    : QToolButton(parent), m_view(view), m_popup(new QWidget), m_search(new QLineEdit), m_list(new QListWidget)
{
    setObjectName(QStringLiteral("rowsColumns"));
    setText(tr("Columns  ▾"));
    setAccessibleName(tr("Columns"));
    setToolTip(tr("Choose which columns are shown"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    buildPopup();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(m_popup);
    menu->addAction(action);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ColumnsButton::fill);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsButton::search);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnsButton::toggle);
}

void ColumnsButton::buildPopup()
{
    m_search->setObjectName(QStringLiteral("columnsSearch"));
    m_search->setPlaceholderText(tr("Find a column"));
    m_search->setAccessibleName(tr("Find a column"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("columnsList"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto* all = new QPushButton(tr("Show all"));
    all->setObjectName(QStringLiteral("columnsShowAll"));
    connect(all, &QPushButton::clicked, this, [this] { showAll(true); });
    auto* withValues = new QPushButton(tr("Only with values"));
    withValues->setObjectName(QStringLiteral("columnsWithValues"));
    connect(withValues, &QPushButton::clicked, this, [this] { showAll(false); });
    auto* line = new QHBoxLayout;
    line->addWidget(all);
    line->addWidget(withValues);
    auto* column = new QVBoxLayout(m_popup);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addLayout(line);
    m_popup->setFocusProxy(m_search);
}

void ColumnsButton::setChartStyle(const ChartStyle& style)
{
    m_popup->layout()->setContentsMargins(style.pixels(8), style.pixels(8), style.pixels(8), style.pixels(8));
    m_popup->layout()->setSpacing(style.pixels(8));
    m_popup->setMinimumSize(style.pixels(260), style.pixels(320));
}

void ColumnsButton::fill()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_search->clear();
    const auto& model = *static_cast<RowsModel*>(m_view.model());
    for (int visual = 0; visual < model.columnCount(); ++visual) {
        const int index = m_view.horizontalHeader()->logicalIndex(visual);
        const RowsView::Column& column = model.text().columns()[static_cast<std::size_t>(index)];
        auto* item = new QListWidgetItem(column.filled ? column.title : tr("%1 (no values)").arg(column.title), m_list);
        item->setData(kColumn, index);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_view.isColumnHidden(index) ? Qt::Unchecked : Qt::Checked);
    }
    m_search->setFocus();
}

void ColumnsButton::search(const QString& text)
{
    const RowsSearch wanted(text);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!wanted.found(m_list->item(row)->text().toStdString()));
}

void ColumnsButton::toggle(QListWidgetItem* item)
{
    const bool shown = item->checkState() == Qt::Checked;
    if (!shown && m_view.visibleColumns().size() == 1) { // a table without columns cannot be brought back by its header
        const QSignalBlocker quiet(m_list);
        item->setCheckState(Qt::Checked);
        return;
    }
    m_view.showColumn(item->data(kColumn).toInt(), shown);
}

void ColumnsButton::showAll(bool withoutValues)
{
    const auto& model = *static_cast<RowsModel*>(m_view.model());
    for (int column = 0; column < model.columnCount(); ++column)
        m_view.showColumn(column, withoutValues || model.text().columns()[static_cast<std::size_t>(column)].filled);
    fill();
}

} // namespace quarterdeck
