// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/page_question.h>
#include <quarterdeck/gui/chart_style.h>

#include <QFrame>

#include <optional>

class QButtonGroup;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace quarterdeck {

/// Everything about time in one place, opened under the period's button: the days that are shown, the last day that is
/// known, and what they are compared with. What is chosen is told at once; a choice of days closes the panel.
class TimePanel : public QFrame
{
    Q_OBJECT

public:
    explicit TimePanel(QWidget* parent);

    /// `known`: the days that data speaks of.
    void setCalendar(const FiscalCalendar& calendar, const Period& known);
    /// What is asked now.
    void setQuestion(const PageQuestion& question);
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void periodChosen(const quarterdeck::PeriodSpec& period);
    /// None: the newest day of the data.
    void knownToChosen(const std::optional<quarterdeck::Date>& asOf);
    void comparisonChosen(quarterdeck::ComparisonChoice comparison);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QVBoxLayout* buildChoices();
    QVBoxLayout* buildBuckets();
    QVBoxLayout* buildDays();
    void fillChoices();
    void fillBuckets();
    void choose(const PeriodSpec& period);
    void chooseDays();
    void readTyped();
    void complain(const QString& text);
    Date asOf() const { return m_question.asOf.value_or(m_known.to - 1); }

    FiscalCalendar m_calendar;
    Period m_known;
    PageQuestion m_question;
    QGridLayout* m_choiceGrid;
    QButtonGroup* m_choices;
    QComboBox* m_grain;
    QListWidget* m_buckets;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QLineEdit* m_typed;
    QLabel* m_complaint;
    QDateEdit* m_knownTo;
    QPushButton* m_newest;
    QComboBox* m_comparison;
};

} // namespace quarterdeck
