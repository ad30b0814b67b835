// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/menu_bar.h>

#include <quarterdeck/gui/recent_stores_menu.h>

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace quarterdeck {

MenuBar::MenuBar(QWidget* parent)
    : QMenuBar(parent)
    , m_recent(new RecentStoresMenu(this))
    , m_roles(new QActionGroup(this))
    , m_themes(new QActionGroup(this))
{
    setObjectName(QStringLiteral("menuBar"));
    addFileMenu();
    addViewMenu();
    addHelpMenu();
    setAvailable(false, true);
}

QAction* MenuBar::add(QMenu* menu, const QString& text, const QString& name, const QKeySequence& keys)
{
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void MenuBar::addFileMenu()
{
    QMenu* menu = addMenu(tr("&File"));
    QAction* create = add(menu, tr("&New store…"), QStringLiteral("newStore"), QKeySequence::New);
    QAction* open = add(menu, tr("&Open store…"), QStringLiteral("openStore"), QKeySequence::Open);
    menu->addMenu(m_recent);
    QAction* demo = add(menu, tr("Open the &demo company"), QStringLiteral("openDemo"));
    menu->addSeparator();
    QAction* import = add(menu, tr("&Import…"), QStringLiteral("import"), QKeySequence(Qt::CTRL | Qt::Key_I));
    QAction* paste = add(menu, tr("Import what was &copied"), QStringLiteral("importCopied"), QKeySequence::Paste);
    QAction* undo = add(menu, tr("&Undo the last import"), QStringLiteral("undoLast"));
    QAction* batches = add(menu, tr("I&mports…"), QStringLiteral("showBatches"));
    menu->addSeparator();
    QAction* report
        = add(menu, tr("&Export as PDF or PNG…"), QStringLiteral("exportReport"), QKeySequence(Qt::CTRL | Qt::Key_E));
    menu->addSeparator();
    QAction* quit = add(menu, tr("&Quit"), QStringLiteral("quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(create, &QAction::triggered, this, &MenuBar::newStoreRequested);
    connect(open, &QAction::triggered, this, &MenuBar::openStoreRequested);
    connect(demo, &QAction::triggered, this, &MenuBar::demoRequested);
    connect(import, &QAction::triggered, this, &MenuBar::importRequested);
    connect(paste, &QAction::triggered, this, &MenuBar::pasteRequested);
    connect(undo, &QAction::triggered, this, &MenuBar::undoRequested);
    connect(batches, &QAction::triggered, this, &MenuBar::batchesRequested);
    connect(report, &QAction::triggered, this, &MenuBar::exportRequested);
    connect(quit, &QAction::triggered, parentWidget(), &QWidget::close);
    m_needIdle = {create, open, m_recent->menuAction(), demo, import, paste, undo};
    m_needData = {undo, report};
}

void MenuBar::addViewMenu()
{
    m_view = addMenu(tr("&View"));
    m_afterRoles = m_view->addSeparator();
    addPageActions();
    addLook();
}

void MenuBar::addLook()
{
    m_view->addSeparator();
    const std::pair<ThemeChoice, QString> themes[]
        = {{ThemeChoice::System, tr("As the &system")}, {ThemeChoice::Light, tr("&Light")},
            {ThemeChoice::Dark, tr("&Dark")}, {ThemeChoice::HighContrast, tr("High &contrast")}};
    for (const auto& [choice, text] : themes) {
        QAction* action = add(m_view, text, QStringLiteral("theme_") + themeChoiceName(choice));
        action->setCheckable(true);
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] { Q_EMIT themeChosen(chosen); });
    }
    m_view->addSeparator();
    QAction* larger = add(m_view, tr("Lar&ger"), QStringLiteral("zoomIn"));
    // The plus needs Shift on many keyboards.
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction* smaller = add(m_view, tr("S&maller"), QStringLiteral("zoomOut"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    QAction* usual = add(m_view, tr("&Usual size"), QStringLiteral("zoomReset"), QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(larger, &QAction::triggered, this, &MenuBar::zoomInRequested);
    connect(smaller, &QAction::triggered, this, &MenuBar::zoomOutRequested);
    connect(usual, &QAction::triggered, this, &MenuBar::zoomResetRequested);
    m_view->addSeparator();
    m_fullScreen = add(m_view, tr("&Full screen"), QStringLiteral("fullScreen"), QKeySequence(Qt::Key_F11));
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::toggled, this, &MenuBar::fullScreenToggled);
}

void MenuBar::addPageActions()
{
    m_back = add(m_view, tr("&Back"), QStringLiteral("goBack"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward = add(m_view, tr("F&orward"), QStringLiteral("goForward"), QKeySequence(Qt::ALT | Qt::Key_Right));
    QAction* period = add(m_view, tr("&Period…"), QStringLiteral("choosePeriod"), QKeySequence(Qt::CTRL | Qt::Key_P));
    QAction* filter = add(m_view, tr("&Filter…"), QStringLiteral("chooseFilter"), QKeySequence(Qt::CTRL | Qt::Key_F));
    // Esc belongs to whatever is open; where nothing is, the window takes it.
    m_clear = add(m_view, tr("&Clear filters"), QStringLiteral("clearAllFilters"));
    QAction* refresh = add(m_view, tr("&Read again"), QStringLiteral("refresh"), QKeySequence(Qt::Key_F5));
    connect(m_back, &QAction::triggered, this, &MenuBar::backRequested);
    connect(m_forward, &QAction::triggered, this, &MenuBar::forwardRequested);
    connect(period, &QAction::triggered, this, &MenuBar::periodRequested);
    connect(filter, &QAction::triggered, this, &MenuBar::filterRequested);
    connect(m_clear, &QAction::triggered, this, &MenuBar::clearRequested);
    connect(refresh, &QAction::triggered, this, &MenuBar::refreshRequested);
    m_needData.insert(m_needData.end(), {period, filter, refresh});
    setHistory(false, false);
    setFiltered(false);
}

void MenuBar::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void MenuBar::setFiltered(bool filtered) { m_clear->setEnabled(filtered); }

void MenuBar::addHelpMenu()
{
    QMenu* menu = addMenu(tr("&Help"));
    QAction* palette = add(menu, tr("&Find a command…"), QStringLiteral("palette"), QKeySequence(Qt::CTRL | Qt::Key_K));
    QAction* shortcuts = add(menu, tr("&Keyboard shortcuts"), QStringLiteral("shortcuts"), QKeySequence(Qt::Key_F1));
    menu->addSeparator();
    m_log = add(menu, tr("Show the &log file"), QStringLiteral("showLog"));
    QAction* about = add(menu, tr("&About Quarterdeck"), QStringLiteral("about"));
    connect(palette, &QAction::triggered, this, &MenuBar::paletteRequested);
    connect(m_log, &QAction::triggered, this, &MenuBar::logRequested);
    connect(shortcuts, &QAction::triggered, this, &MenuBar::shortcutsRequested);
    connect(about, &QAction::triggered, this, &MenuBar::aboutRequested);
}

void MenuBar::setRoles(const std::vector<Role>& roles)
{
    qDeleteAll(m_roles->actions());
    int number = 1;
    for (const Role& role : roles) {
        auto* action = new QAction(role.name, m_roles);
        action->setObjectName(QStringLiteral("show_") + role.id);
        action->setCheckable(true);
        if (number <= 9)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)));
        ++number;
        connect(action, &QAction::triggered, this, [this, id = role.id] { Q_EMIT roleChosen(id); });
        m_view->insertAction(m_afterRoles, action);
    }
}

void MenuBar::setRole(const QString& role)
{
    if (auto* action = m_roles->findChild<QAction*>(QStringLiteral("show_") + role))
        action->setChecked(true);
}

void MenuBar::setThemeChoice(ThemeChoice choice)
{
    if (auto* action = findChild<QAction*>(QStringLiteral("theme_") + themeChoiceName(choice)))
        action->setChecked(true);
}

void MenuBar::setFullScreen(bool on) { m_fullScreen->setChecked(on); }

void MenuBar::setLogKept(bool kept) { m_log->setEnabled(kept); }

void MenuBar::setAvailable(bool hasData, bool idle)
{
    for (QAction* action : m_needData)
        action->setEnabled(hasData);
    for (QAction* action : m_needIdle)
        action->setEnabled(
            idle && (hasData || std::find(m_needData.begin(), m_needData.end(), action) == m_needData.end()));
}

std::vector<ShortcutGroup> MenuBar::shortcuts() const
{
    const auto plain = [](const QAction& action) { return action.text().remove(QLatin1Char('&')); };
    std::vector<ShortcutGroup> groups;
    for (const QAction* menu : actions()) {
        if (!menu->menu())
            continue;
        ShortcutGroup group{plain(*menu), {}};
        for (const QAction* action : menu->menu()->actions())
            if (!action->shortcut().isEmpty())
                group.keys.emplace_back(plain(*action), action->shortcut().toString(QKeySequence::NativeText));
        if (!group.keys.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

} // namespace quarterdeck
