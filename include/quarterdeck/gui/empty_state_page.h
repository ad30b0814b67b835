// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>

#include <QWidget>

class QFrame;

namespace quarterdeck {

/// What a person sees before there is anything to see: what the program does, and two ways to begin.
class EmptyStatePage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyStatePage(QWidget* parent = nullptr);

    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    void importRequested();
    void demoRequested();

private:
    QFrame* m_card = nullptr;
};

} // namespace quarterdeck
