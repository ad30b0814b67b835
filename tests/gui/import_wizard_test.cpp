// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of an import on real files and a real store.
#include "support/temporary_folder.h"
#include "wait_for.h"

#include <quarterdeck/app/import_job.h>
#include <quarterdeck/app/workspace.h>
#include <quarterdeck/gui/main_window.h>
#include <quarterdeck/gui/store_jobs.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace quarterdeck {

namespace {

constexpr const char* kUsers = "User ID,Full Name,Team,Region\nU1,Ann Lee,North,EMEA\nU2,Ben Fox,South,EMEA\n";

constexpr const char* kDeals = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date\n"
                               "D1,First,Ann Lee,Closed Won,1000.50,2026-01-05,2026-02-01\n"
                               "D2,Second,Ben Fox,Closed Lost,500,2026-01-10,2026-02-03\n"
                               "D3,Third,Ann Lee,Proposal,700,2026-02-01,2026-03-15\n";

/// Rows that cannot be read, names that nobody has, columns that mean nothing.
constexpr const char* kMessy
    = "Deal ID,Deal Name,Owner,Stage,Amount,Created Date,Close Date,Mood of the account,Internal Ref\n"
      "D1,First,Ann Lee,Closed Won,1000.50,2026-01-05,2026-02-01,fine,x\n"
      "D3,Third,Ann Lee,Closed Won,750,2026-02-01,2026-02-20,,x\n"
      "D4,Fourth,Zoe Quist,Closed Won,lots,2026-02-01,2026-02-20,,x\n"
      "D5,Fifth,Zoe Quist,Closed Won,many,2026-02-01,2026-02-20,,x\n"
      "D6,Sixth,Ben Fox,Closed Won,80,2026-02-01,2026-02-31,,x\n"
      "D7,Seventh,Ben Fox,Closed Won,900,2026-02-01,2026-02-20,,x\n"
      "D8,Eighth,Ben Fox,Closed Won,300,2026-02-21,2026-02-20,,x\n"
      "D9,Ninth,Zoe Quist,Closed Won,,2026-02-01,2026-02-20,,x\n";

constexpr const char* kAmbiguous
    = "Deal ID,Stage,Amount,Created Date,Close Date\n"
      "D21,Closed Won,100,03/04/2026,05/06/2026\nD22,Closed Won,50,01/02/2026,03/02/2026\n";

QString textOf(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

/// The size of the desktop's text, as long as it lives.
class TextSize
{
public:
    explicit TextSize(int pixels) : m_before(QApplication::font())
    {
        QFont font = m_before;
        font.setPixelSize(pixels);
        QApplication::setFont(font);
    }
    ~TextSize() { QApplication::setFont(m_before); }
    TextSize(const TextSize&) = delete;
    TextSize& operator=(const TextSize&) = delete;

private:
    QFont m_before;
};

/// The real jobs; once held, they go on when they are told to stop.
class HeldJobs : public StoreJobs
{
public:
    using StoreJobs::StoreJobs;
    std::atomic<bool> hold{false};

    Result<PreviewOutcome> preview(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress) override
    {
        wait(progress);
        return StoreJobs::preview(store, request, progress);
    }
    Result<ImportOutcome> import(
        const std::filesystem::path& store, const ImportRequest& request, Progress& progress) override
    {
        wait(progress);
        return StoreJobs::import(store, request, progress);
    }

private:
    void wait(const Progress& progress) const
    {
        while (hold && !progress.cancelled())
            std::this_thread::yield();
    }
};

class TheImportWizard : public testing::Test
{
protected:
    explicit TheImportWizard(int textPixels = 13) : m_text(textPixels) { }

    void SetUp() override
    {
        m_window.resize(1280, 800);
        m_window.setThemeChoice(ThemeChoice::Light);
        m_window.show();
        m_window.activateWindow();
        ASSERT_TRUE(waitFor([&] { return m_window.isActiveWindow(); }));
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
    QString step() { return find<QStackedWidget>("wizardPages").currentWidget()->objectName(); }
    void click(const char* name) { find<QPushButton>(name).click(); }
    int rows(const char* table) { return find<QTableView>(table).model()->rowCount(); }
    QString cell(const char* table, int row, int column)
    {
        return find<QTableView>(table).model()->index(row, column).data().toString();
    }
    int rowWith(const char* table, int column, const QString& text)
    {
        for (int row = 0; row < rows(table); ++row)
            if (cell(table, row, column) == text)
                return row;
        return -1;
    }

    std::string file(const char* name, const std::string& text) { return folder.write(name, text).string(); }
    std::filesystem::path store() const { return folder / "mine.db"; }

    void look(std::initializer_list<std::string> files)
    {
        QStringList names;
        for (const std::string& each : files)
            names << QString::fromStdString(each);
        m_window.importFiles(names);
        ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }))
            << find<QLabel>("messageText").text().toStdString();
    }

