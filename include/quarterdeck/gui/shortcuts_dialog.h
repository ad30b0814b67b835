// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QLabel;
class QWidget;

namespace quarterdeck {

/// Keys that belong together, under the name of their menu or of the place where they work.
struct ShortcutGroup
{
    QString title;
    std::vector<std::pair<QString, QString>> keys; ///< what is done, by which keys
};

/// F1: what the keyboard can do, group by group; typing narrows it down.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The groups of the menus; those of the window, tiles, palette and dialogs are added.
    explicit ShortcutsDialog(std::vector<ShortcutGroup> menus, QWidget* parent = nullptr);

private:
    struct Line
    {
        QLabel* name;
        QLabel* keys;
        QString searched; ///< folded
    };
    struct Section
    {
        QLabel* title;
        std::vector<Line> lines;
    };

    QWidget* build(const std::vector<ShortcutGroup>& groups);
    void search(const QString& text);

    std::vector<Section> m_sections;
    QLabel* m_nothing;
};

} // namespace quarterdeck
