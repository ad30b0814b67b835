// SPDX-License-Identifier: GPL-3.0-or-later
// Everything can be reached without a mouse, can be seen when it is, and has a name.
#include "shell_fixture.h"

#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/message_bar.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QAccessible>
#include <QImage>
#include <QMenuBar>
#include <QPushButton>

#include <set>

namespace quarterdeck {

namespace {

class TheKeyboard : public fixture::TheShell
{
protected:
    void openPage()
    {
        window().resize(1280, 800);
        open(store("halyard.db"));
        auto& grid = find<DashboardGrid>("dashboardGrid");
        ASSERT_TRUE(waitFor([&] { return grid.settled() && !grid.tileWidgets().empty(); }));
    }

    /// What Tab should come by.
    static std::set<QWidget*> reachable(const QWidget& window)
    {
        std::set<QWidget*> widgets;
        for (QWidget* widget : window.findChildren<QWidget*>())
            if (widget->window() == &window && widget->isVisible() && widget->isEnabled()
                && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                widgets.insert(widget);
        return widgets;
    }

    /// Presses Tab until the focus is where it was.
    static std::set<QWidget*> visited()
    {
        std::set<QWidget*> widgets;
        while (QApplication::focusWidget() && widgets.insert(QApplication::focusWidget()).second)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return widgets;
    }

    static std::string nameOf(const QWidget* widget)
    {
        return widget->metaObject()->className() + (" " + widget->objectName().toStdString());
    }

    /// As a window manager would.
    static void activate(QWidget& dialog)
    {
        dialog.activateWindow();
        ASSERT_TRUE(waitFor([&] { return QApplication::activeWindow() == &dialog; }));
    }

    static void expectAllReachedAndNamed(const QWidget& window)
    {
        const std::set<QWidget*> reached = visited();
        const std::set<QWidget*> wanted = reachable(window);
        EXPECT_FALSE(wanted.empty());
        for (QWidget* widget : wanted) {
            EXPECT_TRUE(reached.contains(widget)) << "Tab does not come by " << nameOf(widget);
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr) << nameOf(widget);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << nameOf(widget) << " has no name";
        }
    }
};

} // namespace

TEST_F(TheKeyboard, ReachesEverythingOfTheDashboard)
{
    openPage();
    find<MessageBar>("messageBar").showError({ErrorKind::FileNotFound, "a.csv", {"a.csv"}});
    find<QWidget>("role_executive").setFocus();
    expectAllReachedAndNamed(window());
}

TEST_F(TheKeyboard, ReachesEverythingOfTheEmptyPage)
{
    open(store("halyard.db"));
    reopen();
    find<QWidget>("emptyImport").setFocus();
    expectAllReachedAndNamed(window());
}

TEST_F(TheKeyboard, ReachesEverythingOfTheImportsPages)
{
    jobs.ambiguous = true;
    openPage();
    window().importFiles({QStringLiteral("/exports/deals.csv")});
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("decisionPage"); }));
    find<QWidget>("choose_dmy").setFocus();
    expectAllReachedAndNamed(window());
    find<QPushButton>("choose_dmy").click();
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("importWizard") && window().jobs().idle(); }));
    for (const char* step : {"step_files", "step_columns", "step_problems", "step_effect"}) {
        find<QPushButton>(step).click();
        find<QWidget>("wizardCancel").setFocus();
        expectAllReachedAndNamed(window());
    }
    find<QPushButton>("importNow").click();
    ASSERT_TRUE(waitFor([&] { return shown() == QStringLiteral("importReportPage") && window().jobs().idle(); }));
    find<QWidget>("closeReport").setFocus();
    expectAllReachedAndNamed(window());
}

TEST_F(TheKeyboard, ReachesEverythingOfTheDialogs)
{
    openPage();
    for (const auto& [action, dialog] :
        {std::pair("about", "aboutDialog"), std::pair("shortcuts", "shortcutsDialog")}) {
        trigger(action);
        auto& shown = find<QWidget>(dialog);
        activate(shown);
        expectAllReachedAndNamed(shown);
        press(Qt::Key_Escape);
        EXPECT_FALSE(shown.isVisible()) << dialog;
    }
}

TEST_F(TheKeyboard, ReachesEverythingOfTheRowsBehindATile)
{
    openPage();
    find<DashboardGrid>("dashboardGrid")
        .tileWidgets()
        .front()
        ->findChild<QAction*>(QStringLiteral("showRows"))
        ->trigger();
    auto& shown = find<QWidget>("rowsDialog");
    activate(shown);
    ASSERT_TRUE(waitFor([&] { return window().jobs().idle(); }));
    find<QWidget>("rowsSearch").setFocus();
    expectAllReachedAndNamed(shown);
}

TEST_F(TheKeyboard, GoesFromAreaToAreaAndComesBackToWhereItWas)
{
    openPage();
    find<QWidget>("role_manager").setFocus();
    press(Qt::Key_F6);
    const TileWidget* first = find<DashboardGrid>("dashboardGrid").tileWidgets().front();
    EXPECT_EQ(QApplication::focusWidget(), first);
    press(Qt::Key_F6);
    EXPECT_EQ(find<QMenuBar>("menuBar").activeAction(), find<QMenuBar>("menuBar").actions().front());
    press(Qt::Key_F6);
    EXPECT_EQ(QApplication::focusWidget(), &find<QWidget>("role_manager"));
    press(Qt::Key_F6, Qt::ShiftModifier);
    press(Qt::Key_F6, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), first);
}

TEST_F(TheKeyboard, PassesOverAMessageBarThatIsClosed)
{
    openPage();
    find<MessageBar>("messageBar").showError({ErrorKind::FileNotFound, "a.csv", {"a.csv"}});
    find<QWidget>("role_manager").setFocus();
    press(Qt::Key_F6);
    EXPECT_TRUE(find<QWidget>("messageBar").isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    find<QWidget>("role_manager").setFocus();
    press(Qt::Key_F6);
    EXPECT_TRUE(find<QWidget>("pages").isAncestorOf(QApplication::focusWidget()));
}

/// In every theme: what has the keyboard looks different from what has not.
TEST_F(TheKeyboard, ShowsWhereItIs)
{
    openPage();
    find<MessageBar>("messageBar").showError({ErrorKind::FileNotFound, "a.csv", {"a.csv"}});
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        window().setThemeChoice(theme);
        for (QWidget* widget : reachable(window())) {
            window().setFocus();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            const QImage with = widget->grab().toImage();
            EXPECT_NE(without, with) << nameOf(widget) << ' ' << themeChoiceName(theme).toStdString();
        }
    }
    window().setThemeChoice(ThemeChoice::Light);
    find<QWidget>("importButton").setFocus();
    savePicture(window(), "focus-light.png");
}

} // namespace quarterdeck
