// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/gui/command.h>
#include <quarterdeck/gui/command_search.h>

#include <QAbstractListModel>

#include <optional>

namespace quarterdeck {

/// The commands that fit what is typed, best first.
class CommandsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int kSectionRole = Qt::UserRole;
    static constexpr int kKeysRole = Qt::UserRole + 1;

    /// A command that the typed text itself makes ("2026-Q3"), or none.
    using Typed = std::function<std::optional<Command>(const QString&)>;

    explicit CommandsModel(QObject* parent = nullptr);

    /// Forgets what was typed.
    void setCommands(Commands commands, Typed typed = {});
    void search(const QString& text);
    /// Requires: a row of the model.
    const Command& command(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    Commands m_commands;
    Typed m_typed;
    CommandSearch m_search;
    std::optional<Command> m_made; // from what is typed; stands first
    std::vector<int> m_found;
};

} // namespace quarterdeck
