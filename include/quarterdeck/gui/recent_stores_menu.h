// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/recent_stores.h>

#include <QMenu>

namespace quarterdeck {

/// File → Open recent: the stores by their names; one whose file is gone is grey and says so.
class RecentStoresMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentStoresMenu(QWidget* parent = nullptr);

    void setStores(std::vector<RecentStore> stores);

Q_SIGNALS:
    void storeChosen(const QString& path);
    void clearRequested();

private:
    void fill();

    std::vector<RecentStore> m_stores;
};

} // namespace quarterdeck
