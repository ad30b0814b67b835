// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/commands_model.h>

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace quarterdeck {

class CommandDelegate;

/// Ctrl+K: a line to type into and, below, everything that can be done. Lies over its window; goes away with Esc, with
/// a click elsewhere and when a command was chosen, and gives the focus back.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    /// `window` is its parent.
    explicit CommandPalette(QWidget& window);

    void open(Commands commands, CommandsModel::Typed typed);
    void setChartStyle(const ChartStyle& style);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& text);
    bool handleKey(int key);
    void step(int rows);
    void choose(const QModelIndex& index);
    void dismiss();
    void place();
    void tellCurrent();

    ChartStyle m_style;
    CommandsModel* m_model;
    CommandDelegate* m_delegate;
    QLineEdit* m_entry;
    QListView* m_list;
    QLabel* m_nothing;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace quarterdeck
