// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_jobs.h"
#include "wait_for.h"

#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QUrl>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

/// The real window on fixture answers.
class TheWindow : public testing::Test
{
protected:
    void open()
    {
        window().openStore("/stores/halyard.db", StoreAccess::ReadWrite);
        ASSERT_TRUE(waitFor([&] { return !tiles().empty() && shown() == QStringLiteral("dashboardPage"); }));
    }

    MainWindow& window()
    {
        if (!m_window) {
            m_window
                = std::make_unique<MainWindow>(jobs, m_settings, WindowPlaces{"/data/quarterdeck.db", "/data/demo"});
            m_window->resize(1280, 800);
            m_window->show();
        }
        return *m_window;
    }

    template <typename T>
    T& find(const char* name)
    {
        T* found = window().findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }

    /// For a person to look at.
    void savePicture(const char* name)
    {
        const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
        folder.mkpath(QStringLiteral("."));
        QCoreApplication::processEvents();
        window().grab().save(folder.filePath(QString::fromLatin1(name)));
    }

    void trigger(const char* action) { find<QAction>(action).trigger(); }
    void click(const char* button) { find<QPushButton>(button).click(); }
    QString shown() { return find<QStackedWidget>("pages").currentWidget()->objectName(); }
    QString sentence() { return find<QLabel>("sentence").text(); }

    const std::vector<TileWidget*>& tiles() { return find<DashboardGrid>("dashboardGrid").tileWidgets(); }

    /// All tiles show the role's view.
    bool showsRole(const QString& role)
    {
        const DashboardView view = fixture::dashboard(role);
        if (tiles().size() != view.tiles.size())
            return false;
        for (std::size_t i = 0; i < view.tiles.size(); ++i)
            if (tiles()[i]->view().title != view.tiles[i].title)
                return false;
        return sentence() == view.sentence;
    }

    /// Everything between the files and the report.
    void importFiles(const QStringList& files)
    {
        window().importFiles(files);
        ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
        click("step_effect");
        click("importNow");
        ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("importReportPage") && window().jobs().idle(); }));
    }

    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        // Qt gives a drop only to the widget that accepted the drag.
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window(), &event);
    }

    fixture::FixtureJobs jobs;

private:
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

TEST_F(TheWindow, BeginsWithTheEmptyState)
{
    EXPECT_EQ(shown(), QStringLiteral("emptyStatePage"));
    EXPECT_FALSE(find<QWidget>("headerBar").isVisible());
    EXPECT_FALSE(find<QAction>("exportReport").isEnabled());
}

TEST_F(TheWindow, SpeaksInOneTypeface)
{
    open();
    const QString family = ChartStyle::of(Theme::Light).textFont.family();
    for (const QWidget* widget : window().findChildren<QWidget*>())
        EXPECT_EQ(widget->font().family(), family)
            << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
}

TEST_F(TheWindow, OpensTheDemoCompanyFromTheEmptyState)
{
    click("emptyDemo");
    EXPECT_TRUE(
        waitFor([&] { return shown() == QStringLiteral("dashboardPage") && showsRole(QStringLiteral("executive")); }));
    EXPECT_EQ(find<QLabel>("workspaceName").text(), QStringLiteral("demo"));
}

TEST_F(TheWindow, SwitchesBetweenTheRoles)
{
    open();
    ASSERT_TRUE(waitFor([&] { return showsRole(QStringLiteral("executive")); }));
    click("role_manager");
    EXPECT_TRUE(waitFor([&] { return showsRole(QStringLiteral("manager")); }));
    trigger("show_rep");
    EXPECT_TRUE(waitFor([&] { return showsRole(QStringLiteral("rep")); }));
    EXPECT_TRUE(find<QPushButton>("role_rep").isChecked());
}

TEST_F(TheWindow, AsksForTheChosenViewerAndRemembersItForTheRole)
{
    open();
    trigger("show_rep");
    auto& box = find<QComboBox>("viewerBox");
    ASSERT_TRUE(waitFor([&] { return box.isVisible() && box.count() == 2; }));
    Q_EMIT box.textActivated(QStringLiteral("Oskar Brandt"));
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().viewer == "Oskar Brandt"; }));
    trigger("show_executive");
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().role == "executive" && jobs.lastRequest().viewer.empty(); }));
    trigger("show_rep");
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().viewer == "Oskar Brandt"; }));
}

TEST_F(TheWindow, AsksForAPeriodThatIsTypedAsAKey)
{
    open();
    auto& entry = find<QLineEdit>("periodEntry");
    entry.setText(QStringLiteral("2026-Q3"));
    Q_EMIT entry.returnPressed();
    const Period wanted{*Date::fromYmd(2026, 7, 1), *Date::fromYmd(2026, 10, 1)};
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().period == wanted; }));
}

