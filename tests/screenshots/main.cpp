// SPDX-License-Identifier: GPL-3.0-or-later
// Takes pictures of the real window in its main states, for a person to look at: `quarterdeck_screenshots FOLDER`.
#include "gui/wait_for.h"
#include "plain_export.h"

#include <quarterdeck/demo/demo_company.h>
#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/store_jobs.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace quarterdeck;

constexpr int kMostZoomSteps = 20;

struct Format
{
    const char* name;
    QSize size;
    bool large; ///< text at 200 %
};
constexpr const char* kRoles[] = {"executive", "manager", "rep"};
const Format kFormats[] = {{"1280", {1280, 800}, false}, {"1920", {1920, 1080}, false}, {"200", {1280, 800}, true}};

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

/// One window after the other; each picture is named after what it shows.
class Screenshots
{
public:
    explicit Screenshots(const QString& folder) : m_folder(folder) { }

    bool takeAll()
    {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark})
            for (const Format& format : kFormats) {
                m_suffix = QStringLiteral("-%1-%2.png").arg(themeChoiceName(theme), QLatin1String(format.name));
                QApplication::setFont(m_font); // a window leaves its own text size behind
                MainWindow window(m_jobs, m_settings, {path("mine.db"), path("demo")});
                m_window = &window;
                window.resize(format.size);
                window.setThemeChoice(theme);
                zoom(format.large);
                window.show();
                takeStates();
            }
        return m_complete;
    }

private:
    void takeStates()
    {
        take("empty");
        m_window->openStore(brokenStore(), StoreAccess::ReadWrite);
        settle();
        take("error");
        click("emptyDemo");
        takeRoles("demo");
        takeTools();
        m_window->openStore(plainStore(), StoreAccess::ReadWrite);
        takeRoles("plain");
    }

    void takeRoles(const char* store)
    {
        for (const char* role : kRoles) {
            settle();
            m_window->showRole(QLatin1String(role));
            settle();
            take(qPrintable(QStringLiteral("%1-%2").arg(QLatin1String(store), QLatin1String(role))));
        }
        m_window->showRole(QLatin1String(kRoles[0]));
        settle();
    }

    /// What opens over the demo company's page, and the import of another file into it.
    void takeTools()
    {
        for (const auto& [action, widget] : {std::pair("choosePeriod", "timePanel"),
                 std::pair("chooseFilter", "filterPopup"), std::pair("palette", "commandPalette"),
                 std::pair("shortcuts", "shortcutsDialog"), std::pair("showRows", "rowsDialog")}) {
            if (auto* found = m_window->findChild<QAction*>(QLatin1String(action)))
                found->trigger();
            settle();
            auto* shown = m_window->findChild<QWidget*>(QLatin1String(widget));
            if (!shown || !shown->isVisible()) {
                fail(widget);
                continue;
            }
            waitFor([&] { return m_window->jobs().idle(); });
            save(*shown, widget);
            shown->close();
        }
        m_window->importFiles({QString::fromStdString(plainExport().string())});
        settle();
        for (const char* step : {"step_files", "step_columns", "step_problems", "step_effect"}) {
            click(step);
            take(step);
        }
        click("wizardCancel");
        settle();
    }

    void zoom(bool large)
    {
        m_window->findChild<QAction*>(QStringLiteral("zoomReset"))->trigger();
        for (int i = 0; large && i < kMostZoomSteps; ++i)
            m_window->findChild<QAction*>(QStringLiteral("zoomIn"))->trigger();
    }

    void click(const char* name)
    {
        if (auto* button = m_window->findChild<QPushButton*>(QLatin1String(name)))
            button->click();
        else
            fail(name);
    }

    void settle()
    {
        const auto* grid = m_window->findChild<DashboardGrid*>(QStringLiteral("dashboardGrid"));
        if (!waitFor([&] { return m_window->jobs().idle() && grid->settled(); }))
            fail("settling");
        QCoreApplication::processEvents();
    }

    void take(const char* name) { save(*m_window, name); }

    void save(QWidget& widget, const char* name)
    {
        const QString file = m_folder.filePath(QLatin1String(name) + m_suffix);
        if (!widget.grab().save(file))
            fail(qPrintable(file));
    }

    void fail(const char* what)
    {
        std::fprintf(stderr, "quarterdeck_screenshots: failed: %s%s\n", what, qPrintable(m_suffix));
        m_complete = false;
    }

    std::filesystem::path path(const char* name) { return m_data.filePath(QLatin1String(name)).toStdString(); }

    std::filesystem::path brokenStore()
    {
        const std::filesystem::path broken = path("broken.db");
        QFile file(QString::fromStdString(broken.string()));
        if (file.open(QIODevice::WriteOnly))
            file.write("This is no store.");
        return broken;
    }

    std::filesystem::path plainExport()
    {
        const std::filesystem::path file = path("sales_pipeline.csv");
        if (!std::filesystem::exists(file))
            writePlainExport(file);
        return file;
    }

    std::filesystem::path plainStore()
    {
        const std::filesystem::path store = path("plain.db");
        if (!std::filesystem::exists(store)) {
            ImportRequest request;
            request.files = {plainExport()};
            request.now = "2018-01-02T08:00:00Z";
            Progress progress;
            if (!importFiles(store, request, progress))
                fail("plain.db");
        }
        return store;
    }

    QDir m_folder;
    QFont m_font = QApplication::font();
    QTemporaryDir m_data;
    QSettings m_settings{m_data.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    StoreJobs m_jobs{writeDemo};
    MainWindow* m_window = nullptr;
    QString m_suffix;
    bool m_complete = true;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1]))) {
        std::fprintf(stderr, "usage: quarterdeck_screenshots FOLDER\n");
        return 2;
    }
    return Screenshots(QString::fromLocal8Bit(argv[1])).takeAll() ? 0 : 1;
}
