// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/page_question.h>
#include <quarterdeck/gui/chart_style.h>

#include <QFrame>

#include <vector>

class QPushButton;

namespace quarterdeck {

/// What narrows the numbers of the page, each as a chip that opens and a cross that removes it. The window hides the
/// bar where nothing does. A chip is named "chip_<dimension>", its cross "removeChip_<dimension>"; as-of and comparison
/// are chips too ("knownTo", "comparison").
class FilterBar : public QFrame
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setQuestion(const PageQuestion& question, const Workspace& workspace);
    void setChartStyle(const ChartStyle& style);

Q_SIGNALS:
    /// A dimension's chip was clicked.
    void filterOpened(const std::string& dimension, QWidget* chip);
    void filterRemoved(const std::string& dimension);
    /// The chip of as-of or comparison was clicked.
    void timeOpened();
    void knownToRemoved();
    void comparisonRemoved();
    void clearRequested();

private:
    /// The chip's button and its cross.
    struct Chip
    {
        QPushButton* open;
        QPushButton* remove;
    };
    Chip addChip(const QString& id, const QString& text, const QString& whole);

    ChartStyle m_style;
    std::vector<QWidget*> m_chips;
    QPushButton* m_clear;
};

} // namespace quarterdeck
