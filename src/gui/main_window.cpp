// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/main_window.h>

#include "dropped_files.h"
#include "journal.h"

#include <quarterdeck/gui/about_dialog.h>
#include <quarterdeck/gui/batches_flow.h>
#include <quarterdeck/gui/batches_page.h>
#include <quarterdeck/gui/dashboard_flow.h>
#include <quarterdeck/gui/dashboard_grid.h>
#include <quarterdeck/gui/dashboard_page.h>
#include <quarterdeck/gui/decision_page.h>
#include <quarterdeck/gui/empty_state_page.h>
#include <quarterdeck/gui/filter_bar.h>
#include <quarterdeck/gui/filter_chooser.h>
#include <quarterdeck/gui/focus_areas.h>
#include <quarterdeck/gui/header_bar.h>
#include <quarterdeck/gui/import_flow.h>
#include <quarterdeck/gui/import_report_page.h>
#include <quarterdeck/gui/import_wizard.h>
#include <quarterdeck/gui/job_bar.h>
#include <quarterdeck/gui/menu_bar.h>
#include <quarterdeck/gui/message_bar.h>
#include <quarterdeck/gui/question_controls.h>
#include <quarterdeck/gui/recent_stores.h>
#include <quarterdeck/gui/recent_stores_menu.h>
#include <quarterdeck/gui/report_export.h>
#include <quarterdeck/gui/shortcuts_dialog.h>
#include <quarterdeck/gui/store_chooser.h>
#include <quarterdeck/gui/tile_inspector.h>
#include <quarterdeck/gui/tile_widget.h>
#include <quarterdeck/gui/window_commands.h>
#include <quarterdeck/gui/window_look.h>
#include <quarterdeck/gui/window_place.h>
#include <quarterdeck/gui/window_start.h>
#include <quarterdeck/gui/zoom.h>

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QSettings>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

QString textOf(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

MainWindow::MainWindow(WindowJobs& jobs, QSettings& settings, WindowPlaces places)
    : m_jobs(jobs)
    , m_settings(settings)
    , m_places(std::move(places))
    , m_look(new WindowLook(settings, *this))
    , m_recent(new RecentStores(settings, this))
    , m_chooser(new StoreChooser(*this))
    , m_menu(new MenuBar(this))
    , m_header(new HeaderBar)
    , m_filters(new FilterBar)
    , m_message(new MessageBar)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyStatePage)
    , m_dashboard(new DashboardPage)
    , m_wizard(new ImportWizard)
    , m_report(new ImportReportPage)
    , m_decision(new DecisionPage)
    , m_flow(new DashboardFlow(jobs, m_runner, settings, this))
    , m_filterChooser(new FilterChooser(jobs, m_runner, *m_flow, *this))
    , m_question(
          new QuestionControls({*m_header, *m_filters, *m_menu, m_dashboard->grid()}, *m_flow, *m_filterChooser, this))
    , m_import(new ImportFlow(jobs, m_runner, *m_wizard, *m_report, *m_decision, this))
    , m_batches(new BatchesPage)
    , m_history(new BatchesFlow(jobs, m_runner, *m_batches, this))
    , m_inspector(new TileInspector(jobs, settings, *this))
    , m_export(new ReportExport(m_runner, *this))
    , m_commands(new WindowCommands(*this, *m_menu))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Quarterdeck"));
    setAcceptDrops(true);
    setMenuBar(m_menu);
    buildPages();
    connectMenu();
    connectPages();
    connectQuestion();
    connectImport();
    connectBatches();
    connectShell();
    connectCommands();
    setMinimumSize(640, 480);
    restorePlace(*this, m_settings);
    applyStyle();
    updateAvailable();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages()
{
    auto* central = new QWidget;
    central->setObjectName(QStringLiteral("page"));
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(new JobBar(m_runner));
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    m_pages->setObjectName(QStringLiteral("pages"));
    for (QWidget* page :
        {static_cast<QWidget*>(m_empty), static_cast<QWidget*>(m_dashboard), static_cast<QWidget*>(m_wizard),
            static_cast<QWidget*>(m_report), static_cast<QWidget*>(m_decision), static_cast<QWidget*>(m_batches)})
        m_pages->addWidget(page);
    m_header->hide();
    setCentralWidget(central);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &MenuBar::newStoreRequested, m_chooser, &StoreChooser::chooseNew);
    connect(m_menu, &MenuBar::openStoreRequested, m_chooser, &StoreChooser::chooseExisting);
    connect(m_menu, &MenuBar::demoRequested, this, &MainWindow::openDemo);
    connect(m_menu, &MenuBar::importRequested, this, [this] { m_import->begin(storePath()); });
    // A field that is typed in takes the keys for itself.
    connect(m_menu, &MenuBar::pasteRequested, this, [this] {
        const DroppedFiles copied = DroppedFiles::copied(*QGuiApplication::clipboard()->mimeData());
        if (copied.empty())
            m_message->showMessage(tr("Neither files nor the path of one were copied."));
        else
            takeFiles(copied);
    });
    connect(m_menu, &MenuBar::undoRequested, this, [this] { m_history->undoLast(storePath()); });
    connect(m_menu, &MenuBar::batchesRequested, this, [this] { m_history->show(storePath()); });
    connect(m_menu, &MenuBar::exportRequested, this,
        [this] { m_export->choose(m_dashboard->view(), textOf(storePath().stem())); });
    connect(m_export, &ReportExport::failed, m_message, &MessageBar::showError);
    connect(m_export, &ReportExport::written, this,
        [this](const QString& path) { m_message->showMessage(tr("The dashboard is in %1").arg(path)); });
    connect(m_menu, &MenuBar::refreshRequested, this, &MainWindow::reloadStore);
    connect(m_menu, &MenuBar::roleChosen, this, &MainWindow::showRole);
    connect(m_menu, &MenuBar::themeChosen, this, &MainWindow::setThemeChoice);
    connect(m_menu, &MenuBar::fullScreenToggled, this,
        [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_menu, &MenuBar::shortcutsRequested, this,
        [this] { (new ShortcutsDialog(m_menu->shortcuts(), this))->show(); });
    connect(
        m_menu, &MenuBar::aboutRequested, this, [this] { (new AboutDialog(textOf(m_places.logFile), this))->show(); });
    connect(m_menu, &MenuBar::logRequested, this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(m_places.logFile.parent_path()))); });
}

