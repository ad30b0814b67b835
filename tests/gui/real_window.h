// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wait_for.h"

#include <quarterdeck/demo/demo_company.h>
#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/start_request.h>
#include <quarterdeck/gui/store_jobs.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace quarterdeck::fixture {

/// The exports of a small demo company, for StoreJobs.
inline Result<std::vector<std::filesystem::path>> writeSmallDemo(
    const std::filesystem::path& folder, Progress& progress)
{
    DemoOptions options;
    options.deals = 400;
    options.months = 24;
    auto names = writeDemoCompany(folder, options, progress);
    if (!names)
        return tl::unexpected(names.error());
    std::vector<std::filesystem::path> files;
    for (const std::string& name : *names)
        files.push_back(folder / name);
    return files;
}

/// The real window on the real application, driven by object names. A window can be closed and opened again on the
/// same settings, as a person does the next morning.
class RealWindow : public testing::Test
{
protected:
    MainWindow& window()
    {
        if (!m_window) {
            m_window = std::make_unique<MainWindow>(
                m_jobs, m_settings, WindowPlaces{path("mine.db").toStdString(), path("demo").toStdString()});
            m_window->resize(1280, 800);
            m_window->setThemeChoice(ThemeChoice::Light);
            m_window->show();
        }
        return *m_window;
    }

    void closeWindow() { m_window.reset(); }
    QString path(const char* name) { return m_folder.filePath(QString::fromLatin1(name)); }

    template <typename T>
    T& find(const char* name)
    {
        T* found = window().findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }

    bool exists(const char* name) { return window().findChild<QWidget*>(QString::fromLatin1(name)) != nullptr; }
    void click(const char* button) { find<QPushButton>(button).click(); }
    void trigger(const char* action) { find<QAction>(action).trigger(); }
    DashboardGrid& grid() { return find<DashboardGrid>("dashboardGrid"); }
    bool settled() { return window().jobs().idle() && !grid().tileWidgets().empty() && grid().settled(); }
    [[nodiscard]] bool waitUntilSettled()
    {
        return waitFor([&] { return settled(); });
    }

    TileWidget& tile(const char* id)
    {
        for (TileWidget* widget : grid().tileWidgets())
            if (widget->view().id == QLatin1String(id))
                return *widget;
        throw std::runtime_error(id);
    }

    QString cardNumber(const char* id)
    {
        const auto* card = std::get_if<CardView>(&tile(id).view().content);
        return card ? card->number : QString();
    }

    void openDemo()
    {
        find<QPushButton>("emptyDemo").click();
        ASSERT_TRUE(waitUntilSettled()) << find<QLabel>("messageText").text().toStdString();
    }

    void openDemoAgain()
    {
        window().begin({});
        ASSERT_TRUE(waitUntilSettled());
    }

    /// For a person to look at.
    static void savePicture(QWidget& widget, const char* name)
    {
        const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
        folder.mkpath(QStringLiteral("."));
        QCoreApplication::processEvents();
        widget.grab().save(folder.filePath(QString::fromLatin1(name)));
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    StoreJobs m_jobs{writeSmallDemo};
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quarterdeck::fixture
