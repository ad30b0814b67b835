// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_error.h"

#include <quarterdeck/store/statement.h>

#include <sqlite3.h>

namespace quarterdeck {

void Statement::Finalizer::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(sqlite3_stmt* handle) : m_handle(handle) { }

void Statement::noteBinding(int code)
{
    if (code != SQLITE_OK)
        m_bindingError = code;
}

void Statement::bind(int parameter, std::int64_t value)
{
    noteBinding(sqlite3_bind_int64(m_handle.get(), parameter, value));
}

void Statement::bind(int parameter, double value)
{
    noteBinding(sqlite3_bind_double(m_handle.get(), parameter, value));
}

void Statement::bind(int parameter, std::string_view value)
{
    // A null pointer would bind NULL; an empty view means empty text.
    const char* text = value.data() ? value.data() : "";
    noteBinding(sqlite3_bind_text64(m_handle.get(), parameter, text, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, std::nullptr_t) { noteBinding(sqlite3_bind_null(m_handle.get(), parameter)); }

void Statement::bind(int parameter, std::optional<std::int64_t> value)
{
    if (value)
        bind(parameter, *value);
    else
        bind(parameter, nullptr);
}

void Statement::bindView(int parameter, std::string_view value)
{
    const char* text = value.data() ? value.data() : "";
    noteBinding(sqlite3_bind_text64(m_handle.get(), parameter, text, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bindBlob(int parameter, std::span<const char> value)
{
    const char* bytes = value.empty() ? "" : value.data();
    noteBinding(sqlite3_bind_blob64(m_handle.get(), parameter, bytes, value.size(), SQLITE_TRANSIENT));
}

Result<bool> Statement::step()
{
    const int code = m_bindingError != SQLITE_OK ? m_bindingError : sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    sqlite3* database = sqlite3_db_handle(m_handle.get());
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_handle.get());
        return false;
    }
    Error error = databaseError(sqlite3_extended_errcode(database), database);
    m_bindingError = SQLITE_OK;
    sqlite3_reset(m_handle.get());
    return tl::unexpected(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

void Statement::reset() { sqlite3_reset(m_handle.get()); }

int Statement::columns() const { return sqlite3_column_count(m_handle.get()); }

std::string_view Statement::columnName(int column) const
{
    const char* name = sqlite3_column_name(m_handle.get(), column);
    return name ? name : "";
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

double Statement::real(int column) const { return sqlite3_column_double(m_handle.get(), column); }

std::string_view Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_handle.get(), column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column)))
                : std::string_view();
}

std::span<const char> Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle.get(), column));
    return {bytes, bytes ? static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column)) : 0};
}

} // namespace quarterdeck
