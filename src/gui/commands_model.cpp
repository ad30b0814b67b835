// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/gui/commands_model.h>

namespace quarterdeck {

CommandsModel::CommandsModel(QObject* parent) : QAbstractListModel(parent) { }

void CommandsModel::setCommands(Commands commands, Typed typed)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_typed = std::move(typed);
    m_made.reset();
    m_search.clear();
    for (const Command& command : m_commands)
        m_search.add(command.title, command.section);
    m_found = m_search.find({});
    endResetModel();
}

void CommandsModel::search(const QString& text)
{
    beginResetModel();
    m_made = m_typed ? m_typed(text.trimmed()) : std::nullopt;
    m_found = m_search.find(text);
    endResetModel();
}

const Command& CommandsModel::command(int row) const
{
    if (m_made && row == 0)
        return *m_made;
    const auto at = static_cast<std::size_t>(row - (m_made ? 1 : 0));
    return m_commands[static_cast<std::size_t>(m_found[at])];
}

int CommandsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size()) + (m_made ? 1 : 0);
}

QVariant CommandsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Command& shown = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case kSectionRole:
        return shown.section;
    case kKeysRole:
        return shown.keys;
    case Qt::AccessibleTextRole:
        return shown.keys.isEmpty() ? tr("%1, %2").arg(shown.title, shown.section)
                                    : tr("%1, %2, %3").arg(shown.title, shown.section, shown.keys);
    default:
        return {};
    }
}

} // namespace quarterdeck
