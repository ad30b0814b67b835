// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture_rows.h"
#include "wait_for.h"

#include <quarterdeck/gui/rows_dialog.h>
#include <quarterdeck/gui/rows_model.h>
#include <quarterdeck/gui/rows_table_view.h>
#include <quarterdeck/gui/theme.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>

#include <gtest/gtest.h>

namespace quarterdeck {

namespace {

enum Column { Input, Adds, Record, Id, DealName, Zip, Worth, CloseDate, Memo };

/// The dialog on three deals; each dialog of a test finds the settings that the one before it left.
class RowsOfANumber : public testing::Test
{
protected:
    RowsDialog& open(RowsDialog::Reader reader = nullptr)
    {
        if (!reader)
            reader = [](std::optional<std::size_t>, Progress&) -> Result<RowsView> {
                return fixture::rowsOf("Revenue won");
            };
        delete m_dialog;
        m_dialog = new RowsDialog(
            QStringLiteral("Revenue · North"), std::move(reader), ChartStyle::of(Theme::Light), m_settings);
        m_dialog->show();
        EXPECT_TRUE(settled());
        return *m_dialog;
    }
    ~RowsOfANumber() override { delete m_dialog; }

    bool settled()
    {
        return waitFor([&] { return !m_dialog->busy(); });
    }

    template <typename T>
    T& find(const char* name)
    {
        T* found = m_dialog->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(name);
        return *found;
    }

