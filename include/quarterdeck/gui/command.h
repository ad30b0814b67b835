// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace quarterdeck {

/// Something that can be done, as the command palette offers it. A value.
struct Command
{
    QString title; ///< "Show Inês Gonçalves"
    QString section; ///< where it belongs: "View", "Sales rep", "Recent stores"
    QString keys; ///< its shortcut in the platform's words, or empty
    std::function<void()> run;
};

using Commands = std::vector<Command>;

} // namespace quarterdeck
