// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/period.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/role.h>

#include <QFrame>
#include <QStringList>

#include <vector>

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace quarterdeck {

class PeriodButton;

/// The top of the window: back and forward, whose data, which role, filters, which viewer, which period, and the way in
/// for new files. Where the width does not hold all of it (large text, a small window) it takes two lines.
class HeaderBar : public QFrame
{
    Q_OBJECT

public:
    explicit HeaderBar(QWidget* parent = nullptr);

    void setWorkspaceName(const QString& name);
    /// The tabs. Their buttons are named "role_<id>".
    void setRoles(const std::vector<Role>& roles);
    void setRole(const QString& role);
    /// Hidden where there is no choice.
    void setViewers(const QStringList& names, const QString& current);
    PeriodButton& period() { return *m_period; }
    QPushButton& filter() { return *m_filter; }
    void setHistory(bool back, bool forward);
    void setChartStyle(const ChartStyle& style);
    /// Imports and changes wait while another one runs.
    void setImportEnabled(bool enabled);

    /// Whether what belongs to the dashboards is shown: filter, viewer, period.
    void setQuestionShown(bool shown);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void roleChosen(const QString& role);
    void viewerChosen(const QString& name);
    void importRequested();
    void backRequested();
    void forwardRequested();
    void filterRequested();

protected:
    /// Arrow keys move between the tabs.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPages();
    void buildControls();
    void arrange();
    void showControls();

    ChartStyle m_style;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    QWidget* m_pages; // back and forward, name, tabs
    QWidget* m_controls; // filter, viewer, period, import
    QHBoxLayout* m_tabLine;
    QPushButton* m_back;
    QPushButton* m_forward;
    QLabel* m_name;
    QButtonGroup* m_tabs;
    QPushButton* m_filter;
    QComboBox* m_viewer;
    bool m_questionShown = true;
    PeriodButton* m_period;
    QPushButton* m_import;
};

} // namespace quarterdeck
