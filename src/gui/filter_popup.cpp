// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/filter_popup.h>

#include "arrow_combo_box.h"
#include "counted_delegate.h"
#include "popup_place.h"

#include <quarterdeck/gui/search_folding.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quarterdeck {

namespace {

constexpr int kIs = 0;
constexpr int kIsNot = 1;

QLineEdit* searchLine(const QString& name, const QString& placeholder)
{
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setPlaceholderText(placeholder);
    line->setAccessibleName(placeholder);
    line->setClearButtonEnabled(true);
    return line;
}

} // namespace

FilterPopup::FilterPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_steps(new QStackedWidget)
    , m_dimensionSearch(searchLine(QStringLiteral("filterDimensionSearch"), tr("Filter by…")))
    , m_dimensions(new QListWidget)
    , m_back(new QPushButton(QStringLiteral("‹")))
    , m_title(new QLabel)
    , m_sense(new ArrowComboBox)
    , m_search(searchLine(QStringLiteral("filterSearch"), tr("Search")))
    , m_model(new FilterValuesModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_values(new QListView)
    , m_count(new QLabel)
    , m_clear(new QPushButton(tr("Clear")))
{
    setObjectName(QStringLiteral("filterPopup"));
    setAccessibleName(tr("Filter"));
    m_steps->addWidget(buildDimensions());
    m_steps->addWidget(buildValues());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_steps);
    for (QLineEdit* line : {m_dimensionSearch, m_search})
        line->installEventFilter(this);
    setChartStyle(ChartStyle::of(Theme::Light));
}

QWidget* FilterPopup::buildDimensions()
{
    m_dimensions->setObjectName(QStringLiteral("filterDimensions"));
    m_dimensions->setAccessibleName(tr("What to filter by"));
    connect(m_dimensionSearch, &QLineEdit::textChanged, this, &FilterPopup::searchDimensions);
    connect(m_dimensions, &QListWidget::itemClicked, m_dimensions, &QListWidget::itemActivated);
    connect(m_dimensions, &QListWidget::itemActivated, this,
        [this](const QListWidgetItem* item) { openValues(item->data(Qt::UserRole).toString().toStdString()); });
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_dimensionSearch);
    column->addWidget(m_dimensions, 1);
    return page;
}

QWidget* FilterPopup::buildValues()
{
    m_back->setObjectName(QStringLiteral("filterBack"));
    m_back->setAccessibleName(tr("All dimensions"));
    m_back->setToolTip(tr("All dimensions"));
    m_title->setProperty("strong", true);
    m_sense->setObjectName(QStringLiteral("filterSense"));
    m_sense->setAccessibleName(tr("Is or is not"));
    m_sense->addItems({tr("is"), tr("is not")});
    m_found->setSourceModel(m_model);
    m_found->setFilterRole(FilterValuesModel::kSearchRole);
    m_values->setObjectName(QStringLiteral("filterValues"));
    m_values->setAccessibleName(tr("Values"));
    m_values->setModel(m_found);
    m_values->setUniformItemSizes(true);
    m_values->setItemDelegate(new CountedDelegate(FilterValuesModel::kRecordsRole, m_values));
    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setProperty("soft", true);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    connect(m_back, &QPushButton::clicked, this, &FilterPopup::backToDimensions);
    connect(m_sense, &QComboBox::activated, this, &FilterPopup::tell);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found->setFilterFixedString(foldedForSearch(text));
        updateCount();
    });
    connect(m_model, &FilterValuesModel::checkedChanged, this, &FilterPopup::tell);
    connect(m_clear, &QPushButton::clicked, m_model, &FilterValuesModel::uncheckAll);
    // A click anywhere on a row checks it, not only on its small box.
    connect(m_values, &QListView::activated, this, [this](const QModelIndex& index) {
        const bool checked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
        m_found->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    });
    auto* head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_sense);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_clear);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_values, 1);
    column->addLayout(foot);
    return page;
}

