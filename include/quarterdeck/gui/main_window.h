// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/chart_style.h>
#include <quarterdeck/gui/job_runner.h>
#include <quarterdeck/gui/theme.h>
#include <quarterdeck/gui/window_jobs.h>

#include <QMainWindow>
#include <QMap>

#include <filesystem>

class QSettings;
class QStackedWidget;

namespace quarterdeck {

class BatchesFlow;
class BatchesPage;
class DashboardFlow;
class DashboardPage;
class DecisionPage;
class DroppedFiles;
class EmptyStatePage;
class FilterBar;
class FilterChooser;
class HeaderBar;
class ImportFlow;
class ImportReportPage;
class ImportWizard;
class MenuBar;
class MessageBar;
class QuestionControls;
class RecentStores;
class ReportExport;
class StoreChooser;
class TileInspector;
class WindowCommands;
class WindowLook;
class WindowStart;
struct StartRequest;

/// Where the window puts what it makes itself.
struct WindowPlaces
{
    std::filesystem::path defaultStore; ///< imports go here when no store is open
    std::filesystem::path demoFolder;
    std::filesystem::path logFile = {}; ///< empty where none is kept
};

/// The one window. It waits for nothing: every question goes to WindowJobs in a job, the answer changes the page.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `jobs` and `settings` outlive the window.
    MainWindow(WindowJobs& jobs, QSettings& settings, WindowPlaces places);
    ~MainWindow() override;

    /// What a start of the program asks: its store, or that of last time where it still exists, and its files. Waits
    /// until a change that is running is done.
    void begin(const StartRequest& request);
    void openStore(const std::filesystem::path& store, StoreAccess access);
    void showRole(const QString& role);
    void showViewer(const QString& name);
    /// Looks at the files and shows what was recognised; writes nothing.
    void importFiles(const QStringList& files);
    void setThemeChoice(ThemeChoice choice);

    Theme theme() const;
    const JobRunner& jobs() const { return m_runner; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    /// Esc takes the filters away, the mouse's own buttons go back and forward.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void buildPages();
    void connectMenu();
    void connectPages();
    void connectQuestion();
    void connectImport();
    void connectBatches();
    void connectShell();
    void connectCommands();
    void applyStyle();
    void takeStore(Result<OpenedStore> opened);
    void takeStart(const StartRequest& start);
    void reloadStore();
    void showPage(QWidget* page);
    void updateAvailable();
    void openDemo();
    void openRecent(const QString& path);
    void takeFiles(const DroppedFiles& dropped);
    void showHome();
    bool hasData() const { return m_store && !m_store->empty; }
    std::filesystem::path storePath() const;

    WindowJobs& m_jobs;
    QSettings& m_settings;
    WindowPlaces m_places;
    WindowLook* m_look;
    RecentStores* m_recent;
    StoreChooser* m_chooser;
    WindowStart* m_start = nullptr;

    std::optional<OpenedStore> m_store;

    MenuBar* m_menu;
    HeaderBar* m_header;
    FilterBar* m_filters;
    MessageBar* m_message;
    QStackedWidget* m_pages;
    EmptyStatePage* m_empty;
    DashboardPage* m_dashboard;
    ImportWizard* m_wizard;
    ImportReportPage* m_report;
    DecisionPage* m_decision;
    DashboardFlow* m_flow;
    FilterChooser* m_filterChooser;
    QuestionControls* m_question;
    ImportFlow* m_import;
    BatchesPage* m_batches;
    BatchesFlow* m_history;
    TileInspector* m_inspector;
    ReportExport* m_export;
    WindowCommands* m_commands;
    JobRunner m_runner; // last: its jobs end before anything that they talk to
};

} // namespace quarterdeck
