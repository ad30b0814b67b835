// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/fiscal_calendar.h>

#include <QToolButton>

class QLineEdit;
class QMenu;

namespace quarterdeck {

/// Shows the period and lets another be picked from a menu or typed as a key ("2026-Q3", "FY2026").
class PeriodButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PeriodButton(QWidget* parent = nullptr);

    /// `known`: the days that data speaks of.
    void setCalendar(const FiscalCalendar& calendar, const Period& known);
    void setPeriod(const QString& text);

Q_SIGNALS:
    void periodChosen(const quarterdeck::Period& period);

private:
    void fillMenu();
    QMenu* addSubmenu(const QString& title, const QString& name);
    void addEntry();
    void readEntry();

    FiscalCalendar m_calendar;
    Period m_known;
    QMenu* m_menu;
    QLineEdit* m_entry = nullptr; // owned by the menu's last action
};

} // namespace quarterdeck
