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
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace quarterdeck {

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent)
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_pages(new QWidget)
    , m_controls(new QWidget)
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
    buildPages();
    buildControls();
    auto* lines = new QVBoxLayout(this);
    lines->setSizeConstraint(QLayout::SetNoConstraint);
    lines->setSpacing(0);
    lines->addLayout(m_first);
    lines->addLayout(m_second);
    m_first->addWidget(m_pages);
    m_first->addStretch(1);
    m_second->addStretch(1);
    m_first->addWidget(m_controls);

    connect(m_viewer, &QComboBox::textActivated, this, &HeaderBar::viewerChosen);
    connect(m_back, &QPushButton::clicked, this, &HeaderBar::backRequested);
    connect(m_forward, &QPushButton::clicked, this, &HeaderBar::forwardRequested);
    connect(m_filter, &QPushButton::clicked, this, &HeaderBar::filterRequested);
    connect(m_import, &QPushButton::clicked, this, &HeaderBar::importRequested);
    setChartStyle(ChartStyle::of(Theme::Light));
}

void HeaderBar::buildPages()
{
    m_name->setObjectName(QStringLiteral("workspaceName"));
    m_tabs->setExclusive(true);
    const std::tuple<QPushButton*, const char*, QString, QString> steps[]
        = {{m_back, "backButton", tr("Back"), tr("What was shown before (Alt+Left)")},
            {m_forward, "forwardButton", tr("Forward"), tr("What was shown after (Alt+Right)")}};
    auto* line = new QHBoxLayout(m_pages);
    for (const auto& [button, name, spoken, hint] : steps) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAccessibleName(spoken);
        button->setToolTip(hint);
        button->setProperty("role", QStringLiteral("step"));
        line->addWidget(button);
    }
    line->addWidget(m_name);
    line->addLayout(m_tabLine);
}

void HeaderBar::buildControls()
{
    m_filter->setObjectName(QStringLiteral("filterButton"));
    m_filter->setToolTip(tr("Filter every page (Ctrl+F)"));
    m_viewer->setObjectName(QStringLiteral("viewerBox"));
    m_viewer->setAccessibleName(tr("Viewer"));
    m_viewer->setToolTip(tr("Whose numbers are shown"));
    m_viewer->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_viewer->setMaxVisibleItems(20);
    m_viewer->hide();
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setToolTip(tr("Import CSV files from your CRM (Ctrl+I)"));
    auto* line = new QHBoxLayout(m_controls);
    for (QWidget* control : std::initializer_list<QWidget*>{m_filter, m_viewer, m_period, m_import})
        line->addWidget(control);
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
    arrange();
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
    showControls();
}

void HeaderBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void HeaderBar::setQuestionShown(bool shown)
{
    if (shown == m_questionShown)
        return;
    m_questionShown = shown;
    showControls();
}

void HeaderBar::showControls()
{
    m_filter->setVisible(m_questionShown);
    m_period->setVisible(m_questionShown);
    m_viewer->setVisible(m_questionShown && m_viewer->count() > 0);
    arrange();
}

void HeaderBar::setImportEnabled(bool enabled) { m_import->setEnabled(enabled); }

void HeaderBar::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    const int margin = qRound(style.margin);
    for (QHBoxLayout* line : {m_first, m_second})
        line->setContentsMargins(margin, 0, margin, 0);
    for (QWidget* group : {m_pages, m_controls}) {
        group->layout()->setContentsMargins(0, 0, 0, 0);
        group->layout()->setSpacing(style.pixels(12));
    }
    layout()->setContentsMargins(0, style.pixels(11), 0, style.pixels(11));
    layout()->setSpacing(style.pixels(8));
    for (QWidget* control : std::initializer_list<QWidget*>{m_back, m_forward, m_filter, m_viewer, m_period, m_import})
        control->setFixedHeight(style.pixels(30));
    for (QPushButton* step : {m_back, m_forward})
        step->setFixedWidth(style.pixels(24));
    m_tabLine->setSpacing(style.pixels(2));
    m_period->panel().setChartStyle(style);
    arrange();
}

QSize HeaderBar::minimumSizeHint() const
{
    const QSize pages = m_pages->minimumSizeHint();
    const QSize controls = m_controls->minimumSizeHint();
    return {std::max(pages.width(), controls.width()) + 2 * qRound(m_style.margin), height()};
}

void HeaderBar::arrange()
{
    const int needed = m_pages->minimumSizeHint().width() + m_controls->minimumSizeHint().width() + m_style.pixels(24)
        + 2 * qRound(m_style.margin);
    const bool one = needed <= width();
    QHBoxLayout* line = one ? m_first : m_second;
    if (line->indexOf(m_controls) < 0) {
        (one ? m_second : m_first)->removeWidget(m_controls);
        line->addWidget(m_controls);
    }
    const int height = m_style.pixels(30);
    setFixedHeight(2 * m_style.pixels(11) + height + (one ? 0 : height + m_style.pixels(8)));
}

void HeaderBar::resizeEvent(QResizeEvent*) { arrange(); }

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
