// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/shortcuts_dialog.h>

#include <quarterdeck/gui/search_folding.h>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace quarterdeck {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("ShortcutsDialog", text); }

std::vector<ShortcutGroup> ownGroups()
{
    const auto tr = [](const char* text) { return translated(text); };
    return {
        {tr("Window"),
            {{tr("From control to control"), tr("Tab, Shift+Tab")},
                {tr("To the next area, to the one before"), tr("F6, Shift+F6")},
                {tr("From role to role"), tr("Left, Right")}, {tr("Close the message, remove every filter"), tr("Esc")},
                {tr("Larger, smaller"), tr("Ctrl+Mouse wheel")}}},
        {tr("Tiles"),
            {{tr("From point to point"), tr("Arrow keys")}, {tr("To the first, to the last point"), tr("Home, End")},
                {tr("Menu of the tile"), tr("Return, Space, Menu")}, {tr("As a table, and back"), tr("T")},
                {tr("Sort a table by its next column"), tr("S")}}},
        {tr("Command palette"),
            {{tr("Up and down the list"), tr("Up, Down, Page up, Page down")}, {tr("Do it"), tr("Return")},
                {tr("Close"), tr("Esc")}}},
        {tr("Tables and dialogs"),
            {{tr("Copy the selected rows"), tr("Ctrl+C")}, {tr("Select all"), tr("Ctrl+A")}, {tr("Close"), tr("Esc")}}},
    };
}

} // namespace

ShortcutsDialog::ShortcutsDialog(std::vector<ShortcutGroup> menus, QWidget* parent)
    : QDialog(parent), m_nothing(new QLabel(tr("No shortcut is called so.")))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* search = new QLineEdit;
    search->setObjectName(QStringLiteral("shortcutsSearch"));
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search the shortcuts"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    for (ShortcutGroup& group : ownGroups())
        menus.push_back(std::move(group));
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("shortcutsList"));
    scroll->setAccessibleName(tr("Shortcuts"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget* list = build(menus);
    scroll->setWidget(list);
    // The keys stand beside the scroll bar, not under it.
    scroll->setMinimumWidth(list->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(search);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    const int unit = fontMetrics().height();
    resize(unit * 32, unit * 38);
}

QWidget* ShortcutsDialog::build(const std::vector<ShortcutGroup>& groups)
{
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("shortcutsPage"));
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, fontMetrics().height(), 0);
    grid->setHorizontalSpacing(fontMetrics().height() * 2);
    grid->setVerticalSpacing(fontMetrics().height() / 2);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const ShortcutGroup& group : groups) {
        Section section{new QLabel(group.title), {}};
        section.title->setProperty("strong", true);
        section.title->setContentsMargins(0, row == 0 ? 0 : fontMetrics().height() / 2, 0, 0);
        grid->addWidget(section.title, row++, 0, 1, 2);
        for (const auto& [text, keys] : group.keys) {
            Line line{new QLabel(text), new QLabel(keys), foldedForSearch(text + QLatin1Char(' ') + keys)};
            line.keys->setProperty("soft", true);
            grid->addWidget(line.name, row, 0);
            grid->addWidget(line.keys, row++, 1, Qt::AlignRight);
            section.lines.push_back(line);
        }
        m_sections.push_back(std::move(section));
    }
    m_nothing->setObjectName(QStringLiteral("shortcutsNothing"));
    m_nothing->setProperty("soft", true);
    m_nothing->hide();
    grid->addWidget(m_nothing, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    return list;
}

void ShortcutsDialog::search(const QString& text)
{
    const QStringList words = foldedForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool anything = false;
    for (const Section& section : m_sections) {
        bool any = false;
        for (const Line& line : section.lines) {
            const bool fits = std::all_of(
                words.begin(), words.end(), [&](const QString& word) { return line.searched.contains(word); });
            line.name->setVisible(fits);
            line.keys->setVisible(fits);
            any = any || fits;
        }
        section.title->setVisible(any);
        anything = anything || any;
    }
    m_nothing->setVisible(!anything);
}

} // namespace quarterdeck
