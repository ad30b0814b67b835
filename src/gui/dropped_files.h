// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QStringList>

#include <optional>

namespace quarterdeck {

/// Local files that were dropped on the window or copied: exports to import, or one store to open. A folder stands for
/// the exports in it.
class DroppedFiles
{
public:
    explicit DroppedFiles(const QMimeData& data);
    explicit DroppedFiles(QStringList files) : m_files(std::move(files)) { }
    /// Of a clipboard: copied files, or text that is the path of some.
    static DroppedFiles copied(const QMimeData& data);

    bool empty() const { return m_files.isEmpty(); }
    const QStringList& files() const { return m_files; }
    /// Set when a single file is a store by its ending.
    std::optional<QString> store() const;

private:
    QStringList m_files;
};

} // namespace quarterdeck
