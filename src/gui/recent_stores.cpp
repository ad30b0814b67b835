// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/recent_stores.h>

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace quarterdeck {

namespace {

QString group() { return QStringLiteral("recentStores"); }
QString pathKey() { return QStringLiteral("path"); }

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
            m_stores.push_back({path});
    }
    m_settings.endArray();
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
    }
    m_settings.endArray();
}

} // namespace quarterdeck