    void import(std::initializer_list<std::string> files)
    {
        look(files);
        click("step_effect");
        click("importNow");
        ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }))
            << find<QLabel>("messageText").text().toStdString();
    }

    /// Says of a column what it is, and waits for the second look.
    void choose(const char* table, int row, const char* field)
    {
        find<QTableView>(table).selectRow(row);
        auto& box = find<QComboBox>("fieldBox");
        box.setCurrentIndex(box.findData(QString::fromLatin1(field)));
        Q_EMIT box.activated(box.currentIndex());
        ASSERT_TRUE(waitFor([&] { return settled(); }));
    }

    std::vector<Batch> batches() { return *m_jobs.batches(store()); }
    std::string digest()
    {
        const Catalog::Loaded loaded = loadCatalog();
        return *Store::open(store(), StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts())
                    ->contentDigest();
    }

    template <typename Event>
    bool send(const char* target, QMimeData& data)
    {
        Event event(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&find<QWidget>(target), &event);
        return event.isAccepted();
    }

    void savePicture(const char* name)
    {
        const QDir pictures(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
        pictures.mkpath(QStringLiteral("."));
        QCoreApplication::processEvents();
        m_window.grab().save(pictures.filePath(QString::fromLatin1(name)));
    }

    test::TemporaryFolder folder;
    TextSize m_text;
    QSettings m_settings{textOf(folder / "settings.ini"), QSettings::IniFormat};
    HeldJobs m_jobs{[](const std::filesystem::path&, Progress&) -> Result<std::vector<std::filesystem::path>> {
        return failure(ErrorKind::Cancelled, {});
    }};
    MainWindow m_window{m_jobs, m_settings, {store(), folder / "demo"}};
};

class TheImportWizardInLargeText : public TheImportWizard
{
protected:
    TheImportWizardInLargeText() : TheImportWizard(26) { }
};

} // namespace

TEST_F(TheImportWizard, BeginsWithAnEmptyListOfFiles)
{
    click("emptyImport");
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    EXPECT_EQ(step(), QStringLiteral("importFilesPage"));
    EXPECT_FALSE(find<QPushButton>("wizardNext").isEnabled());
    EXPECT_FALSE(find<QPushButton>("step_columns").isEnabled());
    EXPECT_TRUE(find<QWidget>("dropArea").isVisible());
    savePicture("import-files-empty.png");
}

TEST_F(TheImportWizard, TakesFilesByTypedPathsAndSaysWhichIsNone)
{
    const std::string deals = file("deals.csv", kDeals);
    const std::string users = file("users.csv", kUsers);
    click("emptyImport");
    auto& path = find<QLineEdit>("pathEdit");
    path.setText(QString::fromStdString(deals + " ; file://" + users + "\n/nowhere/x.csv"));
    QTest::keyClick(&path, Qt::Key_Return);
    EXPECT_EQ(rows("importFiles"), 2);
    auto& problem = find<QLabel>("pathProblem");
    EXPECT_TRUE(problem.isVisible());
    EXPECT_TRUE(problem.text().contains(QStringLiteral("/nowhere/x.csv")));
    EXPECT_TRUE(problem.text().contains(QStringLiteral("expected")));
    savePicture("import-files.png");

    path.setText(QString::fromStdString(deals));
    QTest::keyClick(&path, Qt::Key_Return);
    EXPECT_EQ(rows("importFiles"), 2) << "a file is in the list once";
    EXPECT_FALSE(problem.isVisible());
    find<QTableView>("importFiles").selectRow(1);
    find<QTableView>("importFiles").setFocus();
    QTest::keyClick(&find<QTableView>("importFiles"), Qt::Key_Delete);
    EXPECT_EQ(rows("importFiles"), 1);
    EXPECT_EQ(cell("importFiles", 0, 0), QStringLiteral("deals.csv"));
}

