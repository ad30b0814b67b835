// SPDX-License-Identifier: GPL-3.0-or-later
// What the window keeps from one time to the next, and how it speaks.
#include "shell_fixture.h"

#include <quarterdeck/gui/message_bar.h>
#include <quarterdeck/gui/recent_stores.h>
#include <quarterdeck/gui/recent_stores_menu.h>
#include <quarterdeck/gui/start_request.h>
#include <quarterdeck/gui/window_place.h>

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QWheelEvent>

namespace quarterdeck {

namespace {

class TheWindowsShell : public fixture::TheShell
{
protected:
    int textHeight() { return window().fontInfo().pixelSize(); }

    void turnWheel(QWidget& over, int steps, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(QPointF(5, 5), over.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, 120 * steps),
            Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&over, &event);
    }

    QAction* recent(int number) { return window().findChild<QAction*>(QStringLiteral("recentStore_%1").arg(number)); }
    QString message() { return find<QLabel>("messageText").text(); }
    bool saysSomething() { return find<QWidget>("messageBar").isVisible(); }
    MessageBar& bar() { return find<MessageBar>("messageBar"); }

    static Error missing(const char* file) { return {ErrorKind::FileNotFound, file, {file}}; }
};

} // namespace

TEST_F(TheWindowsShell, GrowsAndShrinksInStepsAndKeepsItsSize)
{
    const int usual = textHeight();
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Equal, Qt::ControlModifier);
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 125);
    EXPECT_EQ(textHeight(), qRound(usual * 1.25));
    press(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(textHeight(), usual);
    for (int i = 0; i < 20; ++i)
        press(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 80);
    for (int i = 0; i < 20; ++i)
        trigger("zoomIn");
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 200);
    EXPECT_EQ(textHeight(), 2 * usual);
}

TEST_F(TheWindowsShell, ZoomsWithTheWheelOnlyWhileCtrlIsHeld)
{
    open(store("halyard.db"));
    QWidget& page = *find<QScrollArea>("dashboardScroll").viewport();
    turnWheel(page, 1, Qt::NoModifier);
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom"), 100).toInt(), 100);
    turnWheel(page, 2, Qt::ControlModifier);
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 125);
    turnWheel(page, -1, Qt::ControlModifier);
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 110);
}

TEST_F(TheWindowsShell, RemembersTheZoomAndTheTheme)
{
    trigger("zoomIn");
    trigger("theme_high-contrast");
    reopen();
    EXPECT_EQ(settings.value(QStringLiteral("window/zoom")).toInt(), 110);
    EXPECT_EQ(window().theme(), Theme::HighContrastLight);
    EXPECT_TRUE(find<QAction>("theme_high-contrast").isChecked());
}

TEST_F(TheWindowsShell, ListsRecentStoresNewestFirstAndOpensThem)
{
    const QString first = store("first.db");
    open(first);
    open(store("second.db"));
    ASSERT_NE(recent(1), nullptr);
    EXPECT_EQ(recent(0)->text(), QStringLiteral("second"));
    EXPECT_EQ(recent(1)->text(), QStringLiteral("first"));
    EXPECT_EQ(recent(1)->toolTip(), first);
    recent(1)->trigger();
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("workspaceName").text() == QStringLiteral("first"); }));
    EXPECT_TRUE(waitFor([&] { return recent(0)->text() == QStringLiteral("first"); }));
    EXPECT_EQ(recent(2), nullptr);
}

TEST_F(TheWindowsShell, GreysARecentStoreWhoseFileIsGoneAndForgetsThemAllWhenAsked)
{
    const QString path = store("gone.db");
    open(path);
    QFile::remove(path);
    Q_EMIT find<RecentStoresMenu>("recentStores").aboutToShow();
    ASSERT_NE(recent(0), nullptr);
    EXPECT_FALSE(recent(0)->isEnabled());
    EXPECT_TRUE(recent(0)->text().contains(QStringLiteral("gone")));
    trigger("clearRecent");
    EXPECT_EQ(recent(0), nullptr);
    EXPECT_FALSE(find<QAction>("clearRecent").isEnabled());
}

TEST_F(TheWindowsShell, OffersTheRecentStoresOnTheEmptyPage)
{
    open(store("first.db"));
    open(store("second.db"));
    reopen();
    ASSERT_EQ(shown(), QStringLiteral("emptyStatePage"));
    EXPECT_EQ(find<QPushButton>("emptyRecent_0").text(), QStringLiteral("second"));
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        window().setThemeChoice(theme);
        savePicture(window(), qPrintable(QStringLiteral("empty-recent-%1.png").arg(themeChoiceName(theme))));
    }
    find<QPushButton>("emptyRecent_1").click();
    EXPECT_TRUE(waitFor([&] { return shown() == QStringLiteral("dashboardPage"); }));
    EXPECT_EQ(find<QLabel>("workspaceName").text(), QStringLiteral("first"));
}

