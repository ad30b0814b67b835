// SPDX-License-Identifier: GPL-3.0-or-later
#include "typed_paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("TypedPaths", text); }

QString cleaned(QString path)
{
    path = path.trimmed();
    const bool quoted = path.size() > 1 && path.front() == path.back()
        && (path.front() == QLatin1Char('"') || path.front() == QLatin1Char('\''));
    if (quoted)
        path = path.mid(1, path.size() - 2);
    if (path.startsWith(QLatin1String("file:")))
        path = QUrl(path).toLocalFile();
    if (path == QLatin1String("~") || path.startsWith(QLatin1String("~/")))
        path = QDir::homePath() + path.mid(1);
    return path;
}

/// A semicolon may belong to a name: a line that is a path is one.
QStringList pathsOf(const QString& text)
{
    QStringList paths;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const bool whole = QFileInfo::exists(cleaned(line));
        for (const QString& part : whole ? QStringList{line} : line.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            if (const QString path = cleaned(part); !path.isEmpty())
                paths << path;
    }
    return paths;
}

QStringList exportsIn(const QString& folder)
{
    QStringList files;
    const QStringList endings{QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.txt")};
    for (const QFileInfo& file : QDir(folder).entryInfoList(endings, QDir::Files | QDir::Readable, QDir::Name))
        files << file.filePath();
    return files;
}

} // namespace

TypedPaths TypedPaths::of(const QString& text)
{
    TypedPaths typed;
    for (const QString& path : pathsOf(text)) {
        const QFileInfo file(path);
        const QStringList found = file.isDir() ? exportsIn(path) : file.exists() ? QStringList{path} : QStringList();
        if (found.isEmpty() && typed.problem.isEmpty())
            typed.problem = file.isDir()
                ? tr("In %1 there is no export; expected files that end in .csv, .tsv or .txt.").arg(path)
                : tr("There is no file %1; expected the path of an export, or of a folder that holds some.").arg(path);
        typed.files << found;
    }
    return typed;
}

QStringList withFoldersOpened(const QStringList& paths)
{
    QStringList files;
    for (const QString& path : paths)
        files << (QFileInfo(path).isDir() ? exportsIn(path) : QStringList{path});
    return files;
}

} // namespace quarterdeck