    RowsTableView& table() { return find<RowsTableView>("rowsTable"); }
    QString text(const char* label) { return find<QLabel>(label).text(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    QStringList ids()
    {
        QStringList ids;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            ids << cell(row, Id);
        return ids;
    }
    QStringList sortedBy(int column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        table().sortByColumn(column, order);
        EXPECT_TRUE(settled());
        return ids();
    }
    QStringList found(const QString& words)
    {
        find<QLineEdit>("rowsSearch").setText(words);
        EXPECT_TRUE(settled());
        return ids();
    }
    void select(int top, int left, int bottom, int right)
    {
        table().selectionModel()->select(
            QItemSelection(table().model()->index(top, left), table().model()->index(bottom, right)),
            QItemSelectionModel::ClearAndSelect);
    }
    QByteArray exported(RowsDialog::Extent extent)
    {
        const QString path = m_folder.filePath(QStringLiteral("rows.csv"));
        m_dialog->exportTo(path, extent);
        EXPECT_TRUE(settled());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    QPointer<RowsDialog> m_dialog;
};

QStringList list(std::initializer_list<const char*> words)
{
    QStringList texts;
    for (const char* word : words)
        texts << QString::fromUtf8(word);
    return texts;
}

} // namespace

TEST_F(RowsOfANumber, SayTheNumberThePeriodAndTheFilters)
{
    open();
    EXPECT_EQ(text("rowsNumber"), QStringLiteral("2.18 K €"));
    EXPECT_EQ(text("rowsName"), QStringLiteral("Revenue · North"));
    EXPECT_TRUE(text("rowsWhen").contains(QStringLiteral("October 2026")));
    EXPECT_TRUE(text("rowsWhen").contains(QStringLiteral("Region: North")));
}

TEST_F(RowsOfANumber, ProveThatTheyComeToIt)
{
    open();
    EXPECT_EQ(text("rowsFooter"), QStringLiteral("Revenue won: 3 rows, sum 2,180.50 €"));
    EXPECT_TRUE(text("rowsProof").contains(QStringLiteral("✓ adds up to 2.18 K €")));
}

TEST_F(RowsOfANumber, SayWhereTheyDoNotComeToIt)
{
    open([](std::optional<std::size_t>, Progress&) -> Result<RowsView> {
        RowsView view = fixture::rowsOf("Revenue won");
        view.addsUp = false;
        view.verdict = QStringLiteral("These rows come to 1 €, the number says 2 €");
        return view;
    });
    EXPECT_TRUE(text("rowsProof").contains(QStringLiteral("✗ These rows come to 1 €")));
}

TEST_F(RowsOfANumber, AreASoundModelInEveryOrder)
{
    open();
    const QAbstractItemModelTester tester(table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    sortedBy(Worth);
    found(QStringLiteral("halden"));
    EXPECT_EQ(found(QString()).size(), 3);
}

TEST_F(RowsOfANumber, SortNumbersDaysAndTextEachInTheirWayAndEmptyCellsLast)
{
    open();
    EXPECT_EQ(sortedBy(Adds), list({"10", "11", "9"}));
    EXPECT_EQ(sortedBy(Worth), list({"10", "11", "9"})); // 80, 900, 1.200,50
    EXPECT_EQ(sortedBy(CloseDate), list({"10", "9", "11"})); // 28 January, 3 February, none
    EXPECT_EQ(sortedBy(CloseDate, Qt::DescendingOrder), list({"9", "10", "11"}));
    EXPECT_EQ(sortedBy(Id), list({"9", "10", "11"})); // text with numbers in it
    EXPECT_EQ(sortedBy(Zip), list({"9", "10", "11"}));
}

TEST_F(RowsOfANumber, ComeBackInTheirFirstOrder)
{
    open();
    sortedBy(Adds);
    EXPECT_EQ(sortedBy(-1), list({"9", "10", "11"}));
}

TEST_F(RowsOfANumber, AreFoundByAllWordsWhateverCaseAndAccents)
{
    open();
    EXPECT_EQ(found(QStringLiteral("aero LABS")), list({"9"}));
    EXPECT_EQ(found(QStringLiteral("oslo sons")), list({"10"}));
    EXPECT_EQ(found(QStringLiteral("halden oslo")), QStringList());
    EXPECT_EQ(found(QStringLiteral("\"Halden Optics\"")), list({"11"}));
    EXPECT_TRUE(text("rowsFound").contains(QStringLiteral("1 of 3 rows found")));
    EXPECT_TRUE(text("rowsProof").contains(QStringLiteral("adds up"))) << "the proof is of all rows";
}

TEST_F(RowsOfANumber, MarkTheCellsForWhichTheyWereFound)
{
    open();
    found(QStringLiteral("labs"));
    EXPECT_TRUE(table().model()->index(0, DealName).data(Qt::BackgroundRole).isValid());
    EXPECT_FALSE(table().model()->index(0, Zip).data(Qt::BackgroundRole).isValid());
}

TEST_F(RowsOfANumber, KeepTheCurrentRecordWhereTheOrderChanges)
{
    open();
    table().setCurrentIndex(table().model()->index(2, DealName));
    sortedBy(Adds);
    EXPECT_EQ(cell(table().currentIndex().row(), Id), QStringLiteral("11"));
}

TEST_F(RowsOfANumber, SumTheSelectedNumbersAsTheCrmWroteThem)
{
    open();
    select(0, DealName, 2, Worth);
    EXPECT_EQ(text("rowsSelection"),
        QStringLiteral("9 cells · 3 numbers · sum 2,180.50 · mean 726.83 · min 80 · max 1,200.50"));
    select(0, DealName, 2, DealName);
    EXPECT_EQ(text("rowsSelection"), QStringLiteral("3 cells"));
}

TEST_F(RowsOfANumber, LeaveHiddenColumnsOutOfTheSelection)
{
    open();
    table().showColumn(Zip, false);
    select(0, DealName, 2, Worth);
    EXPECT_TRUE(text("rowsSelection").startsWith(QStringLiteral("6 cells")));
}

TEST_F(RowsOfANumber, SelectRowsAndColumnsByTheKeyboard)
{
    open();
    table().setCurrentIndex(table().model()->index(1, Worth));
    QTest::keyClick(&table(), Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(table().selectionModel()->isColumnSelected(Worth));
    QTest::keyClick(&table(), Qt::Key_Space, Qt::ShiftModifier);
    EXPECT_TRUE(table().selectionModel()->isRowSelected(1));
}

TEST_F(RowsOfANumber, AreCopiedInThreeFormsWithAndWithoutHeaders)
{
    open();
    select(0, DealName, 1, Worth);
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text(),
        QStringLiteral("Deal Name\tZip\tAmount\nÆrø Labs\t0042\t1200.5\n=Bergmann & Söns; \"Oslo\"\t0815\t80\n"));
    EXPECT_TRUE(copied->html().contains(QStringLiteral("<td>=Bergmann &amp; Söns; &quot;Oslo&quot;</td>")));
    EXPECT_TRUE(copied->data(QStringLiteral("text/csv")).startsWith("Deal Name,Zip,Amount\r\n"));
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith(QStringLiteral("Ærø Labs\t")));
}

TEST_F(RowsOfANumber, OfferTheirCellsInAMenu)
{
    open();
    const QRect where = table().visualRect(table().model()->index(2, DealName));
    QContextMenuEvent event(QContextMenuEvent::Mouse, where.center(), table().viewport()->mapToGlobal(where.center()));
    QApplication::sendEvent(table().viewport(), &event);
    find<QAction>("copyCell").trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("Halden Optics"));
    find<QAction>("filterToCell").trigger();
    ASSERT_TRUE(settled());
    EXPECT_EQ(ids(), list({"11"}));
    find<QMenu>("rowsMenu").close();
}

TEST_F(RowsOfANumber, HideColumnsWithoutValuesUntilTheyAreWanted)
{
    open();
    EXPECT_TRUE(table().isColumnHidden(Memo));
    find<QToolButton>("rowsColumns").menu()->popup(QPoint());
    find<QPushButton>("columnsShowAll").click();
    EXPECT_FALSE(table().isColumnHidden(Memo));
    find<QPushButton>("columnsWithValues").click();
    EXPECT_TRUE(table().isColumnHidden(Memo));
}

TEST_F(RowsOfANumber, LetColumnsBeFoundAndChosen)
{
    open();
    find<QToolButton>("rowsColumns").menu()->popup(QPoint());
    find<QLineEdit>("columnsSearch").setText(QStringLiteral("zip"));
    auto& columns = find<QListWidget>("columnsList");
    ASSERT_EQ(columns.count(), 9);
    EXPECT_TRUE(columns.item(DealName)->isHidden());
    EXPECT_FALSE(columns.item(Zip)->isHidden());
    columns.item(Zip)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(table().isColumnHidden(Zip));
}

TEST_F(RowsOfANumber, KeepAtLeastOneColumn)
{
    open();
    find<QToolButton>("rowsColumns").menu()->popup(QPoint());
    auto& columns = find<QListWidget>("columnsList");
    for (int column = 0; column < columns.count(); ++column)
        columns.item(column)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(table().visibleColumns().size(), 1U);
}

TEST_F(RowsOfANumber, KeepTheirColumnsForTheNextNumberOfTheEntity)
{
    open();
    table().showColumn(Zip, false);
    table().horizontalHeader()->moveSection(table().horizontalHeader()->visualIndex(Worth), 0);
    table().setColumnWidth(DealName, 333);
    open();
    EXPECT_TRUE(table().isColumnHidden(Zip));
    EXPECT_EQ(table().visibleColumns().front(), Worth);
    EXPECT_EQ(table().columnWidth(DealName), 333);
}

TEST_F(RowsOfANumber, HideAColumnFromItsHeader)
{
    open();
    auto& header = *table().horizontalHeader();
    Q_EMIT header.customContextMenuRequested(QPoint(header.sectionViewportPosition(Zip) + 5, 5));
    find<QAction>("hideColumn").trigger();
    EXPECT_TRUE(table().isColumnHidden(Zip));
    find<QMenu>("rowsHeaderMenu").close();
}

TEST_F(RowsOfANumber, OpenOneRecordAfterTheOther)
{
    open();
    table().setCurrentIndex(table().model()->index(0, DealName));
    QTest::keyClick(&table(), Qt::Key_F2);
    auto& record = find<QTextBrowser>("recordText");
    EXPECT_TRUE(record.toPlainText().contains(QStringLiteral("Ærø Labs")));
    EXPECT_FALSE(find<QPushButton>("recordPrevious").isEnabled());
    find<QPushButton>("recordNext").click();
    EXPECT_TRUE(record.toPlainText().contains(QStringLiteral("=Bergmann & Söns")));
    EXPECT_EQ(text("recordPlace"), QStringLiteral("2 of 3"));
    EXPECT_EQ(table().currentIndex().row(), 1) << "the table follows";
}

TEST_F(RowsOfANumber, AreExportedAsShown)
{
    open();
    for (const int hidden : {Input, Record, Id, CloseDate})
        table().showColumn(hidden, false);
    sortedBy(Adds);
    found(QStringLiteral("labs"));
    found(QStringLiteral("s"));
    EXPECT_EQ(exported(RowsDialog::Extent::Shown),
        QByteArray("\xEF\xBB\xBF"
                   "Adds,Deal Name,Zip,Amount\r\n"
                   "80,\"'=Bergmann & Söns; \"\"Oslo\"\"\",0815,80\r\n"
                   "900,Halden Optics,,900\r\n"
                   "1200.5,Ærø Labs,0042,1200.5\r\n"));
    EXPECT_TRUE(text("messageText").contains(QStringLiteral("rows.csv")));
}

TEST_F(RowsOfANumber, AreExportedWhollyWhateverIsShown)
{
    open();
    table().showColumn(Zip, false);
    found(QStringLiteral("halden"));
    const QByteArray csv = exported(RowsDialog::Extent::All);
    EXPECT_EQ(csv.count("\r\n"), 4);
    EXPECT_TRUE(csv.contains("Input,Adds,Record,Id,Deal Name,Zip,Amount,Close Date,Memo\r\n"));
    EXPECT_TRUE(csv.contains(",2026-02-03,")) << "days as every spreadsheet reads them";
}

TEST_F(RowsOfANumber, AreReadToTheirEndForTheExport)
{
    open([](std::optional<std::size_t> most, Progress&) -> Result<RowsView> {
        RowsView view = fixture::manyRows(most ? 5 : 12);
        RowsTable table = *view.table;
        table.footers = {{"Revenue won", 12, Aggregate::Sum, 1.0}};
        view.table = std::make_shared<const RowsTable>(std::move(table));
        return view;
    });
    EXPECT_TRUE(text("rowsFound").contains(QStringLiteral("the first 5 of 12 rows are shown")));
    EXPECT_EQ(exported(RowsDialog::Extent::Shown).count("\r\n"), 13);
}

TEST_F(RowsOfANumber, SayWhyTheyCannotBeWritten)
{
    open();
    m_dialog->exportTo(m_folder.filePath(QStringLiteral("no/such/folder.csv")), RowsDialog::Extent::All);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(find<QLabel>("messageText").isVisible());
    EXPECT_TRUE(text("messageText").contains(QStringLiteral("folder.csv")));
}

TEST_F(RowsOfANumber, FinishTheirExportThoughTheDialogWasClosed)
{
    open();
    const QString path = m_folder.filePath(QStringLiteral("later.csv"));
    QSignalSpy exported(m_dialog, &RowsDialog::exported);
    m_dialog->exportTo(path, RowsDialog::Extent::All);
    m_dialog->close();
    ASSERT_TRUE(waitFor([&] { return m_dialog.isNull(); }));
    EXPECT_EQ(exported.size(), 1);
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(RowsOfANumber, SayWhyThereAreNone)
{
    open([](std::optional<std::size_t>, Progress&) -> Result<RowsView> {
        RowsView view = fixture::manyRows(0);
        view.emptyWhy = QStringLiteral("Nothing of this happened, so there is no row to show.");
        view.emptyRemedy = QStringLiteral("Choose another period to see more.");
        return view;
    });
    EXPECT_TRUE(find<QLabel>("rowsEmpty").isVisible());
    EXPECT_TRUE(text("rowsEmpty").contains(QStringLiteral("Choose another period")));
    EXPECT_FALSE(find<QToolButton>("rowsExport").isEnabled());
}

TEST_F(RowsOfANumber, SayWhyTheyCannotBeRead)
{
    open([](std::optional<std::size_t>, Progress&) -> Result<RowsView> {
        return failure(ErrorKind::StoreLocked, "/stores/a.db", {"/stores/a.db"});
    });
    EXPECT_FALSE(text("messageText").isEmpty());
    EXPECT_TRUE(find<QLabel>("messageText").isVisible());
}

TEST_F(RowsOfANumber, GoToTheSearchAndCloseByTheKeyboard)
{
    open();
    m_dialog->activateWindow();
    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    EXPECT_EQ(m_dialog->focusWidget(), &find<QLineEdit>("rowsSearch"));
    QTest::keyClick(&find<QLineEdit>("rowsSearch"), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return m_dialog.isNull(); }));
}

TEST_F(RowsOfANumber, LookGoodInLightAndDarkAndAtTwiceTheSize)
{
    const QDir folder(QStringLiteral(QUARTERDECK_BINARY_DIR "/pictures"));
    folder.mkpath(QStringLiteral("."));
    for (const auto& [name, theme, pixels] : {std::tuple("rows-light.png", Theme::Light, 13),
             {"rows-dark.png", Theme::Dark, 13}, {"rows-200.png", Theme::Light, 26}}) {
        const ChartStyle style = ChartStyle::of(theme, pixels);
        RowsDialog dialog(
            QStringLiteral("Revenue · North"),
            [](std::optional<std::size_t>, Progress&) -> Result<RowsView> { return fixture::rowsOf("Revenue won"); },
            style, m_settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setStyleSheet(styleSheetOf(style));
        dialog.resize(1000, 600);
        dialog.show();
        ASSERT_TRUE(waitFor([&] { return !dialog.busy(); }));
        dialog.findChild<QLineEdit*>(QStringLiteral("rowsSearch"))->setText(QStringLiteral("labs"));
        ASSERT_TRUE(waitFor([&] { return !dialog.busy(); }));
        auto& rows = *dialog.findChild<RowsTableView*>(QStringLiteral("rowsTable"));
        rows.selectionModel()->select(QItemSelection(rows.model()->index(0, Zip), rows.model()->index(0, CloseDate)),
            QItemSelectionModel::Select);
        const QString file = QString::fromLatin1(name);
        dialog.findChild<QToolButton*>(QStringLiteral("rowsColumns"))->menu()->popup(QPoint());
        QCoreApplication::processEvents();
        EXPECT_TRUE(dialog.findChild<QMenu*>(QStringLiteral("columnsMenu"))
                        ->grab()
                        .save(folder.filePath(QStringLiteral("columns-") + file)));
        dialog.findChild<QMenu*>(QStringLiteral("columnsMenu"))->hide();
        Q_EMIT rows.recordRequested(0);
        QCoreApplication::processEvents();
        EXPECT_TRUE(dialog.findChild<QDialog*>(QStringLiteral("recordDialog"))
                        ->grab()
                        .save(folder.filePath(QStringLiteral("record-") + file)));
        dialog.findChild<QDialog*>(QStringLiteral("recordDialog"))->close();
        QCoreApplication::processEvents();
        EXPECT_TRUE(dialog.grab().save(folder.filePath(QString::fromLatin1(name))));
    }
}

TEST_F(RowsOfANumber, HaveANameForEveryPart)
{
    open();
    for (const QWidget* part : m_dialog->findChildren<QWidget*>()) {
        const bool interactive = part->focusPolicy() != Qt::NoFocus && part->isVisible();
        if (interactive && !part->objectName().startsWith(QStringLiteral("qt_"))) {
            EXPECT_FALSE(part->accessibleName().isEmpty() && part->property("text").toString().isEmpty())
                << part->objectName().toStdString() << " " << part->metaObject()->className();
        }
    }
}

} // namespace quarterdeck