TEST_F(TheWindow, IgnoresAPeriodThatIsNone)
{
    open();
    ASSERT_TRUE(waitFor([&] { return jobs.dashboards > 0 && window().jobs().idle(); }));
    const int before = jobs.dashboards;
    auto& entry = find<QLineEdit>("periodEntry");
    entry.setText(QStringLiteral("next spring"));
    Q_EMIT entry.returnPressed();
    EXPECT_TRUE(window().jobs().idle());
    EXPECT_EQ(jobs.dashboards, before);
}

TEST_F(TheWindow, ExplainsATile)
{
    open();
    ASSERT_TRUE(waitFor([&] { return showsRole(QStringLiteral("executive")); }));
    tiles()[1]->findChild<QAction*>(QStringLiteral("explain"))->trigger();
    const QString text = find<QTextBrowser>("explanationText").toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("won_deals / (won_deals + lost_deals)")));
    EXPECT_TRUE(text.contains(QStringLiteral("175")));
}

TEST_F(TheWindow, ShowsTheRowsBehindATileWithTheirTotal)
{
    open();
    ASSERT_TRUE(waitFor([&] { return showsRole(QStringLiteral("executive")); }));
    tiles()[0]->findChild<QAction*>(QStringLiteral("showRows"))->trigger();
    auto& table = find<QTableView>("rowsTable");
    ASSERT_TRUE(waitFor([&] { return table.model()->rowCount() == 3; }));
    EXPECT_TRUE(find<QLabel>("rowsFooter").text().contains(QStringLiteral("2,180.50")));
    EXPECT_TRUE(find<QLabel>("rowsProof").text().contains(QStringLiteral("adds up to")));
    table.sortByColumn(1, Qt::AscendingOrder);
    EXPECT_TRUE(waitFor([&] { return table.model()->index(0, 1).data().toString() == QStringLiteral("80.00"); }));
    find<QLineEdit>("rowsSearch").setText(QStringLiteral("halden"));
    EXPECT_TRUE(waitFor([&] { return table.model()->rowCount() == 1; }));
}

TEST_F(TheWindow, CopiesATileAsATable)
{
    open();
    ASSERT_TRUE(waitFor([&] { return showsRole(QStringLiteral("executive")); }));
    tiles()[6]->findChild<QAction*>(QStringLiteral("copyTable"))->trigger();
    const QStringList lines = QApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 13);
    EXPECT_EQ(lines.back(), QStringLiteral("Oct\t4820000\t4500000\t5700000\t5420000"));
}

TEST_F(TheWindow, LooksAtDroppedFilesAndImportsThemWhenTold)
{
    jobs.empty = true;
    window();
    drop({QStringLiteral("/exports/deals.csv"), QStringLiteral("/exports/users.csv")});
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    ASSERT_TRUE(waitFor([&] { return find<QWidget>("importColumnsPage").isVisible(); }));
    EXPECT_EQ(jobs.lastPreview().files.size(), 2U);
    EXPECT_EQ(jobs.imports, 0);
    click("wizardNext");
    click("wizardNext");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("importReportPage"); }));
    EXPECT_EQ(jobs.lastImport().files.size(), 2U);
    EXPECT_TRUE(find<QLabel>("importTitle").text().contains(QStringLiteral("2")));
    EXPECT_EQ(find<QTableView>("issuesTable").model()->rowCount(), 1);
    savePicture("window-rejected.png");
    ASSERT_TRUE(waitFor([&] { return window().jobs().idle(); }));
    click("closeReport");
    EXPECT_EQ(shown(), QStringLiteral("dashboardPage"));
}

TEST_F(TheWindow, OpensADroppedStore)
{
    drop({QStringLiteral("/stores/other.db")});
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("workspaceName").text() == QStringLiteral("other"); }));
}

TEST_F(TheWindow, TakesAnImportBack)
{
    open();
    importFiles({QStringLiteral("/exports/deals.csv")});
    click("undoImport");
    EXPECT_TRUE(waitFor([&] { return jobs.undone == 7; }));
    EXPECT_TRUE(waitFor([&] { return shown() == QStringLiteral("dashboardPage"); }));
}

TEST_F(TheWindow, AsksWhichDateOrderIsMeantAndImportsWithIt)
{
    jobs.ambiguous = true;
    open();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("decisionPage"); }));
    EXPECT_TRUE(find<QLabel>("decisionWhy").text().contains(QStringLiteral("Close Date")));
    savePicture("window-decision.png");
    click("choose_mdy");
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
    click("step_effect");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("importReportPage"); }));
    EXPECT_EQ(jobs.lastImport().options.dateOrder, DateOrder::Mdy);
}

