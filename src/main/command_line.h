// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace quarterdeck {

/// What the program was started with, as written; what the words mean is decided where the store is known.
struct CommandLine
{
    QString store;
    QString role;
    QString viewer;
    QStringList files; ///< as if they were dropped on the window
    bool newWindow = false;

    QString report; ///< role of the report; empty: open the window
    QString out;
    QString period, from, to, asOf;
    QStringList where;
    QString theme = QStringLiteral("light");
    QString size; ///< "1440x900"
    double scale = 1;

    bool reports() const { return !report.isEmpty(); }
};

/// The options, or what to print and how to end (help, version, wrong usage).
struct ParsedCommandLine
{
    std::optional<CommandLine> options;
    QString message;
    int exitStatus = 0;
};

ParsedCommandLine parseCommandLine(const QStringList& arguments);

} // namespace quarterdeck
