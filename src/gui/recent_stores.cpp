// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/recent_stores.h>

#include <quarterdeck/app/viewer.h>

#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace quarterdeck {

namespace {

QString group() { return QStringLiteral("recentStores"); }
QString pathKey() { return QStringLiteral("path"); }
QString roleKey() { return QStringLiteral("role"); }
QString viewersKey() { return QStringLiteral("viewers"); }

QMap<QString, QString> namesIn(const QVariantMap& kept)
{
    QMap<QString, QString> names;
    for (auto each = kept.begin(); each != kept.end(); ++each)
        names.insert(each.key(), each.value().toString());
    return names;
}

QVariantMap keptFrom(const QMap<QString, QString>& names)
{
    QVariantMap kept;
    for (auto each = names.begin(); each != names.end(); ++each)
        kept.insert(each.key(), each.value());
    return kept;
}

/// People come and go between two imports.
bool isKnown(const Workspace& workspace, const QString& role, const QString& viewer)
{
    const std::vector<std::string> names = viewerNames(workspace, role.toStdString());
    return std::find(names.begin(), names.end(), viewer.toStdString()) != names.end();
}

bool sameOrder(const std::vector<RecentStore>& one, const std::vector<RecentStore>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](const RecentStore& a, const RecentStore& b) { return a.path == b.path; });
}

} // namespace

QString absolutePath(const std::filesystem::path& path)
{
    return QString::fromStdString(std::filesystem::absolute(path).string());
}

QString RecentStore::name() const { return QFileInfo(path).completeBaseName(); }

bool RecentStore::exists() const { return QFileInfo::exists(path); }

RecentStores::RecentStores(QSettings& settings, QObject* parent) : QObject(parent), m_settings(settings)
{
    const int count = std::min(m_settings.beginReadArray(group()), kMost);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        const QString path = m_settings.value(pathKey()).toString();
        if (!path.isEmpty())
            m_stores.push_back(
                {path, m_settings.value(roleKey()).toString(), namesIn(m_settings.value(viewersKey()).toMap())});
    }
    m_settings.endArray();
}

RecentStore RecentStores::remembered(const QString& path) const
{
    const auto known
        = std::find_if(m_stores.begin(), m_stores.end(), [&](const RecentStore& store) { return store.path == path; });
    return known == m_stores.end() ? RecentStore{path, {}, {}} : *known;
}

RecentStore RecentStores::remembered(const Workspace& workspace) const
{
    RecentStore store = remembered(absolutePath(workspace.store));
    const QMap<QString, QString> kept = std::exchange(store.viewers, {});
    for (auto each = kept.begin(); each != kept.end(); ++each)
        if (!workspace.snapshot || isKnown(workspace, each.key(), each.value()))
            store.viewers.insert(each.key(), each.value());
    return store;
}

void RecentStores::remember(const RecentStore& store)
{
    const std::vector<RecentStore> before = m_stores;
    std::erase_if(m_stores, [&](const RecentStore& each) { return each.path == store.path; });
    m_stores.insert(m_stores.begin(), store);
    if (m_stores.size() > kMost)
        m_stores.resize(kMost);
    if (m_stores == before)
        return;
    write();
    if (!sameOrder(m_stores, before))
        Q_EMIT changed();
}

void RecentStores::clear()
{
    m_stores.clear();
    write();
    Q_EMIT changed();
}

void RecentStores::write()
{
    m_settings.remove(group());
    m_settings.beginWriteArray(group(), static_cast<int>(m_stores.size()));
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        m_settings.setArrayIndex(static_cast<int>(i));
        m_settings.setValue(pathKey(), m_stores[i].path);
        m_settings.setValue(roleKey(), m_stores[i].role);
        m_settings.setValue(viewersKey(), keptFrom(m_stores[i].viewers));
    }
    m_settings.endArray();
}

} // namespace quarterdeck
