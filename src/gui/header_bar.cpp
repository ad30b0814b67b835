// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/header_bar.h>

#include "arrow_combo_box.h"

#include <quarterdeck/gui/period_button.h>

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <tuple>

namespace quarterdeck {

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent)
    , m_line(new QHBoxLayout(this))
    , m_tabLine(new QHBoxLayout)
    , m_back(new QPushButton(QStringLiteral("‹")))
    , m_forward(new QPushButton(QStringLiteral("›")))
    , m_name(new QLabel)
    , m_tabs(new QButtonGroup(this))
    , m_filter(new QPushButton(tr("Filter")))
    , m_viewer(new ArrowComboBox)
    , m_period(new PeriodButton)
    , m_import(new QPushButton(tr("Import…")))
{
    setObjectName(QStringLiteral("headerBar"));
    m_name->setObjectName(QStringLiteral("workspaceName"));
    m_tabs->setExclusive(true);
    m_viewer->setObjectName(QStringLiteral("viewerBox"));
    m_viewer->setAccessibleName(tr("Viewer"));
    m_viewer->setToolTip(tr("Whose numbers are shown"));
    m_viewer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_viewer->setMaxVisibleItems(20);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setToolTip(tr("Import CSV files from your CRM (Ctrl+I)"));

    m_filter->setObjectName(QStringLiteral("filterButton"));
    m_filter->setToolTip(tr("Filter every page (Ctrl+F)"));
    const std::tuple<QPushButton*, const char*, QString, QString> steps[]
        = {{m_back, "backButton", tr("Back"), tr("What was shown before (Alt+Left)")},
            {m_forward, "forwardButton", tr("Forward"), tr("What was shown after (Alt+Right)")}};
    for (const auto& [button, name, spoken, hint] : steps) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleName(spoken);
        button->setToolTip(hint);
        button->setProperty("role", QStringLiteral("step"));
        m_line->addWidget(button);
    }
    m_line->addWidget(m_name);
    m_line->addLayout(m_tabLine);
    m_line->addStretch(1);
    m_line->addWidget(m_filter);
    m_line->addWidget(m_viewer);
    m_line->addWidget(m_period);
    m_line->addWidget(m_import);
    m_viewer->hide();

    connect(m_viewer, &QComboBox::textActivated, this, &HeaderBar::viewerChosen);
    connect(m_back, &QPushButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &QPushButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_filter, &QPushButton::clicked, this, &HeaderBar::filterRequested);
    connect(m_import, &QPushButton::clicked, this, &HeaderBar::importRequested);
    setChartStyle(ChartStyle::of(Theme::Light));
}

void HeaderBar::setWorkspaceName(const QString& name) { m_name->setText(name); }

void HeaderBar::setRoles(const std::vector<Role>& roles)
{
    const QList<QAbstractButton*> old = m_tabs->buttons();
    for (QAbstractButton* button : old) {
        m_tabs->removeButton(button);
        delete button;
    }
    for (const Role& role : roles) {
        auto* button = new QPushButton(role.name);
        button->setObjectName(QStringLiteral("role_") + role.id);
        button->setProperty("role", QStringLiteral("tab"));
        button->setAccessibleDescription(tr("Dashboard of this role"));
        button->setCheckable(true);
        button->installEventFilter(this);
        m_tabs->addButton(button);
        m_tabLine->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = role.id] { Q_EMIT roleChosen(id); });
    }
}

void HeaderBar::setRole(const QString& role)
{
    if (auto* button = findChild<QPushButton*>(QStringLiteral("role_") + role))
        button->setChecked(true);
}

void HeaderBar::setViewers(const QStringList& names, const QString& current)
{
    const QSignalBlocker quiet(m_viewer);
    m_viewer->clear();
    m_viewer->addItems(names);
    m_viewer->setCurrentIndex(static_cast<int>(names.indexOf(current)));
    m_viewer->setVisible(!names.isEmpty());
}

void HeaderBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void HeaderBar::setImportEnabled(bool enabled) { m_import->setEnabled(enabled); }

void HeaderBar::setChartStyle(const ChartStyle& style)
{
    setFixedHeight(style.pixels(52));
    m_line->setContentsMargins(qRound(style.margin), 0, qRound(style.margin), 0);
    m_line->setSpacing(style.pixels(12));
    for (QWidget* control : std::initializer_list<QWidget*>{m_back, m_forward, m_filter, m_viewer, m_period, m_import})
        control->setFixedHeight(style.pixels(30));
    for (QPushButton* step : {m_back, m_forward})
        step->setFixedWidth(style.pixels(24));
    m_period->panel().setChartStyle(style);
    m_tabLine->setSpacing(style.pixels(2));
}

bool HeaderBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const QList<QAbstractButton*> buttons = m_tabs->buttons();
        const qsizetype at = buttons.indexOf(qobject_cast<QAbstractButton*>(watched));
        const qsizetype next = at + (key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0);
        if (at >= 0 && next != at && next >= 0 && next < buttons.size()) {
            buttons[next]->setFocus(Qt::TabFocusReason);
            buttons[next]->click();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace quarterdeck
