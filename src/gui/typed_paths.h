// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace quarterdeck {

/// Paths as a person types or pastes them: one a line or with semicolons between, `file://` addresses too.
struct TypedPaths
{
    QStringList files; ///< that are there
    QString problem; ///< what the first of the others lacks, in words; empty where there is none

    static TypedPaths of(const QString& text);
};

/// Each folder becomes the exports in it.
QStringList withFoldersOpened(const QStringList& paths);

} // namespace quarterdeck