TEST_F(TheWindowsShell, CutsNothingOfTheEmptyPageAtTwiceTheSize)
{
    open(store("first.db"));
    open(store("second.db"));
    reopen();
    window().resize(1280, 800);
    for (int i = 0; i < 20; ++i)
        find<QAction>("zoomIn").trigger();
    QCoreApplication::processEvents();
    savePicture(window(), "empty-recent-200.png");
    for (const QWidget* part : find<QWidget>("emptyStatePage").findChildren<QPushButton*>())
        EXPECT_TRUE(!part->isVisible() || part->height() >= part->sizeHint().height())
            << part->objectName().toStdString();
    for (const QLabel* label : find<QWidget>("emptyStatePage").findChildren<QLabel*>())
        EXPECT_TRUE(!label->isVisible() || label->height() >= label->heightForWidth(label->width()))
            << label->text().toStdString();
}

TEST(RecentStores, KeepsTen)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        RecentStores stores(settings);
        for (int i = 0; i < 12; ++i)
            stores.remember({QStringLiteral("/stores/%1.db").arg(i)});
    }
    const RecentStores again(settings);
    ASSERT_EQ(again.all().size(), 10U);
    EXPECT_EQ(again.all().front().path, QStringLiteral("/stores/11.db"));
    EXPECT_EQ(again.all().back().path, QStringLiteral("/stores/2.db"));
}

TEST_F(TheWindowsShell, ShowsAStoreAsItWasLookedAtLast)
{
    const QString first = store("first.db");
    open(first);
    window().showRole(QStringLiteral("rep"));
    window().showViewer(QStringLiteral("Oskar Brandt"));
    open(store("second.db"));
    window().showRole(QStringLiteral("manager"));
    reopen();
    open(first);
    EXPECT_TRUE(
        waitFor([&] { return jobs.lastRequest().role == "rep" && jobs.lastRequest().viewer == "Oskar Brandt"; }));
}

TEST_F(TheWindowsShell, ForgetsAPersonWhoLeftTheStore)
{
    const QString path = store("first.db");
    open(path);
    window().showRole(QStringLiteral("rep"));
    window().showViewer(QStringLiteral("Somebody Gone"));
    ASSERT_TRUE(waitFor([&] { return jobs.lastRequest().viewer == "Somebody Gone"; }));
    reopen();
    open(path);
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().role == "rep" && jobs.lastRequest().viewer.empty(); }));
}

TEST_F(TheWindowsShell, BeginsWithWhatTheStartAsksFor)
{
    const QString path = store("asked.db");
    window().begin({path, QStringLiteral("rep"), QStringLiteral("Oskar Brandt"), {}, {}});
    EXPECT_TRUE(
        waitFor([&] { return jobs.lastRequest().role == "rep" && jobs.lastRequest().viewer == "Oskar Brandt"; }));
    EXPECT_EQ(find<QLabel>("workspaceName").text(), QStringLiteral("asked"));
}

TEST_F(TheWindowsShell, TakesTheFilesOfAStartAsIfTheyWereDropped)
{
    const QString path = store("asked.db");
    window().begin({{}, {}, {}, {path}, {}});
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("dashboardPage"); }));
    EXPECT_EQ(find<QLabel>("workspaceName").text(), QStringLiteral("asked"));
    window().begin({{}, {}, {}, {QStringLiteral("/exports/deals.csv")}, {}});
    EXPECT_TRUE(waitFor([&] { return shown() == QStringLiteral("importWizard") && window().jobs().idle(); }));
    ASSERT_EQ(jobs.lastPreview().files.size(), 1U);
    EXPECT_EQ(jobs.lastPreview().files.front(), "/exports/deals.csv");
}

TEST_F(TheWindowsShell, LetsAStartWaitForTheChangeThatIsRunning)
{
    open(store("first.db"));
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return find<QPushButton>("step_effect").isEnabled(); }));
    find<QPushButton>("step_effect").click();
    find<QPushButton>("importNow").click();
    ASSERT_TRUE(window().jobs().busy(Lane::Change));
    window().begin({store("second.db"), {}, {}, {}, {}});
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("workspaceName").text() == QStringLiteral("second"); }));
    EXPECT_EQ(jobs.lastImport().files.size(), 1U) << "the import was not cut short";
}

TEST_F(TheWindowsShell, ComesBackFromFullScreenAsItWas)
{
    window().resize(900, 700);
    trigger("fullScreen");
    EXPECT_TRUE(waitFor([&] { return window().isFullScreen(); }));
    reopen();
    EXPECT_TRUE(window().isFullScreen());
    EXPECT_TRUE(find<QAction>("fullScreen").isChecked());
    trigger("fullScreen");
    EXPECT_FALSE(window().isFullScreen());
}

