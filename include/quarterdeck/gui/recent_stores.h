// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <filesystem>
#include <vector>

class QSettings;

namespace quarterdeck {

/// A store that was open.
struct RecentStore
{
    QString path; ///< absolute

    QString name() const; ///< "halyard" of /stores/halyard.db
    bool exists() const;

    friend bool operator==(const RecentStore&, const RecentStore&) = default;
};

/// How stores are told apart.
QString absolutePath(const std::filesystem::path& path);

/// The last ten stores, newest first, kept in the settings.
class RecentStores : public QObject
{
    Q_OBJECT

public:
    static constexpr int kMost = 10;

    /// `settings` outlives it.
    explicit RecentStores(QSettings& settings, QObject* parent = nullptr);

    const std::vector<RecentStore>& all() const { return m_stores; }
    /// Puts it first.
    void remember(const RecentStore& store);
    void clear();

Q_SIGNALS:
    /// Other stores, or another order.
    void changed();

private:
    void write();

    QSettings& m_settings;
    std::vector<RecentStore> m_stores;
};

} // namespace quarterdeck
