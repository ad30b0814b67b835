// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/job_runner.h>

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace quarterdeck {

/// Shows a change that takes its time, inside the window: what, how far, and a way to stop it. Work that is done in the
/// blink of an eye never shows.
class JobBar : public QFrame
{
    Q_OBJECT

public:
    JobBar(JobRunner& runner, QWidget* parent = nullptr);

private:
    void begin(Lane lane, const QString& title);
    void end(Lane lane);
    void refresh();

    JobRunner& m_runner;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QTimer m_delay;
    QTimer m_tick;
    Lane m_lane = Lane::Change; ///< whose job is shown
    QString m_title;
};

} // namespace quarterdeck
