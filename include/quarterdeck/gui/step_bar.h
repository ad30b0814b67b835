// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QPushButton;

namespace quarterdeck {

/// Where a person is on a way of several steps: those behind can be gone back to, those ahead only once they are open.
/// The buttons are named "step_<id>".
class StepBar : public QWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString id;
        QString name;
    };

    explicit StepBar(std::vector<Step> steps, QWidget* parent = nullptr);

    /// `furthest`: the last step that may be chosen.
    void setSteps(int current, int furthest);

Q_SIGNALS:
    void chosen(int step);

private:
    std::vector<Step> m_steps;
    std::vector<QPushButton*> m_buttons;
    int m_current = 0;
    int m_furthest = 0;
};

} // namespace quarterdeck
