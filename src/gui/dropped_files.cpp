// SPDX-License-Identifier: GPL-3.0-or-later
#include "dropped_files.h"

#include "typed_paths.h"

#include <QFileInfo>
#include <QUrl>

namespace quarterdeck {

DroppedFiles::DroppedFiles(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            m_files << url.toLocalFile();
    m_files = withFoldersOpened(m_files);
}

DroppedFiles DroppedFiles::copied(const QMimeData& data)
{
    DroppedFiles copied(data);
    const TypedPaths typed = copied.empty() ? TypedPaths::of(data.text()) : TypedPaths();
    if (typed.problem.isEmpty()) // text that is no path is not meant for us
        copied.m_files << typed.files;
    return copied;
}

std::optional<QString> DroppedFiles::store() const
{
    if (m_files.size() != 1)
        return std::nullopt;
    const QString ending = QFileInfo(m_files.front()).suffix().toLower();
    for (const QString& known : {QStringLiteral("db"), QStringLiteral("sqlite"), QStringLiteral("sqlite3")})
        if (ending == known)
            return m_files.front();
    return std::nullopt;
}

} // namespace quarterdeck
