// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the real application: a small demo company, written, imported, shown and taken back.
#include "real_window.h"

#include <quarterdeck/demo/demo_company.h>
#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/dashboard_page.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/report_export.h>
#include <quarterdeck/gui/rows_dialog.h>
#include <quarterdeck/gui/store_jobs.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

class TheWindowOnARealStore : public testing::Test
{
protected:
    void SetUp() override
    {
        m_window.resize(1440, 900);
        m_window.setThemeChoice(ThemeChoice::Light);
        m_window.show();
    }

    template <typename T>
    T& find(const char* name)
    {
        T* found = m_window.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }

    bool settled() { return m_window.jobs().idle(); }
    QString shown() { return find<QStackedWidget>("pages").currentWidget()->objectName(); }
    const std::vector<TileWidget*>& tiles() { return find<DashboardGrid>("dashboardGrid").tileWidgets(); }

    bool painted() { return !tiles().empty() && find<DashboardGrid>("dashboardGrid").settled(); }

    void openDemo()
    {
        find<QPushButton>("emptyDemo").click();
        ASSERT_TRUE(waitFor([&] { return settled() && painted(); }))
            << find<QLabel>("messageText").text().toStdString();
    }

    void savePicture(const char* name)
    {
        const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
        folder.mkpath(QStringLiteral("."));
        QCoreApplication::processEvents();
        m_window.grab().save(folder.filePath(QString::fromLatin1(name)));
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    StoreJobs m_jobs{fixture::writeSmallDemo};
    MainWindow m_window{m_jobs, m_settings,
        {m_folder.filePath(QStringLiteral("mine.db")).toStdString(),
            m_folder.filePath(QStringLiteral("demo")).toStdString()}};
};

} // namespace

TEST_F(TheWindowOnARealStore, ShowsTheThreeDashboardsOfTheDemoCompany)
{
    savePicture("window-empty.png");
    openDemo();
    savePicture("window-executive.png");
    for (const char* role : {"manager", "rep"}) {
        m_window.showRole(QString::fromLatin1(role));
        ASSERT_TRUE(waitFor([&] { return settled() && painted(); }));
        EXPECT_FALSE(find<QLabel>("sentence").text().isEmpty());
        savePicture(role == std::string("rep") ? "window-rep.png" : "window-manager.png");
    }
    m_window.setThemeChoice(ThemeChoice::Dark);
    savePicture("window-rep-dark.png");
}

TEST_F(TheWindowOnARealStore, ExplainsANumberWithItsInputs)
{
    openDemo();
    tiles()[0]->findChild<QAction*>(QStringLiteral("explain"))->trigger();
    EXPECT_TRUE(find<QTextBrowser>("explanationText").toPlainText().contains(QStringLiteral("Inputs")));
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    find<QDialog>("explanation").grab().save(folder.filePath(QStringLiteral("explanation.png")));
}

TEST_F(TheWindowOnARealStore, ShowsTheRowsBehindANumber)
{
    openDemo();
    tiles()[0]->findChild<QAction*>(QStringLiteral("showRows"))->trigger();
    auto& table = find<QTableView>("rowsTable");
    ASSERT_TRUE(waitFor([&] { return table.model()->rowCount() > 0; }));
    EXPECT_TRUE(find<QLabel>("rowsProof").text().contains(QStringLiteral("adds up to")));
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    find<QDialog>("rowsDialog").grab().save(folder.filePath(QStringLiteral("rows.png")));
}

TEST_F(TheWindowOnARealStore, OpensEveryPointOfEveryTileToRowsThatAddUpToIt)
{
    openDemo();
    int opened = 0;
    int withRows = 0;
    for (const char* role : {"executive", "manager", "rep"}) {
        m_window.showRole(QString::fromLatin1(role));
        ASSERT_TRUE(waitFor([&] { return settled() && painted(); }));
        for (TileWidget* tile : tiles()) {
            std::vector<Drill> parts{Drill()};
            for (const TilePoint& point : tile->points())
                parts.push_back(point.drill);
            for (const Drill& part : parts) {
                SCOPED_TRACE(tile->view().title.toStdString() + " · " + part.name.toStdString());
                Q_EMIT tile->rowsRequested(part);
                QPointer<RowsDialog> rows = &find<RowsDialog>("rowsDialog");
                ASSERT_TRUE(waitFor([&] { return !rows->busy(); }));
                EXPECT_TRUE(rows->view().addsUp) << rows->view().verdict.toStdString();
                EXPECT_TRUE(find<QLabel>("rowsProof").text().contains(QStringLiteral("✓")));
                ++opened;
                withRows += rows->view().table && !rows->view().table->rows.empty() ? 1 : 0;
                rows->close();
                ASSERT_TRUE(waitFor([&] { return rows.isNull(); }));
            }
        }
    }
    EXPECT_GE(opened, 150);
    EXPECT_GE(withRows, opened * 3 / 4);
}

TEST_F(TheWindowOnARealStore, ExportsTheDashboardWithoutHoldingUpTheWindow)
{
    openDemo();
    const QString path = m_folder.filePath(QStringLiteral("page.png"));
    auto& report = find<ReportExport>("reportExport");
    report.start(find<DashboardPage>("dashboardPage").view(), QStringLiteral("demo"), path);
    EXPECT_FALSE(QFileInfo::exists(path)) << "it is painted in the turns to come";
    ASSERT_TRUE(waitFor([&] { return settled() && QFileInfo::exists(path); }));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("messageText").text().contains(path); }));
    EXPECT_GT(QImage(path).width(), 2000);
}

TEST_F(TheWindowOnARealStore, ImportsFilesIntoAStoreOfItsOwnAndTakesThemBack)
{
    Progress progress;
    const std::filesystem::path exports = m_folder.filePath(QStringLiteral("exports")).toStdString();
    const auto files = fixture::writeSmallDemo(exports, progress);
    ASSERT_TRUE(files);
    QStringList names;
    for (const std::filesystem::path& file : *files)
        names << QString::fromStdString(file.string());
    m_window.importFiles(names);
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
    find<QPushButton>("step_effect").click();
    find<QPushButton>("importNow").click();
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }))
        << find<QLabel>("messageText").text().toStdString();
    savePicture("window-import-report.png");
    find<QPushButton>("closeReport").click();
    ASSERT_TRUE(waitFor([&] { return painted(); }));
    EXPECT_EQ(shown(), QStringLiteral("dashboardPage"));
    find<QAction>("undoLast").trigger();
    EXPECT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("emptyStatePage"); }));
}

} // namespace quarterdeck
