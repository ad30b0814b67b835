// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/main_window.h>

#include "dropped_files.h"

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
#include <quarterdeck/gui/header_bar.h>
#include <quarterdeck/gui/import_flow.h>
#include <quarterdeck/gui/import_report_page.h>
#include <quarterdeck/gui/import_wizard.h>
#include <quarterdeck/gui/job_bar.h>
#include <quarterdeck/gui/menu_bar.h>
#include <quarterdeck/gui/message_bar.h>
#include <quarterdeck/gui/period_button.h>
#include <quarterdeck/gui/report_export.h>
#include <quarterdeck/gui/shortcuts_dialog.h>
#include <quarterdeck/gui/system_theme.h>
#include <quarterdeck/gui/tile_inspector.h>
#include <quarterdeck/gui/tile_widget.h>

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFontInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

constexpr double kLeastTextPixels = 13;

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

QString textOf(const std::filesystem::path& path) { return QString::fromStdString(path.string()); }

} // namespace

MainWindow::MainWindow(WindowJobs& jobs, QSettings& settings, WindowPlaces places)
    : m_jobs(jobs)
    , m_settings(settings)
    , m_places(std::move(places))
    , m_systemTheme(new SystemTheme(themeOf(QGuiApplication::palette()), this))
    , m_textPixels(std::max<double>(kLeastTextPixels, QFontInfo(QGuiApplication::font()).pixelSize()))
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
    , m_import(new ImportFlow(jobs, m_runner, *m_wizard, *m_report, *m_decision, this))
    , m_batches(new BatchesPage)
    , m_history(new BatchesFlow(jobs, m_runner, *m_batches, this))
    , m_inspector(new TileInspector(jobs, settings, *this))
    , m_export(new ReportExport(m_runner, *this))
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
    setMinimumSize(640, 480);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    setThemeChoice(themeChoiceFromName(m_settings.value(QStringLiteral("window/theme")).toString()));
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
    connect(m_menu, &MenuBar::newStoreRequested, this, [this] { chooseStore(true); });
    connect(m_menu, &MenuBar::openStoreRequested, this, [this] { chooseStore(false); });
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
    connect(m_menu, &MenuBar::periodRequested, this, [this] { m_header->period().open(); });
    connect(m_menu, &MenuBar::refreshRequested, this, &MainWindow::reloadStore);
    connect(m_menu, &MenuBar::roleChosen, this, &MainWindow::showRole);
    connect(m_menu, &MenuBar::themeChosen, this, &MainWindow::setThemeChoice);
    connect(m_menu, &MenuBar::fullScreenToggled, this,
        [this](bool on) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, on)); });
    connect(m_menu, &MenuBar::shortcutsRequested, this,
        [this] { (new ShortcutsDialog(m_menu->shortcuts(), this))->show(); });
    connect(m_menu, &MenuBar::aboutRequested, this, [this] { (new AboutDialog(this))->show(); });
}

void MainWindow::connectPages()
{
    connect(m_systemTheme, &SystemTheme::changed, this, &MainWindow::applyStyle);
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
    connect(m_flow, &DashboardFlow::questionChanged, this, &MainWindow::showQuestion);
    connect(m_flow, &DashboardFlow::failed, m_message, &MessageBar::showError);
    connect(m_flow, &DashboardFlow::answered, this, [this](const DashboardAnswer& answer) {
        m_header->setViewers(answer.viewers, answer.view.viewer);
        m_header->period().setPeriod(answer.view.period);
        m_dashboard->setView(answer.view);
    });
    connect(m_header, &HeaderBar::viewerChosen, m_flow, &DashboardFlow::showViewer);
    const TimePanel& time = m_header->period().panel();
    connect(&time, &TimePanel::periodChosen, m_flow, &DashboardFlow::showPeriod);
    connect(&time, &TimePanel::knownToChosen, m_flow, &DashboardFlow::showKnownTo);
    connect(&time, &TimePanel::comparisonChosen, m_flow, &DashboardFlow::compareWith);
    connect(&m_dashboard->grid(), &DashboardGrid::filterRequested, m_flow, &DashboardFlow::filterTo);
    connect(m_filters, &FilterBar::filterOpened, this,
        [this](const std::string& dimension, QWidget* chip) { m_filterChooser->openDimension(dimension, *chip); });
    connect(m_filters, &FilterBar::filterRemoved, this, [this](const std::string& dimension) {
        m_flow->setFilter({dimension, {}, false});
    });
    connect(m_filters, &FilterBar::timeOpened, this, [this] { m_header->period().open(); });
    connect(m_filters, &FilterBar::knownToRemoved, this, [this] { m_flow->showKnownTo(std::nullopt); });
    connect(m_filters, &FilterBar::comparisonRemoved, this, [this] { m_flow->compareWith(ComparisonChoice::AsTile); });
    connect(m_filters, &FilterBar::clearRequested, m_flow, &DashboardFlow::clearFilters);
    connect(m_menu, &MenuBar::clearRequested, m_flow, &DashboardFlow::clearFilters);
    const auto chooseFilter = [this] { m_filterChooser->openDimensions(m_header->filter()); };
    connect(m_menu, &MenuBar::filterRequested, this, chooseFilter);
    connect(m_header, &HeaderBar::filterRequested, this, chooseFilter);
    connect(m_menu, &MenuBar::backRequested, m_flow, &DashboardFlow::goBack);
    connect(m_menu, &MenuBar::forwardRequested, m_flow, &DashboardFlow::goForward);
    connect(m_header, &HeaderBar::backRequested, m_flow, &DashboardFlow::goBack);
    connect(m_header, &HeaderBar::forwardRequested, m_flow, &DashboardFlow::goForward);
}

