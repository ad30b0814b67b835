// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "report_job.h"

#include <quarterdeck/app/log_file.h>
#include <quarterdeck/app/viewer.h>
#include <quarterdeck/app/wording.h>
#include <quarterdeck/demo/demo_company.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/single_instance.h>
#include <quarterdeck/gui/store_jobs.h>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleFactory>

#include <cstdio>

namespace {

using namespace quarterdeck;

/// A report needs no display; without one Qt must not look for it.
void chooseFakeDisplay(int argc, char** argv)
{
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    bool windowless = false;
    for (int i = 1; i < argc; ++i)
        for (const char* option : {"--report", "-h", "--help", "-v", "--version"})
            windowless = windowless || std::string_view(argv[i]).starts_with(option);
    if (windowless || (!display && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

Result<std::vector<std::filesystem::path>> writeDemo(const std::filesystem::path& folder, Progress& progress)
{
    auto names = writeDemoCompany(folder, DemoOptions(), progress);
    if (!names)
        return tl::unexpected(names.error());
    std::vector<std::filesystem::path> files;
    for (const std::string& name : *names)
        files.push_back(folder / name);
    return files;
}

StartRequest requestOf(const CommandLine& line)
{
    const auto absolute = [](const QString& path) { return QFileInfo(path).absoluteFilePath(); };
    StartRequest request;
    request.store = line.store.isEmpty() ? QString() : absolute(line.store);
    request.role = line.role;
    request.viewer = line.viewer;
    for (const QString& file : line.files)
        request.files << absolute(file);
    request.activationToken = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return request;
}

void comeForward(QWidget& window, const StartRequest& request)
{
    if (!request.activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", request.activationToken.toUtf8());
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

int openWindow(const CommandLine& line)
{
    if (!line.role.isEmpty())
        if (auto known = checkRole(*loadCatalog().catalog, line.role.toStdString()); !known) {
            std::fprintf(stderr, "quarterdeck: %s\n", qUtf8Printable(word(known.error()).sentence()));
            return 2;
        }
    const StartRequest request = requestOf(line);
    SingleInstance instance(SingleInstance::defaultPath());
    LogFile log(LogFile::defaultPath());
    log.takeMessages();
    if (!line.newWindow && instance.handOver(request))
        return 0;
    log.write(QStringLiteral("info"),
        QStringLiteral("start: Quarterdeck %1, Qt %2, %3")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion()),
                QGuiApplication::platformName()));
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    data.mkpath(QStringLiteral("demo"));
    // Beside the definitions of the user's own.
    QSettings settings(QStringLiteral("quarterdeck"), QStringLiteral("window"));
    StoreJobs jobs(writeDemo);
    MainWindow window(jobs, settings,
        {data.filePath(QStringLiteral("quarterdeck.db")).toStdString(),
            data.filePath(QStringLiteral("demo")).toStdString(), log.path().toStdString()});
    QObject::connect(&instance, &SingleInstance::requested, &window, [&window](const StartRequest& later) {
        comeForward(window, later);
        window.begin(later);
    });
    window.begin(request);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    chooseFakeDisplay(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("quarterdeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUARTERDECK_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Quarterdeck"));
    const ParsedCommandLine parsed = parseCommandLine(QCoreApplication::arguments());
    if (!parsed.options) {
        const bool wrong = parsed.exitStatus != 0;
        std::fprintf(wrong ? stderr : stdout, wrong ? "quarterdeck: %s\n" : "%s", qUtf8Printable(parsed.message));
        return parsed.exitStatus;
    }
    return parsed.options->reports() ? writeReport(*parsed.options) : openWindow(*parsed.options);
}
