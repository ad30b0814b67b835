// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>

#include <string>

struct sqlite3;

namespace quarterdeck {

/// What SQLite's (extended) result code means for the store; `message` is SQLite's own.
Error databaseError(int code, const std::string& path, const std::string& message);
/// The same, with path and message taken from the connection.
Error databaseError(int code, sqlite3* handle);

} // namespace quarterdeck
