// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;
class QWidget;

namespace quarterdeck {

/// How large everything in the window is, from 80 % to 200 % in steps, kept in the settings. Ctrl with the wheel over
/// `window` goes a step, wherever the mouse is.
class Zoom : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives it; `window` is its parent.
    Zoom(QSettings& settings, QWidget& window);

    int percent() const { return m_percent; }
    double factor() const { return m_percent / 100.0; }
    void in();
    void out();
    void reset();

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setPercent(int percent);

    QSettings& m_settings;
    QWidget& m_window;
    int m_percent = 100;
    int m_turned = 0; // of the wheel, in eighths of a degree, since the last step
};

} // namespace quarterdeck