void MainWindow::connectPages()
{
    connect(m_header, &HeaderBar::roleChosen, this, &MainWindow::showRole);
    connect(m_header, &HeaderBar::importRequested, this, [this] { m_import->begin(storePath()); });
    connect(m_empty, &EmptyStatePage::importRequested, this, [this] { m_import->begin(storePath()); });
    connect(m_empty, &EmptyStatePage::demoRequested, this, &MainWindow::openDemo);
    DashboardGrid& grid = m_dashboard->grid();
    connect(
        &grid, &DashboardGrid::explanationRequested, this, [this](TileWidget* tile) { m_inspector->explain(*tile); });
    connect(&grid, &DashboardGrid::rowsRequested, this,
        [this](TileWidget* tile, const Drill& part) { m_inspector->showRows(*tile, part); });
    connect(&grid, &DashboardGrid::importRequested, this, [this] { m_import->begin(storePath()); });
    connect(m_inspector, &TileInspector::failed, m_message, &MessageBar::showError);
    connect(m_inspector, &TileInspector::exported, this,
        [this](const QString& path) { m_message->showMessage(tr("The rows are in %1").arg(path)); });
    connect(&m_runner, &JobRunner::started, this, &MainWindow::updateAvailable);
    connect(&m_runner, &JobRunner::finished, this, &MainWindow::updateAvailable);
}

void MainWindow::connectQuestion()
{
    connect(m_flow, &DashboardFlow::questionChanged, this, &MainWindow::updateAvailable);
    connect(m_flow, &DashboardFlow::failed, m_message, &MessageBar::showError);
    connect(m_flow, &DashboardFlow::answered, this,
        [this](const DashboardAnswer& answer) { m_dashboard->setView(answer.view); });
}

void MainWindow::connectImport()
{
    connect(m_import, &ImportFlow::wizardNeeded, this, [this] {
        showPage(m_wizard);
        m_wizard->takeFocus();
    });
    connect(m_import, &ImportFlow::decisionNeeded, this, [this] { showPage(m_decision); });
    connect(m_import, &ImportFlow::reportReady, this, [this] {
        qCInfo(journal) << "import done";
        showPage(m_report);
    });
    connect(m_import, &ImportFlow::abandoned, this, [this] {
        showHome();
        m_message->showMessage(tr("The import was cancelled. Nothing was written."));
    });
    connect(m_import, &ImportFlow::storeChanged, this, &MainWindow::reloadStore);
    connect(m_import, &ImportFlow::failed, m_message, &MessageBar::showError);
    connect(m_report, &ImportReportPage::closeRequested, this, &MainWindow::showHome);
    connect(m_report, &ImportReportPage::undoRequested, this,
        [this](qint64 batch) { m_history->undo(storePath(), batch); });
}