TEST(WindowPlace, IsWhereItCanBeReachedAndKeepsItsSplitters)
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    const auto build = [](QMainWindow& window) {
        auto* splitter = new QSplitter;
        splitter->setObjectName(QStringLiteral("parts"));
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        window.setCentralWidget(splitter);
        return splitter;
    };
    {
        QMainWindow window;
        QSplitter* splitter = build(window);
        window.setGeometry(-9000, -9000, 600, 400);
        window.show();
        splitter->setSizes({100, 500});
        savePlace(window, settings);
    }
    QMainWindow window;
    const QSplitter* splitter = build(window);
    restorePlace(window, settings);
    window.show();
    EXPECT_TRUE(window.screen()->availableGeometry().intersects(window.geometry())) << window.x() << ' ' << window.y();
    EXPECT_LT(splitter->sizes()[0], splitter->sizes()[1] / 2);
}

TEST_F(TheWindowsShell, KeepsEveryErrorUntilItWasClosed)
{
    window();
    bar().showError(missing("a.csv"));
    bar().showError(missing("b.csv"));
    bar().showError(missing("b.csv"));
    bar().showMessage(QStringLiteral("Something was done"));
    EXPECT_TRUE(message().contains(QStringLiteral("a.csv")));
    EXPECT_EQ(find<QLabel>("messageCount").text(), QStringLiteral("1 of 3"));
    find<QToolButton>("nextMessage").click();
    EXPECT_TRUE(message().contains(QStringLiteral("b.csv")));
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        window().setThemeChoice(theme);
        savePicture(window(), qPrintable(QStringLiteral("messages-%1.png").arg(themeChoiceName(theme))));
    }
    press(Qt::Key_Escape);
    EXPECT_EQ(find<QLabel>("messageCount").text(), QStringLiteral("2 of 2"));
    press(Qt::Key_Escape);
    EXPECT_TRUE(message().contains(QStringLiteral("a.csv")));
    EXPECT_FALSE(find<QLabel>("messageCount").isVisible());
    press(Qt::Key_Escape);
    EXPECT_FALSE(saysSomething());
}

TEST_F(TheWindowsShell, SaysOnlyTheLastOfWhatWasDone)
{
    window();
    bar().showMessage(QStringLiteral("first"));
    bar().showMessage(QStringLiteral("second"));
    EXPECT_EQ(message(), QStringLiteral("second"));
    EXPECT_FALSE(find<QLabel>("messageCount").isVisible());
    EXPECT_FALSE(find<QToolButton>("copyMessage").isVisible());
}

TEST_F(TheWindowsShell, CopiesTheWholeError)
{
    window();
    bar().showError(missing("a.csv"));
    find<QToolButton>("copyMessage").click();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("There is no file a.csv.")));
    EXPECT_TRUE(copied.contains(QStringLiteral("file_not_found: a.csv")));
    EXPECT_FALSE(copied.contains(QLatin1Char('<')));
}

TEST_F(TheWindowsShell, TellsEveryProblemOfTheCatalogue)
{
    for (const char* file : {"one.json", "two.json", "three.json"})
        jobs.problems.push_back({ErrorKind::DefinitionInvalid, file, {file, "a formula", "nothing"}});
    open(store("halyard.db"));
    EXPECT_EQ(find<QLabel>("messageCount").text(), QStringLiteral("1 of 3"));
    EXPECT_TRUE(message().contains(QStringLiteral("one.json")));
    find<QToolButton>("nextMessage").click();
    find<QToolButton>("nextMessage").click();
    EXPECT_TRUE(message().contains(QStringLiteral("three.json")));
}

TEST_F(TheWindowsShell, SaysInAboutWhereTheLogFileLies)
{
    trigger("about");
    EXPECT_TRUE(find<QLabel>("aboutLog").text().contains(QStringLiteral("quarterdeck.log")));
    EXPECT_TRUE(find<QAction>("showLog").isEnabled());
    savePicture(find<QWidget>("aboutDialog"), "about.png");
}

TEST_F(TheWindowsShell, ListsItsShortcutsByWhereTheyWorkAndFindsThem)
{
    open(store("halyard.db"));
    press(Qt::Key_F1);
    auto& dialog = find<QWidget>("shortcutsDialog");
    const auto visible = [&] {
        QStringList texts;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->isVisible())
                texts << label->text();
        return texts;
    };
    for (const char* text :
        {"File", "View", "Tiles", "Command palette", "Ctrl+K", "F6, Shift+F6", "Return, Space, Menu"})
        EXPECT_TRUE(visible().contains(QString::fromLatin1(text))) << text;
    savePicture(dialog, "shortcuts.png");
    find<QLineEdit>("shortcutsSearch").setText(QStringLiteral("menu tile"));
    EXPECT_TRUE(visible().contains(QStringLiteral("Return, Space, Menu")));
    EXPECT_FALSE(visible().contains(QStringLiteral("Ctrl+K")));
    EXPECT_FALSE(visible().contains(QStringLiteral("File")));
    find<QLineEdit>("shortcutsSearch").setText(QStringLiteral("xyz"));
    EXPECT_TRUE(find<QWidget>("shortcutsNothing").isVisible());
}

} // namespace quarterdeck
