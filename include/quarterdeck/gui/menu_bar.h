// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/role.h>
#include <quarterdeck/gui/theme.h>

#include <QKeySequence>
#include <QMenuBar>

#include <utility>
#include <vector>

class QActionGroup;

namespace quarterdeck {

/// The menus of the window. What is chosen is told by signals; nothing is done here.
class MenuBar : public QMenuBar
{
    Q_OBJECT

public:
    explicit MenuBar(QWidget* parent = nullptr);

    void setRoles(const std::vector<Role>& roles);
    void setRole(const QString& role);
    void setThemeChoice(ThemeChoice choice);
    void setHistory(bool back, bool forward);
    void setFiltered(bool filtered);
    /// What needs an open store with data, and what needs that no change is running.
    void setAvailable(bool hasData, bool idle);
    /// Text and keys of every action that has keys, in the order of the menus.
    std::vector<std::pair<QString, QString>> shortcuts() const;

Q_SIGNALS:
    void newStoreRequested();
    void openStoreRequested();
    void demoRequested();
    void importRequested();
    void pasteRequested();
    void undoRequested();
    void batchesRequested();
    void exportRequested();
    void periodRequested();
    void refreshRequested();
    void backRequested();
    void forwardRequested();
    void filterRequested();
    void clearRequested();
    void roleChosen(const QString& role);
    void themeChosen(quarterdeck::ThemeChoice choice);
    void fullScreenToggled(bool on);
    void shortcutsRequested();
    void aboutRequested();

private:
    void addFileMenu();
    void addViewMenu();
    void addPageActions();
    void addHelpMenu();
    QAction* add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys = {});

    QMenu* m_view = nullptr;
    QAction* m_afterRoles = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_clear = nullptr;
    QActionGroup* m_roles;
    QActionGroup* m_themes;
    std::vector<QAction*> m_needData;
    std::vector<QAction*> m_needIdle;
};

} // namespace quarterdeck
