// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/time_panel.h>

#include <QToolButton>

namespace quarterdeck {

/// Shows the period; opens the panel in which time is chosen.
class PeriodButton : public QToolButton
{
    Q_OBJECT

public:
    explicit PeriodButton(QWidget* parent = nullptr);

    /// The period in words, as the page has it.
    void setPeriod(const QString& text);
    TimePanel& panel() { return *m_panel; }
    /// Opens the panel under the button, on the screen.
    void open();

private:
    TimePanel* m_panel;
};

} // namespace quarterdeck