TEST_F(TheWindow, AsksWhichDecimalMarkIsMeantAfterTheDateOrder)
{
    jobs.ambiguous = true;
    jobs.openMark = true;
    open();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("decisionPage"); }));
    EXPECT_TRUE(find<QLabel>("decisionHeading").text().contains(QStringLiteral("the month?")));
    click("choose_dmy");
    ASSERT_TRUE(waitFor([&] { return find<QLabel>("decisionHeading").text().contains(QStringLiteral("decimals")); }));
    EXPECT_TRUE(find<QLabel>("decisionWhy").text().contains(QStringLiteral("Amount")));
    click("choose_,");
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
    EXPECT_EQ(jobs.lastPreview().options.decimal, ',');
    EXPECT_EQ(jobs.lastPreview().options.dateOrder, DateOrder::Dmy);
}

TEST_F(TheWindow, WritesNothingWhenADecisionIsRefused)
{
    jobs.ambiguous = true;
    open();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("decisionPage"); }));
    click("cancelDecision");
    EXPECT_EQ(shown(), QStringLiteral("dashboardPage"));
    EXPECT_EQ(jobs.imports, 0);
}

TEST_F(TheWindow, SaysInlineWhyFilesCannotBeRead)
{
    jobs.previewError = Error{ErrorKind::EmptyFile, "/exports/deals.csv", {"/exports/deals.csv"}};
    open();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return find<QWidget>("messageBar").isVisible(); }));
    EXPECT_TRUE(find<QLabel>("messageText").text().contains(QStringLiteral("deals.csv")));
    savePicture("window-error.png");
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    EXPECT_TRUE(find<QPushButton>("wizardNext").isEnabled());
}

TEST_F(TheWindow, StaysWithThePreviewWhenTheImportFails)
{
    jobs.importError = Error{ErrorKind::StoreLocked, "/stores/halyard.db", {"/stores/halyard.db"}};
    open();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
    click("step_effect");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return find<QWidget>("messageBar").isVisible(); }));
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    EXPECT_TRUE(find<QPushButton>("importNow").isEnabled());
}

TEST_F(TheWindow, ListsTheImportsAndUndoesTheSelectedOne)
{
    open();
    trigger("showBatches");
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("batchesPage"); }));
    auto& table = find<QTableView>("batchesTable");
    ASSERT_EQ(table.model()->rowCount(), 2);
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), QStringLiteral("7"));
    table.selectRow(1);
    EXPECT_FALSE(find<QPushButton>("undoBatch").isEnabled()) << "it was taken back before";
    table.selectRow(0);
    click("undoBatch");
    ASSERT_TRUE(waitFor([&] { return jobs.undone == 7 && window().jobs().idle(); }));
    EXPECT_EQ(shown(), QStringLiteral("batchesPage"));
    EXPECT_TRUE(find<QLabel>("messageText").text().contains(QStringLiteral("7")));
}

TEST_F(TheWindow, SwitchesTheTheme)
{
    open();
    trigger("theme_dark");
    EXPECT_EQ(window().theme(), Theme::Dark);
    EXPECT_LT(window().grab().toImage().pixelColor(3, window().height() - 3).lightness(), 60);
    trigger("theme_light");
    EXPECT_EQ(window().theme(), Theme::Light);
}

TEST_F(TheWindow, GivesEveryTileANameAndADescription)
{
    open();
    ASSERT_TRUE(waitFor([&] { return showsRole(QStringLiteral("executive")); }));
    for (const TileWidget* tile : tiles()) {
        EXPECT_FALSE(tile->accessibleName().isEmpty());
        EXPECT_FALSE(tile->accessibleDescription().isEmpty());
    }
}

TEST_F(TheWindow, KeepsEveryTileInsideThePageAtEverySize)
{
    open();
    for (const char* role : {"executive", "manager", "rep"}) {
        window().showRole(QString::fromLatin1(role));
        ASSERT_TRUE(waitFor([&] { return showsRole(QString::fromLatin1(role)); }));
        for (const QSize size : {QSize(700, 600), QSize(1280, 800), QSize(1440, 900), QSize(1920, 1080)}) {
            window().resize(size);
            QCoreApplication::processEvents();
            auto& grid = find<DashboardGrid>("dashboardGrid");
            for (const TileWidget* tile : tiles())
                EXPECT_TRUE(grid.rect().contains(tile->geometry()))
                    << role << ' ' << size.width() << ' ' << tile->objectName().toStdString();
        }
    }
}

} // namespace quarterdeck
