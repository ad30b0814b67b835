// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, time and history in the real window on the demo company.
#include "real_window.h"

#include <quarterdeck/gui/filter_popup.h>
#include <quarterdeck/gui/page_history.h>
#include <quarterdeck/gui/time_panel.h>

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QTest>

namespace quarterdeck {

namespace {

class PageFilters : public fixture::RealWindow
{
protected:
    /// Opens the values of a dimension through the header's button.
    QListView& openValues(const char* dimension)
    {
        click("filterButton");
        auto& dimensions = find<QListWidget>("filterDimensions");
        for (int row = 0; row < dimensions.count(); ++row)
            if (dimensions.item(row)->data(Qt::UserRole).toString() == QLatin1String(dimension))
                Q_EMIT dimensions.itemActivated(dimensions.item(row));
        auto& values = find<QListView>("filterValues");
        EXPECT_TRUE(waitFor([&] { return values.model()->rowCount() > 0; }));
        return values;
    }

    static QModelIndex rowOf(const QListView& values, const QString& label)
    {
        for (int row = 0; row < values.model()->rowCount(); ++row)
            if (values.model()->index(row, 0).data().toString() == label)
                return values.model()->index(row, 0);
        return {};
    }

    void check(const char* dimension, const QString& label)
    {
        QListView& values = openValues(dimension);
        const QModelIndex row = rowOf(values, label);
        ASSERT_TRUE(row.isValid()) << label.toStdString();
        Q_EMIT values.activated(row);
        ASSERT_TRUE(waitUntilSettled());
        find<QWidget>("filterPopup").hide();
    }

    QString chipText(const char* id) { return find<QPushButton>(id).accessibleName(); }
    bool chipShown(const char* id)
    {
        const auto* chip = window().findChild<QPushButton*>(QString::fromLatin1(id));
        return chip && chip->isVisible();
    }

