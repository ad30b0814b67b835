// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/recent_stores.h>

#include <QWidget>

class QFrame;
class QVBoxLayout;

namespace quarterdeck {

/// What a person sees before there is anything to see: what the program does, two ways to begin, and the ways back to
/// the stores of last time.
class EmptyStatePage : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyStatePage(QWidget* parent = nullptr);

    void setChartStyle(const ChartStyle& style);
    /// The first few that are still there, as links: "emptyRecent_0" ...
    void setRecentStores(const std::vector<RecentStore>& stores);

Q_SIGNALS:
    void importRequested();
    void demoRequested();
    void storeChosen(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fitCard();

    QFrame* m_card = nullptr;
    QWidget* m_recent = nullptr;
    QVBoxLayout* m_links = nullptr;
};

} // namespace quarterdeck