void MainWindow::connectBatches()
{
    connect(m_history, &BatchesFlow::ready, this, [this] { showPage(m_batches); });
    connect(m_history, &BatchesFlow::failed, m_message, &MessageBar::showError);
    connect(m_history, &BatchesFlow::undone, this, [this](qint64 batch) {
        qCInfo(journal) << "import taken back:" << batch;
        if (m_pages->currentWidget() == m_batches)
            m_history->show(storePath());
        else
            showPage(m_dashboard);
        m_message->showMessage(tr("Import %1 was taken back.").arg(batch));
        m_import->forgetPreview();
        reloadStore();
    });
    connect(m_batches, &BatchesPage::closeRequested, this, &MainWindow::showHome);
}

void MainWindow::connectShell()
{
    m_start = new WindowStart(m_runner, m_settings, this);
    new FocusAreas(*this, {m_header, m_message, m_pages}, *m_menu);
    connect(m_look, &WindowLook::changed, this, &MainWindow::applyStyle);
    Zoom& zoom = m_look->zoom();
    connect(m_menu, &MenuBar::zoomInRequested, &zoom, &Zoom::in);
    connect(m_menu, &MenuBar::zoomOutRequested, &zoom, &Zoom::out);
    connect(m_menu, &MenuBar::zoomResetRequested, &zoom, &Zoom::reset);
    m_menu->setThemeChoice(m_look->themeChoice());
    m_menu->setLogKept(!m_places.logFile.empty());
    connect(m_chooser, &StoreChooser::chosen, this,
        [this](const QString& path, StoreAccess access) { openStore(pathOf(path), access); });
    const auto showRecent = [this] {
        m_menu->recentStores().setStores(m_recent->all());
        m_empty->setRecentStores(m_recent->all());
    };
    showRecent();
    connect(m_recent, &RecentStores::changed, this, showRecent);
    connect(&m_menu->recentStores(), &RecentStoresMenu::storeChosen, this, &MainWindow::openRecent);
    connect(&m_menu->recentStores(), &RecentStoresMenu::clearRequested, m_recent, &RecentStores::clear);
    connect(m_empty, &EmptyStatePage::storeChosen, this, &MainWindow::openRecent);
    connect(m_start, &WindowStart::storeRequested, this,
        [this](const QString& path) { openStore(pathOf(path), StoreAccess::ReadWrite); });
    connect(m_start, &WindowStart::ready, this, &MainWindow::takeStart);
}

void MainWindow::connectCommands()
{
    connect(m_menu, &MenuBar::paletteRequested, m_commands,
        [this] { m_commands->offer(m_store ? &*m_store : nullptr, m_recent->all()); });
    connect(m_commands, &WindowCommands::viewerChosen, this, [this](const QString& role, const QString& name) {
        showHome();
        m_flow->showRole(role, name);
    });
    connect(m_commands, &WindowCommands::periodChosen, m_flow, &DashboardFlow::showPeriod);
    connect(m_commands, &WindowCommands::storeChosen, this, &MainWindow::openRecent);
    connect(m_commands, &WindowCommands::kpiChosen, this, [this](const QString& kpi) {
        m_inspector->explainKpi(kpi.toStdString(), m_pages->currentWidget() == m_dashboard ? m_dashboard : nullptr);
    });
}

std::filesystem::path MainWindow::storePath() const
{
    return m_store ? m_store->workspace.store : m_places.defaultStore;
}

void MainWindow::openStore(const std::filesystem::path& store, StoreAccess access)
{
    m_runner.start<Result<OpenedStore>>(
        Lane::Change, tr("Opening %1").arg(textOf(store.filename())),
        [jobs = &m_jobs, store, access](Progress& progress) { return jobs->open(store, access, progress); },
        [this](Result<OpenedStore> opened) { takeStore(std::move(opened)); });
}

void MainWindow::openRecent(const QString& path)
{
    if (!m_runner.busy(Lane::Change))
        openStore(pathOf(path), StoreAccess::ReadWrite);
}

void MainWindow::begin(const StartRequest& request) { m_start->begin(request); }

/// What of a start concerns the store that is open now.
void MainWindow::takeStart(const StartRequest& start)
{
    const QString role = start.role.isEmpty() ? QString::fromStdString(m_flow->question().role) : start.role;
    if (!start.role.isEmpty() || !start.viewer.isEmpty()) {
        showHome();
        m_flow->showRole(role, start.viewer);
    }
    importFiles(start.files);
}

