// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_button.h>

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/gui/period_choice.h>

#include <QLineEdit>
#include <QMenu>
#include <QToolTip>
#include <QWidgetAction>

namespace quarterdeck {

PeriodButton::PeriodButton(QWidget* parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("periodButton"));
    setAccessibleName(tr("Period"));
    setToolTip(tr("Choose the period (Ctrl+P)"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_menu->setObjectName(QStringLiteral("periodMenu"));
    setMenu(m_menu);
}

void PeriodButton::setCalendar(const FiscalCalendar& calendar, const Period& known)
{
    m_calendar = calendar;
    m_known = known;
    fillMenu();
}

void PeriodButton::setPeriod(const QString& text)
{
    setText(text + QStringLiteral("  ▾"));
    setAccessibleDescription(text);
}

QMenu* PeriodButton::addSubmenu(const QString& title, const QString& name)
{
    QMenu* menu = m_menu->addMenu(title);
    menu->setObjectName(name);
    return menu;
}

void PeriodButton::fillMenu()
{
    // Submenus are children of the menu and outlive clear().
    qDeleteAll(m_menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    m_menu->clear();
    const NumberFormat format(QLocale(), {});
    const std::vector<PeriodChoice> choices = periodChoices(m_calendar, m_known);
    QMenu* submenus[4] = {m_menu, nullptr, nullptr, nullptr};
    for (const PeriodChoice& choice : choices) {
        QMenu*& menu = submenus[static_cast<std::size_t>(choice.section)];
        if (!menu) {
            if (choice.section == PeriodChoice::Section::Months) {
                m_menu->addSeparator();
                menu = addSubmenu(tr("Months"), QStringLiteral("periodMonths"));
            } else if (choice.section == PeriodChoice::Section::Quarters) {
                menu = addSubmenu(tr("Quarters"), QStringLiteral("periodQuarters"));
            } else {
                menu = addSubmenu(tr("Years"), QStringLiteral("periodYears"));
            }
        }
        const QString dates = format.period(choice.period);
        QAction* action = menu->addAction(choice.name.isEmpty() ? dates : choice.name + QLatin1Char('\t') + dates);
        connect(action, &QAction::triggered, this, [this, period = choice.period] { Q_EMIT periodChosen(period); });
    }
    addEntry();
}

void PeriodButton::addEntry()
{
    m_menu->addSeparator();
    auto* action = new QWidgetAction(m_menu);
    m_entry = new QLineEdit;
    m_entry->setObjectName(QStringLiteral("periodEntry"));
    m_entry->setPlaceholderText(tr("Another: 2026-Q3, 2026-W09, FY2026"));
    m_entry->setAccessibleName(tr("Period by its key"));
    connect(m_entry, &QLineEdit::returnPressed, this, &PeriodButton::readEntry);
    action->setDefaultWidget(m_entry);
    m_menu->addAction(action);
}

void PeriodButton::readEntry()
{
    const auto period = m_calendar.period(m_entry->text().trimmed().toStdString());
    if (!period) {
        QToolTip::showText(m_entry->mapToGlobal(QPoint(0, m_entry->height())),
            tr("Expected a period like 2026, 2026-Q3, 2026-06, 2026-W09, 2026-06-01, FY2026 or FY2026-Q1"), m_entry);
        m_entry->selectAll();
        return;
    }
    m_entry->clear();
    m_menu->hide();
    Q_EMIT periodChosen(*period);
}

} // namespace quarterdeck