TEST_F(TheImportWizard, TakesAFolderForTheExportsInIt)
{
    file("deals.csv", kDeals);
    file("users.csv", kUsers);
    file("readme.md", "no export");
    click("emptyImport");
    auto& path = find<QLineEdit>("pathEdit");
    path.setText(textOf(folder.path()));
    click("addPath");
    EXPECT_EQ(rows("importFiles"), 2);
}

TEST_F(TheImportWizard, AddsDroppedFilesToTheListWhileFilesAreGathered)
{
    click("emptyImport");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(file("deals.csv", kDeals)))});
    ASSERT_TRUE(send<QDragEnterEvent>("importFilesPage", data));
    send<QDropEvent>("importFilesPage", data);
    EXPECT_EQ(rows("importFiles"), 1);
    EXPECT_EQ(step(), QStringLiteral("importFilesPage"));
    click("wizardNext");
    EXPECT_TRUE(waitFor([&] { return step() == QStringLiteral("importColumnsPage"); }));
}

TEST_F(TheImportWizard, LooksAtFilesThatArePastedIntoTheWindow)
{
    QApplication::clipboard()->setText(QString::fromStdString(file("deals.csv", kDeals)));
    QTest::keyClick(&m_window, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));

    QApplication::clipboard()->setText(QStringLiteral("/nowhere/at all.csv"));
    QTest::keyClick(&m_window, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(step(), QStringLiteral("importColumnsPage")) << "text that is no file is not meant for an import";
    EXPECT_TRUE(find<QLabel>("messageText").text().contains(QStringLiteral("copied")));
}

TEST_F(TheImportWizard, LeavesPastingToAFieldThatIsTypedIn)
{
    const QString path = QString::fromStdString(file("deals.csv", kDeals));
    click("emptyImport");
    auto& edit = find<QLineEdit>("pathEdit");
    edit.setFocus();
    QApplication::clipboard()->setText(path);
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(edit.text(), path);
    EXPECT_EQ(rows("importFiles"), 0);
}

TEST_F(TheImportWizard, ShowsWhatWasRecognisedAndReadsAColumnAsToldInstead)
{
    look({file("deals.csv", kMessy)});
    auto& entity = find<QComboBox>("entityBox");
    EXPECT_EQ(entity.currentData().toString(), QStringLiteral("deals"));
    EXPECT_TRUE(find<QLabel>("entityAbout").text().contains(QStringLiteral("8 rows")));
    const int mood = rowWith("columnsTable", 0, QStringLiteral("Mood of the account"));
    EXPECT_EQ(cell("columnsTable", mood, 1), QStringLiteral("not read"));
    savePicture("import-columns.png");

    choose("columnsTable", mood, "lost_reason");
    EXPECT_EQ(cell("columnsTable", mood, 1), QStringLiteral("lost reason"));
    EXPECT_EQ(cell("columnsTable", mood, 4), QStringLiteral("as you said"));
    EXPECT_EQ(find<QTableView>("columnsTable").currentIndex().row(), mood) << "it stays in sight";
    EXPECT_EQ(step(), QStringLiteral("importColumnsPage"));
}

