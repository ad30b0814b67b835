// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/period_button.h>

#include "popup_place.h"

namespace quarterdeck {

PeriodButton::PeriodButton(QWidget* parent) : QToolButton(parent), m_panel(new TimePanel(this))
{
    setObjectName(QStringLiteral("periodButton"));
    setAccessibleName(tr("Period"));
    setToolTip(tr("Choose the period (Ctrl+P)"));
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    connect(this, &QToolButton::clicked, this, &PeriodButton::open);
}

void PeriodButton::setPeriod(const QString& text)
{
    setText(text + QStringLiteral("  ▾"));
    setAccessibleDescription(text);
}

void PeriodButton::open() { showBelow(*m_panel, *this); }

} // namespace quarterdeck
