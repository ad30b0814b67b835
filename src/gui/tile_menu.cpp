// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/tile_menu.h>

namespace quarterdeck {

TileMenu::TileMenu(QWidget* parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("tileMenu"));
    m_pointActions = {add(QString(), "pointRows"), add(QString(), "pointFilter"), add(QString(), "pointExclude")};
    connect(m_pointActions[0], &QAction::triggered, this, [this] { Q_EMIT rowsRequested(m_part); });
    connect(
        m_pointActions[1], &QAction::triggered, this, [this] { Q_EMIT filterRequested(m_part, FilterIntent::Toggle); });
    connect(m_pointActions[2], &QAction::triggered, this,
        [this] { Q_EMIT filterRequested(m_part, FilterIntent::Exclude); });
    m_pointActions.push_back(addSeparator());
    connect(add(tr("How is this computed?"), "explain"), &QAction::triggered, this, &TileMenu::explanationRequested);
    connect(add(tr("Show rows"), "showRows"), &QAction::triggered, this, [this] { Q_EMIT rowsRequested({}); });
    addSeparator();
    m_table = add(tr("Show as table"), "showTable");
    m_table->setCheckable(true);
    // The tile that has the keyboard answers the key itself; here it is only told.
    m_table->setShortcut(QKeySequence(Qt::Key_T));
    m_table->setShortcutContext(Qt::WidgetShortcut);
    connect(m_table, &QAction::triggered, this, &TileMenu::tableToggled);
    m_sort = addMenu(tr("Sort by"));
    m_sort->setObjectName(QStringLiteral("sortMenu"));
    addSeparator();
    connect(add(tr("Copy as picture"), "copyPicture"), &QAction::triggered, this, &TileMenu::copyPictureRequested);
    connect(add(tr("Copy as table"), "copyTable"), &QAction::triggered, this, &TileMenu::copyTableRequested);
    setPart({});
    setColumns({}, -1);
}

QAction* TileMenu::add(const QString& text, const char* name)
{
    QAction* action = addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

void TileMenu::setPart(const Drill& part)
{
    m_part = part;
    for (QAction* action : m_pointActions)
        action->setVisible(!part.whole());
    m_pointActions[0]->setText(tr("Show the rows of %1").arg(part.name));
    m_pointActions[1]->setText(tr("Filter the page to %1").arg(part.name));
    m_pointActions[2]->setText(tr("Leave %1 out").arg(part.name));
    for (const std::size_t filter : {1U, 2U})
        m_pointActions[filter]->setVisible(part.filters());
}

void TileMenu::setTable(Table table)
{
    m_table->setVisible(table != Table::None);
    m_table->setChecked(table == Table::Shown);
}

void TileMenu::setColumns(const QStringList& titles, int sortedBy)
{
    m_sort->clear();
    m_sort->menuAction()->setVisible(!titles.isEmpty());
    const auto offer = [&](const QString& text, const QString& name, int column) {
        QAction* action = m_sort->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(column == sortedBy);
        connect(action, &QAction::triggered, this, [this, column] { Q_EMIT sortRequested(column); });
    };
    for (int column = 0; column < titles.size(); ++column)
        offer(titles[column].isEmpty() ? tr("Name") : titles[column], QStringLiteral("sort_%1").arg(column), column);
    m_sort->addSeparator();
    offer(tr("As it came"), QStringLiteral("sort_none"), -1);
}

} // namespace quarterdeck
