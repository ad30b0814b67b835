// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/step_bar.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace quarterdeck {

StepBar::StepBar(std::vector<Step> steps, QWidget* parent) : QWidget(parent), m_steps(std::move(steps))
{
    setObjectName(QStringLiteral("stepBar"));
    setAccessibleName(tr("Steps"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (i > 0) {
            auto* between = new QLabel(QStringLiteral("›"));
            between->setProperty("soft", true);
            line->addWidget(between);
        }
        auto* button = new QPushButton;
        button->setObjectName(QStringLiteral("step_") + m_steps[i].id);
        button->setProperty("role", QStringLiteral("tab"));
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, step = static_cast<int>(i)] {
            setSteps(m_current, m_furthest); // a click checks; what is shown decides
            Q_EMIT chosen(step);
        });
        m_buttons.push_back(button);
        line->addWidget(button);
    }
    line->addStretch(1);
    setSteps(0, 0);
}

void StepBar::setSteps(int current, int furthest)
{
    m_current = current;
    m_furthest = furthest;
    const int count = static_cast<int>(m_steps.size());
    for (int i = 0; i < count; ++i) {
        QPushButton& button = *m_buttons[static_cast<std::size_t>(i)];
        const QString& name = m_steps[static_cast<std::size_t>(i)].name;
        const bool done = i < current;
        button.setText((done ? QStringLiteral("✓") : QLocale().toString(i + 1)) + QStringLiteral("  ") + name);
        button.setChecked(i == current);
        // As wide as its strong text, so that no step moves or is cut when another becomes the current one.
        QFont strong = button.font();
        strong.setWeight(QFont::DemiBold);
        const QFontMetrics metrics(strong);
        button.setMinimumWidth(metrics.horizontalAdvance(button.text()) + 2 * metrics.height());
        button.setEnabled(i <= furthest);
        button.setAccessibleName(tr("Step %1 of %2: %3").arg(i + 1).arg(count).arg(name));
        button.setAccessibleDescription(i == current ? tr("current") : done ? tr("done") : tr("ahead"));
    }
}

} // namespace quarterdeck
