// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/role.h>
#include <quarterdeck/gui/shortcuts_dialog.h>
#include <quarterdeck/gui/theme.h>

#include <QKeySequence>
#include <QMenuBar>

#include <vector>

class QActionGroup;

namespace quarterdeck {

class RecentStoresMenu;

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
    void setFullScreen(bool on);
    void setLogKept(bool kept);
    RecentStoresMenu& recentStores() { return *m_recent; }
    /// Text and keys of every action that has keys, menu by menu.
    std::vector<ShortcutGroup> shortcuts() const;

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
    void zoomInRequested();
    void zoomOutRequested();
    void zoomResetRequested();
    void paletteRequested();
    void logRequested();
    void shortcutsRequested();
    void aboutRequested();

private:
    void addFileMenu();
    void addViewMenu();
    void addPageActions();
    void addLook();
    void addHelpMenu();
    QAction* add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys = {});

    RecentStoresMenu* m_recent;
    QMenu* m_view = nullptr;
    QAction* m_afterRoles = nullptr;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_clear = nullptr;
    QActionGroup* m_roles;
    QActionGroup* m_themes;
    QAction* m_fullScreen = nullptr;
    QAction* m_log = nullptr;
    std::vector<QAction*> m_needData;
    std::vector<QAction*> m_needIdle;
};

} // namespace quarterdeck
