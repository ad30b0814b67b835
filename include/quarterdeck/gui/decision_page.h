// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/decision.h>

#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace quarterdeck {

/// A choice that the data leaves open: one card per reading with what it would mean, and nothing is written before one
/// is chosen. The buttons are named "choose_<value>".
class DecisionPage : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionPage(QWidget* parent = nullptr);

    void setDecision(const Decision& decision);

Q_SIGNALS:
    void chosen(const QString& value);
    void cancelled();

private:
    void addReading(const Decision::Reading& reading);

    QLabel* m_heading;
    QLabel* m_why;
    QHBoxLayout* m_cards;
};

} // namespace quarterdeck