void MainWindow::openDemo()
{
    m_runner.start<Result<OpenedStore>>(
        Lane::Change, tr("Making the demo company"),
        [jobs = &m_jobs, folder = m_places.demoFolder](Progress& progress) { return jobs->openDemo(folder, progress); },
        [this](Result<OpenedStore> opened) { takeStore(std::move(opened)); });
}

void MainWindow::reloadStore() { openStore(storePath(), StoreAccess::ReadWrite); }

void MainWindow::takeStore(Result<OpenedStore> opened)
{
    if (!opened) {
        m_start->storeFailed();
        m_message->showError(opened.error());
        return;
    }
    const bool another = !m_store || m_store->workspace.store != opened->workspace.store;
    const bool otherRoles = !m_store || m_store->roles != opened->roles;
    m_store = std::move(*opened);
    if (another) {
        qCInfo(journal).noquote() << "store opened:" << absolutePath(m_store->workspace.store);
        m_recent->remember({absolutePath(m_store->workspace.store)});
        m_message->clear();
        if (m_pages->currentWidget() != m_report)
            showPage(m_store->empty ? static_cast<QWidget*>(m_empty) : m_dashboard);
    }
    const QString name = textOf(m_store->workspace.store.stem());
    setWindowTitle(tr("%1 – Quarterdeck").arg(name));
    m_header->setWorkspaceName(name);
    if (otherRoles) { // else the tab that has the keyboard keeps it
        m_header->setRoles(m_store->roles);
        m_menu->setRoles(m_store->roles);
    }
    m_question->setStore(*m_store);
    m_inspector->setWorkspace(m_store->workspace);
    if (m_store->empty && m_pages->currentWidget() == m_dashboard)
        showPage(m_empty);
    for (const Error& problem : m_store->workspace.catalogProblems)
        m_message->showError(problem);
    updateAvailable();
    m_flow->setStore(*m_store);
    m_start->storeOpened(absolutePath(m_store->workspace.store));
}

void MainWindow::showRole(const QString& role)
{
    showHome();
    m_flow->showRole(role);
}

void MainWindow::showViewer(const QString& name) { m_flow->showViewer(name); }

void MainWindow::showPage(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    updateAvailable();
}

void MainWindow::showHome() { showPage(hasData() ? static_cast<QWidget*>(m_dashboard) : m_empty); }

void MainWindow::updateAvailable()
{
    const bool idle = !m_runner.busy(Lane::Change);
    m_menu->setAvailable(hasData(), idle);
    m_header->setImportEnabled(idle);
    m_header->setVisible(hasData());
    const bool dashboard = m_pages->currentWidget() == m_dashboard;
    m_header->setQuestionShown(dashboard);
    m_filters->setVisible(dashboard && !m_flow->question().isClear());
    m_empty->setEnabled(idle);
    m_batches->setUndoEnabled(idle);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_menu->setThemeChoice(choice);
    m_look->setThemeChoice(choice);
}

Theme MainWindow::theme() const { return m_look->style().theme; }

void MainWindow::applyStyle()
{
    const ChartStyle& style = m_look->style();
    QApplication::setPalette(paletteOf(style));
    QApplication::setFont(style.textFont);
    setStyleSheet(styleSheetOf(style));
    m_commands->setChartStyle(style);
    m_header->setChartStyle(style);
    m_filters->setChartStyle(style);
    m_filterChooser->setChartStyle(style);
    m_empty->setChartStyle(style);
    m_dashboard->setChartStyle(style);
    m_inspector->setChartStyle(style);
    m_wizard->setChartStyle(style);
    m_batches->setChartStyle(style);
}

void MainWindow::importFiles(const QStringList& files)
{
    if (!files.isEmpty())
        m_import->start(storePath(), files);
}

void MainWindow::takeFiles(const DroppedFiles& dropped)
{
    if (m_runner.busy(Lane::Change))
        return;
    if (const auto store = dropped.store())
        openStore(pathOf(*store), StoreAccess::ReadWrite);
    else
        importFiles(dropped.files());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!DroppedFiles(*event->mimeData()).empty() && !m_runner.busy(Lane::Change))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    takeFiles(DroppedFiles(*event->mimeData()));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_pages->currentWidget() == m_dashboard)
        return m_flow->clearFilters();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::BackButton)
        return m_flow->goBack();
    if (event->button() == Qt::ForwardButton)
        return m_flow->goForward();
    QMainWindow::mousePressEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::WindowStateChange)
        m_menu->setFullScreen(isFullScreen());
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    savePlace(*this, m_settings);
    QMainWindow::closeEvent(event);
}

} // namespace quarterdeck