    const BarsView& bars(const char* id) { return std::get<BarsView>(tile(id).view().content); }
};

} // namespace

TEST_F(PageFilters, NarrowEveryTileToTheChosenValuesAndShowThemAsAChip)
{
    openDemo();
    trigger("show_executive");
    click("period_all");
    ASSERT_TRUE(waitUntilSettled());
    const QString all = cardNumber("revenue");
    const BarsView products = bars("by_product");
    ASSERT_GE(products.bars.size(), 2U);
    check("product", products.bars[0].label);
    EXPECT_NE(cardNumber("revenue"), all);
    EXPECT_EQ(bars("by_product").bars.size(), 1U);
    EXPECT_EQ(bars("by_product").bars[0].value, products.bars[0].value);
    EXPECT_TRUE(chipText("chip_product").contains(products.bars[0].label));
    savePicture(window(), "filters-chip.png");
    click("removeChip_product");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(cardNumber("revenue"), all);
    EXPECT_FALSE(find<QWidget>("filterBar").isVisible());
}

TEST_F(PageFilters, HoldSeveralValuesAndExcludeThem)
{
    openDemo();
    click("period_all");
    ASSERT_TRUE(waitUntilSettled());
    const std::vector<BarView> before = bars("by_product").bars;
    check("product", before[0].label);
    check("product", before[1].label);
    EXPECT_EQ(bars("by_product").bars.size(), 2U);
    openValues("product");
    auto& sense = find<QComboBox>("filterSense");
    sense.setCurrentIndex(1);
    Q_EMIT sense.activated(1);
    ASSERT_TRUE(waitUntilSettled());
    for (const BarView& bar : bars("by_product").bars)
        EXPECT_TRUE(bar.label != before[0].label && bar.label != before[1].label);
    EXPECT_TRUE(chipText("chip_product").contains(QStringLiteral("is not")));
}

TEST_F(PageFilters, SearchTheListWithoutCaseAndAccents)
{
    openDemo();
    QListView& values = openValues("owner");
    const int all = values.model()->rowCount();
    savePicture(find<QWidget>("filterPopup"), "filter-values.png");
    find<QLineEdit>("filterSearch").setText(QStringLiteral("INES"));
    ASSERT_GT(values.model()->rowCount(), 0);
    EXPECT_LT(values.model()->rowCount(), all);
    EXPECT_TRUE(values.model()->index(0, 0).data().toString().startsWith(QStringLiteral("Inês")));
    find<QLineEdit>("filterSearch").setText(QStringLiteral("nobody of this name"));
    EXPECT_EQ(values.model()->rowCount(), 0);
    EXPECT_EQ(find<QLabel>("filterCount").text(), QStringLiteral("Nothing found"));
}

TEST_F(PageFilters, ListOnlyWhatTheViewerMaySee)
{
    openDemo();
    const int everybody = openValues("owner").model()->rowCount();
    find<QWidget>("filterPopup").hide();
    trigger("show_rep");
    ASSERT_TRUE(waitUntilSettled());
    const QString viewer = find<QComboBox>("viewerBox").currentText();
    QListView& values = openValues("owner");
    ASSERT_EQ(values.model()->rowCount(), 1);
    EXPECT_EQ(values.model()->index(0, 0).data().toString(), viewer);
    EXPECT_GT(everybody, 1);
}

TEST_F(PageFilters, ComeFromAClickOnABarAndGoWithAnother)
{
    openDemo();
    click("period_all");
    ASSERT_TRUE(waitUntilSettled());
    TileWidget& products = tile("by_product");
    const QString label = bars("by_product").bars[1].label;
    QTest::mouseClick(&products, Qt::LeftButton, {}, products.points()[1].where.center().toPoint());
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_TRUE(chipText("chip_product").contains(label));
    ASSERT_EQ(bars("by_product").bars.size(), 1U);
    QTest::mouseClick(&products, Qt::LeftButton, {}, products.points()[0].where.center().toPoint());
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_FALSE(chipShown("chip_product"));
}

TEST_F(PageFilters, LeaveABarOutThroughItsMenu)
{
    openDemo();
    click("period_all");
    ASSERT_TRUE(waitUntilSettled());
    TileWidget& products = tile("by_product");
    const QString label = bars("by_product").bars[0].label;
    QTest::keyClick(&products, Qt::Key_Home);
    QTest::keyClick(&products, Qt::Key_Return);
    auto* exclude = products.findChild<QAction*>(QStringLiteral("pointExclude"));
    ASSERT_TRUE(exclude && exclude->isVisible());
    exclude->trigger();
    ASSERT_TRUE(waitUntilSettled());
    for (const BarView& bar : bars("by_product").bars)
        EXPECT_NE(bar.label, label);
}

TEST_F(PageFilters, HoldForEveryRoleAndGoWithEscape)
{
    openDemo();
    const QString label = bars("by_product").bars[0].label;
    check("product", label);
    trigger("show_manager");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_TRUE(chipText("chip_product").contains(label));
    QTest::keyClick(&window(), Qt::Key_Escape);
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_FALSE(chipShown("chip_product"));
}

TEST_F(PageFilters, AreKeptForTheStoreUntilTheNextMorning)
{
    openDemo();
    const QString label = bars("by_product").bars[0].label;
    check("product", label);
    trigger("show_manager");
    click("period_last:1:quarter");
    ASSERT_TRUE(waitUntilSettled());
    const QString period = find<QWidget>("periodButton").accessibleDescription();
    closeWindow();
    openDemoAgain();
    EXPECT_TRUE(chipText("chip_product").contains(label));
    EXPECT_TRUE(find<QPushButton>("role_manager").isChecked());
    EXPECT_EQ(find<QWidget>("periodButton").accessibleDescription(), period);
}

TEST_F(PageFilters, AreStepsThatCanBeGoneBackAndForward)
{
    openDemo();
    const QString first = cardNumber("revenue");
    EXPECT_FALSE(find<QPushButton>("backButton").isEnabled());
    click("period_last:1:year");
    ASSERT_TRUE(waitUntilSettled());
    const QString second = cardNumber("revenue");
    ASSERT_NE(second, first);
    click("backButton");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(cardNumber("revenue"), first);
    trigger("goForward");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(cardNumber("revenue"), second);
    EXPECT_FALSE(find<QPushButton>("forwardButton").isEnabled());
}

TEST_F(PageFilters, TakeDaysThatAreSetOrTyped)
{
    openDemo();
    find<QDateEdit>("periodFrom").setDate(QDate(2026, 3, 2));
    find<QDateEdit>("periodTo").setDate(QDate(2026, 3, 1));
    click("periodShow");
    EXPECT_TRUE(find<QLabel>("periodComplaint").text().contains(QStringLiteral("2026")));
    find<QDateEdit>("periodTo").setDate(QDate(2026, 3, 31));
    click("periodShow");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(
        tile("revenue").view().request.cell.period, (Period{*Date::fromYmd(2026, 3, 2), *Date::fromYmd(2026, 4, 1)}));
    auto& entry = find<QLineEdit>("periodEntry");
    entry.setText(QStringLiteral("2026-01..2026-02"));
    Q_EMIT entry.returnPressed();
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(
        tile("revenue").view().request.cell.period, (Period{*Date::fromYmd(2026, 1, 1), *Date::fromYmd(2026, 3, 1)}));
}

TEST_F(PageFilters, SetTheLastKnownDayAndComeBackToTheNewest)
{
    openDemo();
    const Date newest = tile("revenue").view().request.cell.asOf;
    auto& knownTo = find<QDateEdit>("knownTo");
    knownTo.setDate(QDate(2026, 6, 15));
    Q_EMIT knownTo.editingFinished();
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(tile("revenue").view().request.cell.asOf, *Date::fromYmd(2026, 6, 15));
    EXPECT_EQ(tile("revenue").view().request.cell.period.from, *Date::fromYmd(2026, 6, 1)) << "this month moves along";
    EXPECT_TRUE(find<QLabel>("status").text().contains(QStringLiteral("15 Jun 2026")));
    EXPECT_TRUE(chipShown("chip_knownTo"));
    click("knownToNewest");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_EQ(tile("revenue").view().request.cell.asOf, newest);
    EXPECT_FALSE(chipShown("chip_knownTo"));
}

TEST_F(PageFilters, ChooseWhatEverythingIsComparedWith)
{
    openDemo();
    const auto note = [&] {
        const auto& card = std::get<CardView>(tile("revenue").view().content);
        return card.delta ? card.delta->note : QString();
    };
    ASSERT_TRUE(note().contains(QStringLiteral("2025"))) << note().toStdString();
    auto& box = find<QComboBox>("comparisonBox");
    const auto compareWith = [&](ComparisonChoice choice) {
        box.setCurrentIndex(box.findData(static_cast<int>(choice)));
        Q_EMIT box.activated(box.currentIndex());
        ASSERT_TRUE(waitUntilSettled());
    };
    compareWith(ComparisonChoice::Previous);
    EXPECT_TRUE(note().contains(QStringLiteral("1–27 Sep"))) << note().toStdString();
    compareWith(ComparisonChoice::None);
    EXPECT_EQ(note(), QString());
    EXPECT_EQ(chipText("chip_comparison"), QStringLiteral("Compared with nothing"));
    click("removeChip_comparison");
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_TRUE(note().contains(QStringLiteral("2025")));
}

TEST_F(PageFilters, OpenByTheKeyboard)
{
    openDemo();
    trigger("choosePeriod");
    auto& panel = find<TimePanel>("timePanel");
    ASSERT_TRUE(panel.isVisible());
    savePicture(panel, "time-panel.png");
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_FALSE(panel.isVisible());
    trigger("chooseFilter");
    auto& popup = find<FilterPopup>("filterPopup");
    ASSERT_TRUE(popup.isVisible());
    auto& search = find<QLineEdit>("filterDimensionSearch");
    search.setText(QStringLiteral("regi"));
    QTest::keyClick(&search, Qt::Key_Return);
    auto& values = find<QListView>("filterValues");
    ASSERT_TRUE(waitFor([&] { return values.model()->rowCount() > 0; }));
    QTest::keyClick(&find<QLineEdit>("filterSearch"), Qt::Key_Down);
    QTest::keyClick(&values, Qt::Key_Space);
    ASSERT_TRUE(waitUntilSettled());
    EXPECT_TRUE(chipShown("chip_region"));
}

TEST_F(PageFilters, FitTheHeaderAtTwiceTheTextSize)
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(26);
    QApplication::setFont(large);
    openDemo();
    trigger("show_rep");
    ASSERT_TRUE(waitUntilSettled());
    check("region", QStringLiteral("East"));
    savePicture(window(), "filters-200.png");
    EXPECT_LE(find<QWidget>("headerBar").minimumSizeHint().width(), 1280);
    EXPECT_GE(find<QWidget>("periodButton").width(), find<QWidget>("periodButton").sizeHint().width());
    QApplication::setFont(before);
}

TEST(FilterValues, AreAnItemModel)
{
    FilterValuesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValues({{"", 2}, {"North", 12}, {"South", 7}},
        {QStringLiteral("(no region)"), QStringLiteral("North"), QStringLiteral("South")}, {"South", "Gone"});
    EXPECT_EQ(model.index(2, 0).data(Qt::CheckStateRole), Qt::Checked);
    model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole);
    EXPECT_EQ(model.checked(), (std::vector<std::string>{"Gone", "North", "South"}));
    model.uncheckAll();
    EXPECT_TRUE(model.checked().empty());
}

TEST(PageHistories, ForgetWhatWasGoneBackFromWhenSomethingElseIsAsked)
{
    PageHistory history;
    PageQuestion manager;
    manager.role = "manager";
    PageQuestion rep;
    rep.role = "rep";
    history.add(manager);
    history.add(manager);
    history.goBack();
    EXPECT_FALSE(history.canGoBack()) << "the same twice is one step";
    history.add(rep);
    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.current(), rep);
}

} // namespace quarterdeck
