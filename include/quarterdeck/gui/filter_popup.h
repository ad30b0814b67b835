// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/page_question.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/filter_values_model.h>

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace quarterdeck {

/// Chooses what the pages are filtered by: first the dimension, then its values, searched and checked. Every check is
/// told at once; Esc or a click beside it closes the popup.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPopup(QWidget* parent);

    /// Begins with the list of dimensions. Those with a filter are marked.
    void showDimensions(const std::vector<std::string>& dimensions, const PageQuestion& question, QWidget& anchor);
    /// Begins with the values of one; they are asked for with valuesWanted().
    void showDimension(const std::string& dimension, const PageQuestion& question, QWidget& anchor);
    /// The values of the dimension that is shown; others come too late and are ignored.
    void setValues(const std::string& dimension, std::vector<FilterValue> values, const QStringList& labels);
    void setError(const std::string& dimension, const QString& text);
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void valuesWanted(const std::string& dimension);
    /// Without labels: none.
    void filterChosen(const quarterdeck::NamedFilter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildDimensions();
    QWidget* buildValues();
    void openValues(const std::string& dimension);
    void backToDimensions();
    void searchDimensions(const QString& text);
    void tell();
    void updateCount();

    PageQuestion m_question;
    std::string m_dimension; // whose values are shown
    QStackedWidget* m_steps;
    QLineEdit* m_dimensionSearch;
    QListWidget* m_dimensions;
    QPushButton* m_back;
    QLabel* m_title;
    QComboBox* m_sense;
    QLineEdit* m_search;
    FilterValuesModel* m_model;
    QSortFilterProxyModel* m_found;
    QListView* m_values;
    QLabel* m_count;
    QPushButton* m_clear;
};

} // namespace quarterdeck