TEST_F(TheImportWizard, WaitsForWhatAFileLacks)
{
    look({file("deals.csv", kDeals)});
    const int stage = rowWith("columnsTable", 0, QStringLiteral("Stage"));
    choose("columnsTable", stage, "");
    EXPECT_TRUE(find<QLabel>("fileUnclear").isVisible());
    EXPECT_TRUE(find<QLabel>("fileUnclear").text().contains(QStringLiteral("stage or outcome")));
    EXPECT_FALSE(find<QPushButton>("wizardNext").isEnabled());
    EXPECT_FALSE(find<QPushButton>("step_effect").isEnabled());
    choose("columnsTable", stage, "stage");
    EXPECT_FALSE(find<QLabel>("fileUnclear").isVisible());
    EXPECT_TRUE(find<QPushButton>("wizardNext").isEnabled());
}

TEST_F(TheImportWizard, LetsAPersonSayWhatAnUnknownFileHolds)
{
    look({file("deals.csv", kDeals), file("x.csv", "Colour,Zip\nred,0042\nblue,0815\n")});
    EXPECT_EQ(find<QListWidget>("columnsFiles").currentRow(), 1) << "what needs a word comes into sight";
    EXPECT_FALSE(find<QComboBox>("fieldBox").isEnabled());
    savePicture("import-columns-unclear.png");
    auto& entity = find<QComboBox>("entityBox");
    EXPECT_EQ(entity.currentIndex(), -1);
    entity.setCurrentIndex(entity.findData(QStringLiteral("products")));
    Q_EMIT entity.activated(entity.currentIndex());
    ASSERT_TRUE(waitFor([&] { return settled() && find<QComboBox>("fieldBox").isEnabled(); }));
    choose("columnsTable", 0, "name");
    click("step_effect");
    EXPECT_EQ(cell("countsTable", 1, 3), QStringLiteral("2"));
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }));
    EXPECT_EQ(batches().front().files[1].entity, "products");
}

TEST_F(TheImportWizard, TakesBackAChoiceThatCannotBe)
{
    look({file("deals.csv", kMessy)});
    const int reference = rowWith("columnsTable", 0, QStringLiteral("Internal Ref"));
    const int mood = rowWith("columnsTable", 0, QStringLiteral("Mood of the account"));
    choose("columnsTable", mood, "lost_reason");
    choose("columnsTable", reference, "lost_reason");
    EXPECT_TRUE(find<QWidget>("messageBar").isVisible()) << "two columns cannot be one field";
    EXPECT_EQ(cell("columnsTable", reference, 1), QStringLiteral("not read"));
    EXPECT_EQ(find<QComboBox>("fieldBox").currentIndex(), 0);
    EXPECT_EQ(cell("columnsTable", mood, 1), QStringLiteral("lost reason"));
    EXPECT_TRUE(find<QPushButton>("step_effect").isEnabled());
}

TEST_F(TheImportWizard, ChangesNothingWhenTheImportItselfIsCancelled)
{
    import({file("deals.csv", kDeals)});
    const std::string before = digest();
    look({file("messy.csv", kMessy)});
    click("step_effect");
    m_jobs.hold = true;
    click("importNow");
    EXPECT_FALSE(find<QPushButton>("importNow").isEnabled());
    click("wizardCancel");
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    EXPECT_TRUE(find<QLabel>("messageText").text().contains(QStringLiteral("Cancelled")));
    EXPECT_EQ(digest(), before);
    EXPECT_FALSE(std::filesystem::exists(folder / "messy.rejected.csv"));
    EXPECT_TRUE(find<QPushButton>("importNow").isEnabled()) << "it can be begun again";
}

TEST_F(TheImportWizard, StopsToLookWhenItIsCancelled)
{
    m_jobs.hold = true;
    m_window.importFiles({QString::fromStdString(file("deals.csv", kDeals))});
    EXPECT_FALSE(find<QPushButton>("wizardNext").isEnabled());
    EXPECT_TRUE(find<QLabel>("wizardState").text().contains(QStringLiteral("Nothing is written")));
    click("wizardCancel");
    EXPECT_EQ(shown(), QStringLiteral("emptyStatePage"));
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    EXPECT_EQ(shown(), QStringLiteral("emptyStatePage"));
    EXPECT_FALSE(std::filesystem::exists(store()));
}

