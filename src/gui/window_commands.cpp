// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/window_commands.h>

#include <quarterdeck/app/number_format.h>
#include <quarterdeck/app/viewer.h>
#include <quarterdeck/gui/command_palette.h>
#include <quarterdeck/gui/period_choice.h>

#include <QMenuBar>
#include <QPointer>

namespace quarterdeck {

namespace {

QString withoutMnemonic(QString text)
{
    text.replace(QStringLiteral("&&"), QStringLiteral("\1"));
    text.remove(QLatin1Char('&'));
    return text.replace(QStringLiteral("\1"), QStringLiteral("&"));
}

/// What a menu and its submenus offer now. Recent stores are a source of their own.
void addMenu(Commands& commands, const QMenu& menu, const QString& section)
{
    for (QAction* action : menu.actions()) {
        if (action->isSeparator() || action->text().isEmpty() || !action->isEnabled() || !action->isVisible())
            continue;
        if (const QMenu* submenu = action->menu()) {
            if (submenu->objectName() != QStringLiteral("recentStores"))
                addMenu(commands, *submenu, withoutMnemonic(action->text()));
            continue;
        }
        commands.push_back({withoutMnemonic(action->text()), section,
            action->shortcut().toString(QKeySequence::NativeText), [open = QPointer<QAction>(action)] {
                if (open)
                    open->trigger();
            }});
    }
}

} // namespace

WindowCommands::WindowCommands(QWidget& window, const QMenuBar& menu)
    : QObject(&window), m_menu(menu), m_palette(new CommandPalette(window))
{
}

void WindowCommands::setChartStyle(const ChartStyle& style) { m_palette->setChartStyle(style); }

void WindowCommands::offer(const OpenedStore* store, const std::vector<RecentStore>& recent)
{
    CommandsModel::Typed typed;
    if (store && !store->empty)
        typed = [this, calendar = store->calendar](const QString& text) { return periodTyped(text, calendar); };
    m_palette->open(all(store, recent), std::move(typed));
}

Commands WindowCommands::all(const OpenedStore* store, const std::vector<RecentStore>& recent) const
{
    Commands commands;
    for (const QAction* action : m_menu.actions())
        if (const QMenu* each = action->menu())
            addMenu(commands, *each, withoutMnemonic(action->text()));
    if (store && !store->empty) {
        addPeriods(commands, *store);
        addViewers(commands, *store);
        addKpis(commands, *store);
    }
    addStores(commands, recent);
    return commands;
}

void WindowCommands::addViewers(Commands& commands, const OpenedStore& store) const
{
    if (!store.workspace.snapshot)
        return;
    for (const Role& role : store.roles)
        for (const std::string& viewer : viewerNames(store.workspace, role.id.toStdString())) {
            const QString name = QString::fromStdString(viewer);
            commands.push_back({tr("Show %1").arg(name), role.name, {},
                [this, id = role.id, name] { Q_EMIT viewerChosen(id, name); }});
        }
}

void WindowCommands::addPeriods(Commands& commands, const OpenedStore& store) const
{
    const NumberFormat format(QLocale(), {});
    for (const PeriodChoice& choice : periodChoices(store.calendar, store.known, store.known.to - 1))
        commands.push_back({tr("%1 (%2)").arg(choice.name, format.period(choice.period)), tr("Period"), {},
            [this, spec = choice.spec] { Q_EMIT periodChosen(spec); }});
    for (const Period& month : knownBuckets(store.calendar, Grain::Month, store.known))
        commands.push_back(
            {format.period(month), tr("Period"), {}, [this, month] { Q_EMIT periodChosen(PeriodSpec::days(month)); }});
}

void WindowCommands::addKpis(Commands& commands, const OpenedStore& store) const
{
    if (!store.workspace.catalog)
        return;
    for (const Kpi& kpi : store.workspace.catalog->kpis())
        commands.push_back({QString::fromStdString(kpi.name), tr("KPI"), {},
            [this, id = QString::fromStdString(kpi.id)] { Q_EMIT kpiChosen(id); }});
}

void WindowCommands::addStores(Commands& commands, const std::vector<RecentStore>& stores) const
{
    for (const RecentStore& store : stores)
        if (store.exists())
            commands.push_back({tr("Open %1").arg(store.name()), tr("Recent stores"), {},
                [this, path = store.path] { Q_EMIT storeChosen(path); }});
}

/// "2026-Q3" as a command.
std::optional<Command> WindowCommands::periodTyped(const QString& text, const FiscalCalendar& calendar) const
{
    const auto period = typedPeriod(calendar, text);
    if (!period)
        return std::nullopt;
    return Command{NumberFormat(QLocale(), {}).period(*period), tr("Period"), {},
        [this, chosen = *period] { Q_EMIT periodChosen(PeriodSpec::days(chosen)); }};
}

} // namespace quarterdeck
