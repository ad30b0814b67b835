// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>

#include <QFrame>

#include <vector>

class QLabel;
class QToolButton;

namespace quarterdeck {

/// Says what went wrong or what was done, inside the window. Errors wait for each other ("1 of 3") until each was
/// closed; of what was done only the last is said. Esc closes the message that is shown.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// What was found, what was expected, what to do. An error that waits already is not said twice.
    void showError(const Error& error);
    void showMessage(const QString& text);
    /// Forgets everything.
    void clear();
    /// Of the message that is shown, as rich text.
    QString text() const;

private:
    struct Message
    {
        QString rich;
        QString plain; ///< all that is known of it, for whoever has to be asked; empty: nothing went wrong
    };

    void next();
    void closeCurrent();
    void copyDetails();
    void refresh();
    void announce();

    std::vector<Message> m_messages;
    std::size_t m_current = 0;
    QLabel* m_label;
    QLabel* m_count;
    QToolButton* m_next;
    QToolButton* m_copy;
};

} // namespace quarterdeck
