// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

namespace quarterdeck {

/// F1: what the keyboard can do.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Actions of the menus with their keys; the keys of tiles and tabs are added.
    ShortcutsDialog(const std::vector<std::pair<QString, QString>>& menu, QWidget* parent = nullptr);
};

} // namespace quarterdeck