TEST_F(TheImportWizard, ShowsHowFarItIsAndKeepsTheFilesWhenStoppedThere)
{
    m_jobs.hold = true;
    m_window.importFiles({QString::fromStdString(file("deals.csv", kDeals))});
    ASSERT_TRUE(waitFor([&] { return find<QWidget>("jobBar").isVisible(); }));
    click("cancelJob");
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    EXPECT_EQ(step(), QStringLiteral("importFilesPage"));
    EXPECT_EQ(rows("importFiles"), 1);
    m_jobs.hold = false;
    click("wizardNext");
    EXPECT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
}

TEST_F(TheImportWizard, TakesAFileForAnotherKindOfRecords)
{
    look({file("people.csv", "Id,Name,Region\nP1,Ann,North\nP2,Ben,South\n"), file("deals.csv", kDeals)});
    auto& files = find<QListWidget>("columnsFiles");
    ASSERT_EQ(files.count(), 2);
    auto& entity = find<QComboBox>("entityBox");
    entity.setCurrentIndex(entity.findData(QStringLiteral("products")));
    Q_EMIT entity.activated(entity.currentIndex());
    ASSERT_TRUE(waitFor([&] { return settled() && files.item(0)->text().contains(QStringLiteral("products")); }));
    click("step_files");
    EXPECT_EQ(cell("importFiles", 0, 1), QStringLiteral("products"));
    EXPECT_EQ(cell("importFiles", 1, 1), QStringLiteral("as recognised"));
    click("step_effect");
    EXPECT_EQ(step(), QStringLiteral("importEffectPage")) << "what was looked at holds";
}

TEST_F(TheImportWizard, GroupsProblemsAndShowsTheRowsOfEach)
{
    import({file("users.csv", kUsers), file("deals.csv", kDeals)});
    look({file("messy.csv", kMessy)});
    click("wizardNext");
    EXPECT_EQ(step(), QStringLiteral("importProblemsPage"));
    EXPECT_TRUE(find<QLabel>("problemsSummary").text().contains(QStringLiteral("3 rows")));
    EXPECT_EQ(cell("problemsTable", 0, 0), QStringLiteral("No number")) << "what keeps most rows out comes first";
    EXPECT_EQ(cell("problemsTable", 0, 1), QStringLiteral("Amount"));
    EXPECT_EQ(cell("problemsTable", 0, 3), QStringLiteral("2"));
    EXPECT_EQ(cell("problemsTable", 0, 4), QStringLiteral("kept out"));
    ASSERT_EQ(rows("problemRows"), 2);
    EXPECT_EQ(cell("problemRows", 0, 0), QStringLiteral("4"));
    EXPECT_EQ(cell("problemRows", 1, 2), QStringLiteral("many"));
    savePicture("import-problems.png");

    const int ignored = rowWith("problemsTable", 0, QStringLiteral("Columns that are not read"));
    ASSERT_GE(ignored, 0);
    find<QTableView>("problemsTable").selectRow(ignored);
    EXPECT_EQ(rows("problemRows"), 2);
    const int nobody = rowWith("problemsTable", 0, QStringLiteral("A name that was not imported"));
    ASSERT_GE(nobody, 0);
    find<QTableView>("problemsTable").selectRow(nobody);
    EXPECT_EQ(cell("problemRows", 0, 2), QStringLiteral("Zoe Quist"));
}

TEST_F(TheImportWizard, SaysThatThereIsNothingToMend)
{
    look({file("users.csv", kUsers), file("deals.csv", kDeals)});
    click("step_problems");
    EXPECT_TRUE(find<QWidget>("nothingToMend").isVisible());
    savePicture("import-nothing-to-mend.png");
}

