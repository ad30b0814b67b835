// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/shortcuts_dialog.h>

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace quarterdeck {

ShortcutsDialog::ShortcutsDialog(const std::vector<std::pair<QString, QString>>& menu, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto lines = menu;
    lines.emplace_back(tr("From tile to tile"), tr("Tab"));
    lines.emplace_back(tr("Through the points of a tile"), tr("Arrow keys, Home, End"));
    lines.emplace_back(tr("Menu of a tile"), tr("Return"));
    lines.emplace_back(tr("From role to role"), tr("Arrow keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(40);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const auto& [text, keys] : lines) {
        auto* name = new QLabel(text);
        auto* key = new QLabel(keys);
        key->setProperty("soft", true);
        grid->addWidget(name, row, 0);
        grid->addWidget(key, row, 1, Qt::AlignRight);
        ++row;
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(buttons);
}

} // namespace quarterdeck
