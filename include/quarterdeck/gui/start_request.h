// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace quarterdeck {

/// What a start of the program asks of its window. Paths are absolute, for they may reach another process.
struct StartRequest
{
    QString store; ///< empty: the one that is open, or was last
    QString role; ///< empty: as it was looked at last
    QString viewer;
    QStringList files; ///< as if they were dropped on the window
    QString activationToken; ///< by which a Wayland compositor lets the window come to the front

    QByteArray toJson() const;
    /// Nothing where it is no request.
    static std::optional<StartRequest> fromJson(const QByteArray& json);

    friend bool operator==(const StartRequest&, const StartRequest&) = default;
};

} // namespace quarterdeck
