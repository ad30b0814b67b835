// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/workspace.h>

#include <QMap>
#include <QObject>
#include <QString>

#include <vector>

class QSettings;

namespace quarterdeck {

/// A store that was open, and how it was looked at last.
struct RecentStore
{
    QString path; ///< absolute
    QString role; ///< empty: the first
    QMap<QString, QString> viewers; ///< name by role, as chosen

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
    /// The store as it was looked at last; with nothing remembered where it is new.
    RecentStore remembered(const QString& path) const;
    /// The same without viewers whom the store does not know any more.
    RecentStore remembered(const Workspace& workspace) const;
    /// Puts it first.
    void remember(const RecentStore& store);
    void clear();

Q_SIGNALS:
    /// Other stores, or another order; not what is remembered of one.
    void changed();

private:
    void write();

    QSettings& m_settings;
    std::vector<RecentStore> m_stores;
};

} // namespace quarterdeck
