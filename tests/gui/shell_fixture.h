// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fixture_jobs.h"
#include "wait_for.h"

#include <quarterdeck/gui/main_window.h>

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFont>
#include <QPalette>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>

namespace quarterdeck::fixture {

/// The fixture's answers together with the shipped catalogue and two people who sell.
class CataloguedJobs : public FixtureJobs
{
public:
    std::vector<Error> problems; ///< of the catalogue

    Result<OpenedStore> open(const std::filesystem::path& store, StoreAccess access, Progress& progress) override
    {
        Result<OpenedStore> opened = FixtureJobs::open(store, access, progress);
        static const std::shared_ptr<const Catalog> catalog = loadCatalog().catalog;
        auto snapshot = std::make_shared<Snapshot>();
        for (const char* name : {"Inês Gonçalves", "Oskar Brandt"}) {
            DimensionEntry& person = snapshot->owners.entries.emplace_back();
            person.member = static_cast<Code>(snapshot->owners.entries.size()) - 1;
            person.label = name;
        }
        opened->workspace.catalog = catalog;
        opened->workspace.snapshot = std::move(snapshot);
        opened->workspace.catalogProblems = problems;
        return opened;
    }
};

/// The real window on fixture answers, which is closed and opened again with the same settings.
class TheShell : public testing::Test
{
protected:
    TheShell() : m_font(QApplication::font()), m_palette(QApplication::palette()) { }
    ~TheShell() override
    {
        m_window.reset();
        QApplication::setFont(m_font); // what one window zooms must not reach the next test
        QApplication::setPalette(m_palette);
    }

    MainWindow& window()
    {
        if (!m_window) {
            m_window = std::make_unique<MainWindow>(jobs, settings,
                WindowPlaces{"/data/quarterdeck.db", "/data/demo",
                    m_folder.filePath(QStringLiteral("quarterdeck.log")).toStdString()});
            m_window->show();
            m_window->activateWindow();
            EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        }
        return *m_window;
    }

    void reopen()
    {
        window().close();
        m_window.reset();
        window();
    }

    /// An existing file, for what looks whether it is there.
    QString store(const char* name)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(QFile(path).open(QIODevice::WriteOnly));
        return path;
    }

    void open(const QString& path)
    {
        window().openStore(path.toStdString(), StoreAccess::ReadWrite);
        ASSERT_TRUE(waitFor([&] { return window().jobs().idle() && shown() == QStringLiteral("dashboardPage"); }));
    }

    template <typename T>
    T& find(const char* name)
    {
        T* found = window().findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }

    QString shown() { return find<QStackedWidget>("pages").currentWidget()->objectName(); }
    void trigger(const char* action) { find<QAction>(action).trigger(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* popup = QApplication::activePopupWidget();
        QWidget* focus = popup ? popup : QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window(), key, modifiers);
    }

    /// For a person to look at.
    static void savePicture(QWidget& widget, const char* name)
    {
        const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
        folder.mkpath(QStringLiteral("."));
        QCoreApplication::processEvents();
        widget.grab().save(folder.filePath(QString::fromLatin1(name)));
    }

    CataloguedJobs jobs;

private:
    QTemporaryDir m_folder;

protected:
    QSettings settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};

private:
    QFont m_font;
    QPalette m_palette;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quarterdeck::fixture
