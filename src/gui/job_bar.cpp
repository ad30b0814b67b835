// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/job_bar.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace quarterdeck {

namespace {

constexpr int kPatience = 200; // ms before the bar shows
constexpr int kTick = 100; // ms between two looks
constexpr int kSteps = 1000;

/// Dashboards, rows and lists say themselves that they are on their way.
bool isShown(Lane lane) { return lane == Lane::Change || lane == Lane::Export || lane == Lane::Preview; }

} // namespace

JobBar::JobBar(JobRunner& runner, QWidget* parent)
    : QFrame(parent)
    , m_runner(runner)
    , m_label(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("jobBar"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelJob"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(20, 6, 20, 6);
    line->setSpacing(12);
    line->addWidget(m_label);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    hide();

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(&m_tick, &QTimer::timeout, this, &JobBar::refresh);
    connect(&runner, &JobRunner::started, this, &JobBar::begin);
    connect(&runner, &JobRunner::finished, this, &JobBar::end);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_runner.stop(m_lane);
    });
}

void JobBar::begin(Lane lane, const QString& title)
{
    if (!isShown(lane) || (lane != Lane::Change && m_runner.busy(Lane::Change)))
        return;
    m_lane = lane;
    m_title = title;
    m_cancel->setEnabled(true);
    refresh();
    m_delay.start(kPatience);
    m_tick.start(kTick);
}

void JobBar::end(Lane lane)
{
    if (lane != m_lane || !isShown(lane))
        return;
    m_delay.stop();
    m_tick.stop();
    hide();
}

void JobBar::refresh()
{
    const JobProgress* progress = m_runner.progress(m_lane);
    if (!progress)
        return;
    const auto phase = [&] {
        switch (progress->phase()) {
        case Phase::Reading:
            return tr("reading");
        case Phase::Resolving:
            return tr("resolving names");
        case Phase::Writing:
            return tr("writing");
        case Phase::Deriving:
            return tr("deriving");
        case Phase::Counting:
            return tr("counting");
        case Phase::Exporting:
            return tr("exporting");
        }
        return QString();
    }();
    m_label->setText(tr("%1 – %2").arg(m_title, phase));
    const std::optional<double> share = progress->share();
    m_bar->setRange(0, share ? kSteps : 0);
    if (share)
        m_bar->setValue(static_cast<int>(*share * kSteps));
}

} // namespace quarterdeck
