// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_fixture.h"

#include <quarterdeck/gui/commands_model.h>
#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTextBrowser>

namespace quarterdeck {

namespace {

class ThePalette : public fixture::TheShell
{
protected:
    void openPalette()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        ASSERT_TRUE(find<QWidget>("commandPalette").isVisible());
        ASSERT_EQ(QApplication::focusWidget(), &entry());
    }

    QLineEdit& entry() { return find<QLineEdit>("commandEntry"); }
    const QAbstractItemModel& list() { return *find<QListView>("commandList").model(); }
    QString first() { return list().index(0, 0).data().toString(); }

    void choose(const QString& typed)
    {
        openPalette();
        entry().setText(typed);
        press(Qt::Key_Return);
        EXPECT_FALSE(find<QWidget>("commandPalette").isVisible());
    }
};

} // namespace

TEST_F(ThePalette, OffersEveryEnabledActionOfTheMenusWithItsKeys)
{
    open(store("halyard.db"));
    openPalette();
    entry().setText(QStringLiteral("export pdf"));
    ASSERT_GE(list().rowCount(), 1);
    EXPECT_TRUE(first().startsWith(QStringLiteral("Export as PDF"))) << first().toStdString();
    EXPECT_EQ(list().index(0, 0).data(CommandsModel::kKeysRole).toString(), QStringLiteral("Ctrl+E"));
}

TEST_F(ThePalette, OffersNothingThatCannotBeDoneNow)
{
    window();
    openPalette();
    entry().setText(QStringLiteral("export pdf"));
    EXPECT_EQ(list().rowCount(), 0);
    EXPECT_TRUE(find<QLabel>("commandNothing").isVisible());
    EXPECT_TRUE(find<QLabel>("commandNothing").text().contains(QStringLiteral("2026-Q3")));
    press(Qt::Key_Return);
    EXPECT_TRUE(find<QWidget>("commandPalette").isVisible());
}

TEST_F(ThePalette, ShowsAPersonsPage)
{
    open(store("halyard.db"));
    choose(QStringLiteral("goncalves"));
    EXPECT_TRUE(
        waitFor([&] { return jobs.lastRequest().role == "rep" && jobs.lastRequest().viewer == "Inês Gonçalves"; }));
}

TEST_F(ThePalette, ShowsAPage)
{
    open(store("halyard.db"));
    choose(QStringLiteral("manager"));
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().role == "manager"; }));
}

TEST_F(ThePalette, AsksForAPeriodByItsNameAndByItsKey)
{
    open(store("halyard.db"));
    choose(QStringLiteral("last month"));
    const Period september{*Date::fromYmd(2026, 9, 1), *Date::fromYmd(2026, 10, 1)};
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().period == september; }));
    choose(QStringLiteral("2026-Q1"));
    const Period quarter{*Date::fromYmd(2026, 1, 1), *Date::fromYmd(2026, 4, 1)};
    EXPECT_TRUE(waitFor([&] { return jobs.lastRequest().period == quarter; }));
}

TEST_F(ThePalette, OpensARecentStore)
{
    open(store("first.db"));
    open(store("second.db"));
    choose(QStringLiteral("open first"));
    EXPECT_TRUE(waitFor([&] { return find<QLabel>("workspaceName").text() == QStringLiteral("first"); }));
}

TEST_F(ThePalette, GoesToTheTileOfAKpiAndExplainsIt)
{
    open(store("halyard.db"));
    auto& grid = find<DashboardGrid>("dashboardGrid");
    ASSERT_TRUE(waitFor([&] { return grid.settled() && !grid.tileWidgets().empty(); }));
    choose(QStringLiteral("revenue won"));
    const TileWidget* tile = grid.tileWidgets().front();
    ASSERT_EQ(tile->view().request.kpi, "revenue");
    EXPECT_EQ(window().focusWidget(), tile);
    EXPECT_TRUE(find<QTextBrowser>("explanationText").toPlainText().contains(tile->view().title));
}

TEST_F(ThePalette, DefinesAKpiThatNoTileShows)
{
    open(store("halyard.db"));
    choose(QStringLiteral("coverage needed"));
    EXPECT_TRUE(find<QTextBrowser>("explanationText").toPlainText().contains(QStringLiteral("1 / win_rate")));
}

TEST_F(ThePalette, GoesUpAndDownAndGivesTheFocusBack)
{
    open(store("halyard.db"));
    auto& before = find<QComboBox>("viewerBox");
    auto& tab = find<QWidget>("role_executive");
    tab.setFocus();
    openPalette();
    const auto& view = find<QListView>("commandList");
    EXPECT_EQ(view.currentIndex().row(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    EXPECT_EQ(view.currentIndex().row(), 1);
    EXPECT_TRUE(entry().accessibleDescription().contains(view.currentIndex().data().toString()));
    press(Qt::Key_Escape);
    EXPECT_FALSE(find<QWidget>("commandPalette").isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &tab);
    EXPECT_FALSE(before.hasFocus());
}

TEST_F(ThePalette, GoesAwayWhenSomethingElseGetsTheKeyboard)
{
    open(store("halyard.db"));
    openPalette();
    find<QWidget>("role_manager").setFocus(Qt::MouseFocusReason);
    EXPECT_FALSE(find<QWidget>("commandPalette").isVisible());
}

TEST_F(ThePalette, LeavesPictures)
{
    window().resize(1280, 800);
    open(store("halyard.db"));
    auto& grid = find<DashboardGrid>("dashboardGrid");
    ASSERT_TRUE(waitFor([&] { return grid.settled(); }));
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        window().setThemeChoice(theme);
        openPalette();
        entry().setText(QStringLiteral("re"));
        savePicture(window(), qPrintable(QStringLiteral("palette-%1.png").arg(themeChoiceName(theme))));
        entry().setText(QStringLiteral("qqq"));
        savePicture(window(), qPrintable(QStringLiteral("palette-nothing-%1.png").arg(themeChoiceName(theme))));
        EXPECT_TRUE(window().rect().contains(find<QWidget>("commandPalette").geometry()));
        press(Qt::Key_Escape);
    }
    for (int i = 0; i < 8; ++i)
        trigger("zoomIn");
    openPalette();
    savePicture(window(), "palette-200.png");
    EXPECT_TRUE(window().rect().contains(find<QWidget>("commandPalette").geometry()));
}

TEST_F(ThePalette, LeavesAPictureInTheDarkOfHighContrast)
{
    QApplication::setPalette(paletteOf(ChartStyle::of(Theme::Dark)));
    window().resize(1280, 800);
    open(store("halyard.db"));
    window().setThemeChoice(ThemeChoice::HighContrast);
    auto& grid = find<DashboardGrid>("dashboardGrid");
    ASSERT_TRUE(waitFor([&] { return grid.settled() && !grid.tileWidgets().empty(); }));
    EXPECT_EQ(window().theme(), Theme::HighContrastDark);
    openPalette();
    savePicture(window(), "palette-high-contrast-dark.png");
}

} // namespace quarterdeck
