// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_error.h"

#include <sqlite3.h>

namespace quarterdeck {

namespace {

ErrorKind kindOfInputOutput(int extendedCode)
{
    // A write that the system refuses is nearly always a full disk or quota; reads that fail are another matter.
    switch (extendedCode) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_TRUNCATE:
    case SQLITE_IOERR_SHMSIZE:
    case SQLITE_IOERR_SHMMAP:
        return ErrorKind::DiskFull;
    case SQLITE_IOERR_CORRUPTFS:
    case SQLITE_IOERR_DATA:
        return ErrorKind::StoreDamaged;
    default:
        return ErrorKind::StoreFailed;
    }
}

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return ErrorKind::NotAStore;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::StoreLocked;
    case SQLITE_READONLY:
        return ErrorKind::StoreReadOnly;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_IOERR:
        return kindOfInputOutput(code);
    case SQLITE_CORRUPT:
        return ErrorKind::StoreDamaged;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorKind::NoPermission;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::StoreFailed;
    }
}

} // namespace

Error databaseError(int code, const std::string& path, const std::string& message)
{
    const ErrorKind kind = kindOf(code);
    if (kind == ErrorKind::StoreDamaged || kind == ErrorKind::StoreFailed)
        return Error{kind, path, {path, message}};
    return Error{kind, path, {path}};
}

Error databaseError(int code, sqlite3* handle)
{
    const char* path = sqlite3_db_filename(handle, "main");
    return databaseError(code, path ? path : "", sqlite3_errmsg(handle));
}

} // namespace quarterdeck