TEST_F(TheImportWizard, ForeseesTheEffectAndDoesJustThat)
{
    import({file("users.csv", kUsers), file("deals.csv", kDeals)});
    const std::string before = digest();
    look({file("messy.csv", kMessy)});
    click("step_effect");
    EXPECT_EQ(find<QLabel>("wizardState").text(), QStringLiteral("Nothing has been written yet."));
    EXPECT_EQ(digest(), before);
    for (const auto& [column, text] : {std::pair(2, "8"), {3, "3"}, {4, "1"}, {5, "1"}, {6, "3"}})
        EXPECT_EQ(cell("countsTable", 0, column), QString::fromLatin1(text)) << column;
    int revenue = rowWith("effectsTable", 1, QStringLiteral("Revenue won"));
    ASSERT_GE(revenue, 0);
    EXPECT_EQ(cell("effectsTable", revenue, 0), QStringLiteral("February 2026"));
    EXPECT_EQ(cell("effectsTable", revenue, 2), QStringLiteral("1,000.50"));
    EXPECT_EQ(cell("effectsTable", revenue, 3), QStringLiteral("2,950.50"));
    savePicture("import-effect.png");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }));
    EXPECT_NE(digest(), before);

    look({textOf(folder / "messy.csv").toStdString()});
    click("step_effect");
    revenue = rowWith("effectsTable", 1, QStringLiteral("Revenue won"));
    EXPECT_EQ(cell("effectsTable", revenue, 2), QStringLiteral("2,950.50"));
    EXPECT_EQ(cell("effectsTable", revenue, 4), QStringLiteral("no change"));
    EXPECT_TRUE(find<QLabel>("effectSentence").text().contains(QStringLiteral("changes nothing")));
}

TEST_F(TheImportWizard, WritesNothingWhenItIsCancelled)
{
    import({file("deals.csv", kDeals)});
    const std::string before = test::readFile(store());
    look({file("messy.csv", kMessy)});
    click("step_effect");
    click("wizardCancel");
    EXPECT_EQ(shown(), QStringLiteral("dashboardPage"));
    EXPECT_TRUE(find<QLabel>("messageText").text().contains(QStringLiteral("Nothing was written")));
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    EXPECT_EQ(test::readFile(store()), before);
    EXPECT_FALSE(std::filesystem::exists(folder / "messy.rejected.csv"));
    find<QAction>("import").trigger();
    EXPECT_EQ(rows("importFiles"), 0) << "the next import begins anew";
}

TEST_F(TheImportWizard, IsThereAsItWasAfterALookAtTheDashboards)
{
    import({file("deals.csv", kDeals)});
    look({file("messy.csv", kMessy)});
    click("step_problems");
    m_window.showRole(QStringLiteral("manager"));
    EXPECT_EQ(shown(), QStringLiteral("dashboardPage"));
    find<QAction>("import").trigger();
    EXPECT_EQ(step(), QStringLiteral("importProblemsPage"));
    EXPECT_TRUE(find<QPushButton>("step_effect").isEnabled());
}

TEST_F(TheImportWizard, AsksForADecisionAndReturnsToThePreview)
{
    m_window.importFiles({QString::fromStdString(file("ambiguous.csv", kAmbiguous))});
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("decisionPage"); }));
    savePicture("import-decision.png");
    click("choose_dmy");
    ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
    EXPECT_EQ(shown(), QStringLiteral("importWizard"));
    const int closed = rowWith("columnsTable", 0, QStringLiteral("Close Date"));
    EXPECT_TRUE(cell("columnsTable", closed, 4).contains(QStringLiteral("day first, as you said")));
    EXPECT_FALSE(std::filesystem::exists(store()));
    click("step_effect");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }));
    EXPECT_EQ(batches().size(), 1U);
}

TEST_F(TheImportWizard, KeepsTheFilesWhereOneOfThemCannotBeRead)
{
    m_window.importFiles(
        {QString::fromStdString(file("empty.csv", "")), QString::fromStdString(file("d.csv", kDeals))});
    ASSERT_TRUE(waitFor([&] { return settled() && find<QWidget>("messageBar").isVisible(); }));
    EXPECT_EQ(step(), QStringLiteral("importFilesPage"));
    EXPECT_EQ(rows("importFiles"), 2);
    find<QTableView>("importFiles").selectRow(0);
    click("removeFile");
    click("wizardNext");
    EXPECT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
}

