// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>

#include <QFrame>

class QLabel;

namespace quarterdeck {

/// Says what went wrong or what was done, inside the window, until it is closed or replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// What was found, what was expected, what to do.
    void showError(const Error& error);
    void showMessage(const QString& text);
    QString text() const;

private:
    void show(const QString& text, const QString& kind);

    QLabel* m_label;
};

} // namespace quarterdeck
