// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/recent_stores_menu.h>

namespace quarterdeck {

RecentStoresMenu::RecentStoresMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("recentStores"));
    setTitle(tr("Open &recent"));
    setToolTipsVisible(true);
    // Files come and go while the program runs.
    connect(this, &QMenu::aboutToShow, this, &RecentStoresMenu::fill);
    fill();
}

void RecentStoresMenu::setStores(std::vector<RecentStore> stores)
{
    m_stores = std::move(stores);
    fill();
}

void RecentStoresMenu::fill()
{
    clear();
    int number = 0;
    for (const RecentStore& store : m_stores) {
        const bool there = store.exists();
        const QString name = store.name().replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = addAction(there ? name : tr("%1 (the file is gone)").arg(name));
        action->setObjectName(QStringLiteral("recentStore_%1").arg(number++));
        action->setToolTip(store.path);
        action->setEnabled(there);
        connect(action, &QAction::triggered, this, [this, path = store.path] { Q_EMIT storeChosen(path); });
    }
    if (!m_stores.empty())
        addSeparator();
    QAction* forget = addAction(tr("&Clear this list"));
    forget->setObjectName(QStringLiteral("clearRecent"));
    forget->setEnabled(!m_stores.empty());
    connect(forget, &QAction::triggered, this, &RecentStoresMenu::clearRequested);
}

} // namespace quarterdeck
