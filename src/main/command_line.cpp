// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace quarterdeck {

namespace {

constexpr int kWrongUsage = 2;

QString tr(const char* text) { return QCoreApplication::translate("CommandLine", text); }

void addOptions(QCommandLineParser& parser)
{
    parser.addPositionalArgument(
        QStringLiteral("files"), tr("Exports to import, or a store to open."), QStringLiteral("[FILE...]"));
    parser.addOption(QCommandLineOption(
        QStringLiteral("new-window"), tr("Open a window of its own, even where one is open already.")));
    const auto add = [&](const char* name, const QString& what, const char* value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), what, QString::fromLatin1(value)));
    };
    add("store", tr("The store to open."), "FILE");
    add("role", tr("The dashboard to show: executive, manager or rep."), "ROLE");
    add("viewer", tr("Whose numbers are shown."), "NAME");
    add("report", tr("Write this role's dashboard to a file and end; works without a display."), "ROLE");
    add("out", tr("File of the report, .pdf or .png."), "FILE");
    add("period", tr("2017, 2017-Q2, 2017-06, 2017-W09, 2017-06-01, FY2017, FY2017-Q1. Default: the month of as-of."),
        "P");
    add("from", tr("First day of the period."), "DAY");
    add("to", tr("First day after the period."), "DAY");
    add("as-of", tr("The last day that is known. Default: the newest day of the data."), "DAY");
    add("where", tr("Only where the dimension has this value; DIM= means none. May be repeated."), "DIM=VALUE");
    add("theme", tr("light (default), dark or high-contrast."), "THEME");
    add("size", tr("Size of the page in pixels."), "WxH");
    add("scale", tr("Pixels of the picture per pixel of the size."), "F");
}

ParsedCommandLine wrong(const QString& message) { return {std::nullopt, message, kWrongUsage}; }

CommandLine optionsOf(const QCommandLineParser& parser)
{
    const auto value = [&](const char* name) { return parser.value(QString::fromLatin1(name)); };
    CommandLine line;
    line.store = value("store");
    line.role = value("role");
    line.viewer = value("viewer");
    line.files = parser.positionalArguments();
    line.newWindow = parser.isSet(QStringLiteral("new-window"));
    line.report = value("report");
    line.out = value("out");
    line.period = value("period");
    line.from = value("from");
    line.to = value("to");
    line.asOf = value("as-of");
    line.where = parser.values(QStringLiteral("where"));
    if (parser.isSet(QStringLiteral("theme")))
        line.theme = value("theme");
    line.size = value("size");
    return line;
}

/// The first thing that cannot be meant, in words.
QString problemOf(const CommandLine& line)
{
    if (!line.reports())
        return {};
    if (!line.role.isEmpty())
        return tr("--role belongs to the window; --report names its role itself");
    if (line.newWindow)
        return tr("--new-window belongs to the window; --report opens none");
    if (!line.files.isEmpty())
        return tr("Unknown argument: %1. The store of a report is named with --store.").arg(line.files.front());
    if (line.store.isEmpty())
        return tr("--report needs --store FILE");
    if (line.out.isEmpty())
        return tr("--report needs --out FILE.pdf or FILE.png");
    if (!line.out.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
        && !line.out.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        return tr("--out: expected a name that ends in .pdf or .png, found %1").arg(line.out);
    const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")};
    if (!themes.contains(line.theme))
        return tr("--theme: expected light, dark or high-contrast, found %1").arg(line.theme);
    if (!(line.scale >= 0.1 && line.scale <= 8)) // nor what is no number
        return tr("--scale: expected a number from 0.1 to 8");
    return {};
}

} // namespace

ParsedCommandLine parseCommandLine(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Sales KPIs from any CRM's exports, on the desk."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    addOptions(parser);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return {std::nullopt, parser.helpText(), 0};
    if (parser.isSet(version))
        return {std::nullopt,
            QCoreApplication::applicationName() + QLatin1Char(' ') + QCoreApplication::applicationVersion()
                + QLatin1Char('\n'),
            0};
    CommandLine line = optionsOf(parser);
    if (parser.isSet(QStringLiteral("scale"))) {
        bool number = false;
        line.scale = parser.value(QStringLiteral("scale")).toDouble(&number);
        if (!number)
            line.scale = 0;
    }
    if (!line.reports())
        for (const char* option : {"out", "period", "from", "to", "as-of", "where", "theme", "size", "scale"})
            if (parser.isSet(QString::fromLatin1(option)))
                return wrong(tr("--%1 needs --report ROLE").arg(QString::fromLatin1(option)));
    if (const QString problem = problemOf(line); !problem.isEmpty())
        return wrong(problem);
    return {line, {}, 0};
}

} // namespace quarterdeck
