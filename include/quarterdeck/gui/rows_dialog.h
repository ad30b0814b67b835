// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/app/rows_view.h>
#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/rows_arrangement.h>
#include <quarterdeck/gui/rows_excerpt.h>

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace quarterdeck {

class ColumnsButton;
class MessageBar;
class RowsFooter;
class RowsHeadline;
class RowsModel;
class RowsTableView;

/// "Show rows": the records behind a number, sorted, searched, summed, copied and exported, with the proof that they
/// come to it. Whatever takes long is done in jobs of its own. Closed while it exports, it hides until that is done.
/// Object names: "rowsSearch", "rowsColumns", "rowsExport" (actions "exportShown", "exportAll"), "rowsTable",
/// "rowsEmpty", and those of its headline and footer.
class RowsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads the rows, at most so many; called from a job's thread.
    using Reader = std::function<Result<RowsView>(std::optional<std::size_t> most, Progress& progress)>;
    /// All rows and columns as they came, or what the table shows.
    enum class Extent { Shown, All };

    /// `settings` outlives the dialog and keeps its columns and size. Starts to read.
    RowsDialog(
        const QString& title, Reader reader, const ChartStyle& style, QSettings& settings, QWidget* parent = nullptr);

    /// Opens the record of this id once the rows are there, should it be one of them.
    void showRecord(const std::string& id) { m_wanted = id; }
    const RowsView& view() const { return m_view; }
    /// Whether the rows or their order are still on their way.
    bool busy() const { return !m_runner.idle(); }
    void exportTo(const QString& path, Extent extent);

Q_SIGNALS:
    /// How an export ended after the dialog was closed.
    void exported(const QString& path);
    void failed(const quarterdeck::Error& error);

protected:
    void closeEvent(QCloseEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void openWanted();
    void buildTop(const ChartStyle& style);
    void buildExportMenu();
    void connectParts();
    void read();
    void setView(RowsView view);
    void arrange(const RowsArrangement& arrangement);
    void setOrder(const RowsOrder& order, const RowsSearch& search);
    void sumSelection();
    void copy(RowsExcerpt::Header header);
    void openRecord(int row);
    void chooseFile(Extent extent);
    void endExport(const QString& path, const Result<void>& done);

    QString m_title;
    Reader m_reader;
    ChartStyle m_style;
    QSettings& m_settings;
    RowsView m_view;
    std::string m_wanted; // the record to open; empty: none
    RowsArrangement m_arrangement;
    RowsModel* m_model;
    RowsHeadline* m_headline;
    QLineEdit* m_search;
    RowsTableView* m_table;
    ColumnsButton* m_columns;
    QToolButton* m_export;
    MessageBar* m_message;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    RowsFooter* m_footer;
    JobRunner m_runner; // last: its jobs end before anything that they talk to
};

} // namespace quarterdeck