TEST_F(TheImportWizard, OffersTheSourcesThatThereAre)
{
    click("emptyImport");
    find<QLineEdit>("pathEdit").setText(QString::fromStdString(file("deals.csv", kDeals)));
    click("addPath");
    find<QComboBox>("sourceBox").setEditText(QStringLiteral("hubspot"));
    click("wizardNext");
    ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
    click("step_effect");
    click("importNow");
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("importReportPage"); }));
    EXPECT_EQ(batches().front().source, "hubspot");
    find<QAction>("import").trigger();
    EXPECT_TRUE(
        waitFor([&] { return settled() && find<QComboBox>("sourceBox").findText(QStringLiteral("hubspot")) >= 0; }));
}

TEST_F(TheImportWizard, ListsNothingWhereNothingWasImported)
{
    find<QAction>("showBatches").trigger();
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("batchesPage"); }));
    EXPECT_EQ(find<QLabel>("batchesSummary").text(), QStringLiteral("Nothing was imported yet."));
    EXPECT_FALSE(find<QPushButton>("undoBatch").isEnabled());
    EXPECT_FALSE(find<QWidget>("messageBar").isVisible());
    EXPECT_FALSE(std::filesystem::exists(store()));
    click("closeBatches");
    EXPECT_EQ(shown(), QStringLiteral("emptyStatePage"));
}

TEST_F(TheImportWizard, UndoesEachImportInAnyOrder)
{
    import({file("users.csv", kUsers)});
    const std::string users = digest();
    import({file("deals.csv", kDeals)});
    import({file("messy.csv", kMessy)});
    find<QAction>("showBatches").trigger();
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("batchesPage"); }));
    ASSERT_EQ(rows("batchesTable"), 3);
    savePicture("import-batches.png");

    const auto undo = [&](const char* number) {
        const int row = rowWith("batchesTable", 0, QString::fromLatin1(number));
        find<QTableView>("batchesTable").selectRow(row);
        click("undoBatch");
        ASSERT_TRUE(waitFor([&] { return settled() && cell("batchesTable", row, 7) == QStringLiteral("taken back"); }));
        EXPECT_EQ(shown(), QStringLiteral("batchesPage"));
        EXPECT_FALSE(find<QPushButton>("undoBatch").isEnabled());
        EXPECT_TRUE(find<QLabel>("messageText").text().contains(QString::fromLatin1(number)));
    };
    undo("2");
    EXPECT_NE(digest(), users);
    undo("3");
    EXPECT_EQ(digest(), users);
    undo("1");
    click("closeBatches");
    EXPECT_EQ(shown(), QStringLiteral("emptyStatePage"));
}

TEST_F(TheImportWizard, LooksAgainAfterAnotherImportWasUndone)
{
    import({file("deals.csv", kDeals)});
    look({file("messy.csv", kMessy)});
    find<QAction>("undoLast").trigger();
    ASSERT_TRUE(waitFor([&] { return settled() && !batches().front().live; }));
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    find<QAction>("import").trigger();
    EXPECT_FALSE(find<QPushButton>("step_effect").isEnabled()) << "what was foreseen does not hold";
    click("wizardNext");
    ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
    click("step_effect");
    EXPECT_EQ(cell("countsTable", 0, 4), QStringLiteral("0"));
}

TEST_F(TheImportWizard, HasSoundModelsOnEveryPage)
{
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (const char* name :
        {"importFiles", "columnsTable", "problemsTable", "problemRows", "countsTable", "effectsTable", "batchesTable"})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            find<QTableView>(name).model(), QAbstractItemModelTester::FailureReportingMode::Fatal));
    import({file("users.csv", kUsers), file("deals.csv", kMessy)});
    find<QAction>("showBatches").trigger();
    ASSERT_TRUE(waitFor([&] { return settled() && rows("batchesTable") == 1; }));
    EXPECT_GT(rows("columnsTable"), 0);
    EXPECT_GT(rows("problemsTable"), 0);
}