void FilterPopup::showDimensions(
    const std::vector<std::string>& dimensions, const PageQuestion& question, QWidget& anchor)
{
    m_question = question;
    m_dimensions->clear();
    for (const std::string& dimension : dimensions) {
        auto* item = new QListWidgetItem(filterTitle(dimension), m_dimensions);
        item->setData(Qt::UserRole, QString::fromStdString(dimension));
        if (question.filter(dimension)) {
            QFont font = item->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
        }
    }
    m_dimensions->setCurrentRow(0);
    m_back->show();
    backToDimensions();
    showBelow(*this, anchor);
    m_dimensionSearch->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::showDimension(const std::string& dimension, const PageQuestion& question, QWidget& anchor)
{
    m_question = question;
    m_back->setVisible(m_dimensions->count() > 0);
    openValues(dimension);
    showBelow(*this, anchor);
    m_search->setFocus(Qt::PopupFocusReason);
}

void FilterPopup::openValues(const std::string& dimension)
{
    m_dimension = dimension;
    m_title->setText(filterTitle(dimension));
    m_search->clear();
    const NamedFilter* set = m_question.filter(dimension);
    m_sense->setCurrentIndex(set && set->exclude ? kIsNot : kIs);
    m_model->setValues({}, {}, {});
    m_count->setText(tr("Reading…"));
    m_steps->setCurrentIndex(1);
    m_search->setFocus();
    Q_EMIT valuesWanted(dimension);
}

void FilterPopup::backToDimensions()
{
    m_dimension.clear();
    m_dimensionSearch->clear();
    m_steps->setCurrentIndex(0);
    m_dimensionSearch->setFocus();
}

void FilterPopup::setValues(const std::string& dimension, std::vector<FilterValue> values, const QStringList& labels)
{
    if (dimension != m_dimension)
        return;
    const NamedFilter* set = m_question.filter(dimension);
    m_model->setValues(std::move(values), labels, set ? set->labels : std::vector<std::string>());
    updateCount();
}

void FilterPopup::setError(const std::string& dimension, const QString& text)
{
    if (dimension == m_dimension)
        m_count->setText(text);
}

void FilterPopup::tell()
{
    const NamedFilter filter{m_dimension, m_model->checked(), m_sense->currentIndex() == kIsNot};
    m_question.setFilter(filter);
    updateCount();
    Q_EMIT filterChosen(filter);
}

void FilterPopup::updateCount()
{
    const auto checked = static_cast<int>(m_model->checked().size());
    m_clear->setEnabled(checked > 0);
    if (m_found->rowCount() == 0)
        m_count->setText(m_model->rowCount() == 0 ? tr("No record has a value") : tr("Nothing found"));
    else
        m_count->setText(
            tr("%1 of %2 chosen").arg(QLocale().toString(checked), QLocale().toString(m_model->rowCount())));
}

void FilterPopup::searchDimensions(const QString& text)
{
    const QString wanted = foldedForSearch(text);
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_dimensions->count(); ++row) {
        QListWidgetItem* item = m_dimensions->item(row);
        item->setHidden(!foldedForSearch(item->text()).contains(wanted));
        if (!first && !item->isHidden())
            first = item;
    }
    m_dimensions->setCurrentItem(first);
}

/// From the search line the arrow keys go to the list under it, Return takes the current line.
bool FilterPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool dimensions = watched == m_dimensionSearch;
    if (key == Qt::Key_Down) {
        QAbstractItemView* list = dimensions ? static_cast<QAbstractItemView*>(m_dimensions) : m_values;
        list->setFocus();
        if (!list->currentIndex().isValid())
            list->setCurrentIndex(list->model()->index(0, 0));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (dimensions && m_dimensions->currentItem())
            openValues(m_dimensions->currentItem()->data(Qt::UserRole).toString().toStdString());
        else if (!dimensions && m_found->rowCount() > 0 && !m_search->text().isEmpty())
            Q_EMIT m_values->activated(m_found->index(0, 0));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FilterPopup::setChartStyle(const ChartStyle& style)
{
    layout()->setContentsMargins(style.pixels(10), style.pixels(10), style.pixels(10), style.pixels(10));
    setFixedSize(style.pixels(320), style.pixels(400));
    m_back->setFixedWidth(style.pixels(30));
}

} // namespace quarterdeck