void MainWindow::connectImport()
{
    connect(m_import, &ImportFlow::wizardNeeded, this, [this] {
        showPage(m_wizard);
        m_wizard->setFocus(Qt::OtherFocusReason);
    });
    connect(m_import, &ImportFlow::decisionNeeded, this, [this] { showPage(m_decision); });
    connect(m_import, &ImportFlow::reportReady, this, [this] { showPage(m_report); });
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

void MainWindow::openLastStore()
{
    const QString last = m_settings.value(QStringLiteral("store/last")).toString();
    if (!last.isEmpty() && QFileInfo::exists(last))
        openStore(pathOf(last), StoreAccess::ReadWrite);
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
        m_message->showError(opened.error());
        return;
    }
    const bool another = !m_store || m_store->workspace.store != opened->workspace.store;
    const bool otherRoles = !m_store || m_store->roles != opened->roles;
    m_store = std::move(*opened);
    if (another) {
        m_message->hide();
        if (m_pages->currentWidget() != m_report)
            showPage(m_store->empty ? static_cast<QWidget*>(m_empty) : m_dashboard);
    }
    const QString name = textOf(m_store->workspace.store.stem());
    m_settings.setValue(QStringLiteral("store/last"), textOf(std::filesystem::absolute(m_store->workspace.store)));
    setWindowTitle(tr("%1 – Quarterdeck").arg(name));
    m_header->setWorkspaceName(name);
    if (otherRoles) { // else the tab that has the keyboard keeps it
        m_header->setRoles(m_store->roles);
        m_menu->setRoles(m_store->roles);
    }
    m_header->period().panel().setCalendar(m_store->calendar, m_store->known);
    m_inspector->setWorkspace(m_store->workspace);
    m_filterChooser->setWorkspace(m_store->workspace);
    if (m_store->empty && m_pages->currentWidget() == m_dashboard)
        showPage(m_empty);
    if (!m_store->workspace.catalogProblems.empty())
        m_message->showError(m_store->workspace.catalogProblems.front());
    updateAvailable();
    m_flow->setStore(*m_store);
}

void MainWindow::showQuestion()
{
    const PageQuestion& question = m_flow->question();
    const PageHistory& history = m_flow->history();
    const QString role = QString::fromStdString(question.role);
    m_header->setRole(role);
    m_menu->setRole(role);
    m_header->setHistory(history.canGoBack(), history.canGoForward());
    m_menu->setHistory(history.canGoBack(), history.canGoForward());
    m_menu->setFiltered(!question.isClear());
    m_header->period().panel().setQuestion(question);
    if (m_store)
        m_filters->setQuestion(question, m_store->workspace);
    updateAvailable();
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
    m_filters->setVisible(m_pages->currentWidget() == m_dashboard && !m_flow->question().isClear());
    m_empty->setEnabled(idle);
    m_batches->setUndoEnabled(idle);
}

void MainWindow::setThemeChoice(ThemeChoice choice)
{
    m_themeChoice = choice;
    m_menu->setThemeChoice(choice);
    m_settings.setValue(QStringLiteral("window/theme"), themeChoiceName(choice));
    applyStyle();
}

void MainWindow::applyStyle()
{
    const Theme theme = m_themeChoice == ThemeChoice::System ? m_systemTheme->theme()
        : m_themeChoice == ThemeChoice::Dark                 ? Theme::Dark
                                                             : Theme::Light;
    m_style = ChartStyle::of(theme, m_textPixels);
    QApplication::setPalette(paletteOf(m_style));
    QApplication::setFont(m_style.textFont);
    setStyleSheet(styleSheetOf(m_style));
    m_header->setChartStyle(m_style);
    m_filters->setChartStyle(m_style);
    m_filterChooser->setChartStyle(m_style);
    m_empty->setChartStyle(m_style);
    m_dashboard->setChartStyle(m_style);
    m_inspector->setChartStyle(m_style);
    m_wizard->setChartStyle(m_style);
    m_batches->setChartStyle(m_style);
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

void MainWindow::chooseStore(bool create)
{
    auto* dialog = new QFileDialog(
        this, create ? tr("New store") : tr("Open store"), QString(), tr("Stores (*.db *.sqlite);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("db"));
    // An existing file is opened, never overwritten.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    const StoreAccess access = create ? StoreAccess::CreateIfMissing : StoreAccess::ReadWrite;
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, access](const QString& file) { openStore(pathOf(file), access); });
    dialog->open();
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

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace quarterdeck
