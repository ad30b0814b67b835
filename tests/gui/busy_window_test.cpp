// SPDX-License-Identifier: GPL-3.0-or-later
#include "handler_time.h"
#include "real_window.h"

#include <QTest>

namespace quarterdeck {

namespace {

constexpr std::int64_t kMostOfAHandler = 50'000'000; // nanoseconds of this thread's own processor time
constexpr std::int64_t kRows = 200'000;

class TheBusyWindow : public fixture::RealWindow
{
protected:
    QStringList manyExports()
    {
        DemoOptions options;
        options.deals = kRows;
        const std::filesystem::path folder = path("exports").toStdString();
        Progress progress;
        const auto names = writeDemoCompany(folder, options, progress);
        QStringList files;
        for (const std::string& name : names.value())
            files << QString::fromStdString((folder / name).string());
        return files;
    }

    bool importing() { return window().jobs().busy(Lane::Change); }

    /// What a person does while an import runs, one thing after the other.
    void clickSomething(int turn)
    {
        constexpr const char* kPeriods[] = {"period_last:0:year", "period_last:1:quarter", "period_trailing:12:month"};
        constexpr const char* kRoles[] = {"show_executive", "show_manager", "show_rep"};
        switch (turn % 3) {
        case 0:
            return click(kPeriods[turn / 3 % 3]);
        case 1:
            return trigger(kRoles[turn / 3 % 3]);
        default:
            break;
        }
        for (TileWidget* tile : grid().tileWidgets()) {
            const std::vector<TilePoint> points = tile->points();
            if (points.empty() || !points.front().drill.filters())
                continue;
            QTest::mouseClick(tile, Qt::LeftButton, {}, points.front().where.center().toPoint());
            return;
        }
    }
};

} // namespace

/// What a person does with the window meanwhile goes on at once, whatever the import does.
TEST_F(TheBusyWindow, AnswersEveryClickWhileManyRowsAreImported)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer's build says nothing about speed";
#endif
    const QStringList files = manyExports();
    openDemo();
    fixture::MeasuredApplication& application = fixture::MeasuredApplication::instance();
    application.forget();
    window().importFiles(files);
    ASSERT_TRUE(waitFor([&] { return window().jobs().idle() && find<QWidget>("importNow").isEnabled(); }));
    click("importNow");
    ASSERT_TRUE(importing());
    trigger("show_executive");
    int clicks = 0;
    while (importing()) {
        clickSomething(clicks++);
        // The next click comes when its answer is there, as a person's does.
        ASSERT_TRUE(waitFor([&] { return settled() || (importing() && !window().jobs().busy(Lane::Dashboard)); }));
    }
    ASSERT_TRUE(waitFor([&] { return window().jobs().idle(); }));
    EXPECT_GT(clicks, 10);
    EXPECT_EQ(find<QLabel>("importTitle").text(), QStringLiteral("5 files imported"));
    RecordProperty("longest", application.longest().what);
    RecordProperty("microseconds", std::to_string(application.longest().nanoseconds / 1000));
    EXPECT_LE(application.longest().nanoseconds, kMostOfAHandler) << application.longest().what;
}

} // namespace quarterdeck