TEST_F(TheImportWizard, NamesEveryControlForThoseWhoCannotSeeIt)
{
    look({file("deals.csv", kMessy)});
    for (const char* page : {"importWizard", "batchesPage"})
        for (const QWidget* widget : find<QWidget>(page).findChildren<QWidget*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool acts = (button && button->focusPolicy() != Qt::NoFocus) || qobject_cast<const QComboBox*>(widget)
                || qobject_cast<const QTableView*>(widget) || qobject_cast<const QListWidget*>(widget);
            if (!acts || widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
            EXPECT_FALSE(widget->accessibleName().isEmpty() && (!button || button->text().isEmpty()))
                << widget->objectName().toStdString();
        }
}

TEST_F(TheImportWizard, GivesTheKeyboardToWhatIsNext)
{
    click("emptyImport");
    EXPECT_TRUE(find<QLineEdit>("pathEdit").hasFocus());
    find<QLineEdit>("pathEdit").setText(QString::fromStdString(file("deals.csv", kMessy)));
    click("addPath");
    click("wizardNext");
    ASSERT_TRUE(waitFor([&] { return settled() && step() == QStringLiteral("importColumnsPage"); }));
    EXPECT_TRUE(find<QTableView>("columnsTable").hasFocus());
    auto& field = find<QComboBox>("fieldBox");
    field.setFocus();
    find<QTableView>("columnsTable").selectRow(rowWith("columnsTable", 0, QStringLiteral("Internal Ref")));
    field.setCurrentIndex(field.findData(QStringLiteral("lost_reason")));
    Q_EMIT field.activated(field.currentIndex());
    ASSERT_TRUE(waitFor([&] { return settled(); }));
    EXPECT_TRUE(field.hasFocus()) << "it has the keyboard again after the second look";
    click("wizardNext");
    EXPECT_TRUE(find<QTableView>("problemsTable").hasFocus());
}

/// For a person to look at.
TEST_F(TheImportWizard, ShowsEveryPageInTheDark)
{
    m_window.setThemeChoice(ThemeChoice::Dark);
    import({file("users.csv", kUsers), file("deals.csv", kDeals)});
    look({file("more-users.csv", kUsers), file("messy.csv", kMessy)});
    for (const char* name : {"columns", "problems", "effect", "files"}) {
        click((std::string("step_") + name).c_str());
        savePicture((std::string("import-") + name + "-dark.png").c_str());
        EXPECT_LT(m_window.grab().toImage().pixelColor(3, m_window.height() - 3).lightness(), 60);
    }
}

TEST_F(TheImportWizardInLargeText, KeepsItsButtonsInsideTheWindow)
{
    import({file("users.csv", kUsers), file("deals.csv", kDeals)});
    look({file("more-users.csv", kUsers), file("messy.csv", kMessy)});
    for (const char* name : {"columns", "problems", "effect", "files"}) {
        click((std::string("step_") + name).c_str());
        savePicture((std::string("import-") + name + "-200.png").c_str());
        for (const char* button : {"wizardCancel", name == std::string("effect") ? "importNow" : "wizardNext"}) {
            const QPushButton& shown = find<QPushButton>(button);
            EXPECT_TRUE(m_window.rect().contains(QRect(shown.mapTo(&m_window, QPoint()), shown.size())))
                << name << ' ' << button;
            EXPECT_GE(shown.width(), shown.sizeHint().width()) << name << ' ' << button;
        }
        EXPECT_EQ(m_window.size(), QSize(1280, 800)) << "the page " << name << " does not ask for more";
    }
    find<QAction>("showBatches").trigger();
    ASSERT_TRUE(waitFor([&] { return settled() && shown() == QStringLiteral("batchesPage"); }));
    savePicture("import-batches-200.png");
}

} // namespace quarterdeck
