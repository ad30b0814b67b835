// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quarterdeck {

/// A dashboard that can be switched to.
struct Role
{
    QString id; ///< "executive"
    QString name; ///< "Executive"

    friend bool operator==(const Role&, const Role&) = default;
};

} // namespace quarterdeck
