// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace quarterdeck {

/// A compiled statement. Parameters count from 1, columns from 0, as in SQLite. A value that cannot be bound (out of
/// memory, too long) fails the next step().
class Statement
{
public:
    explicit Statement(sqlite3_stmt* handle);

    /// Text and blobs are copied, unless bound as a view: a view must live until the statement is reset.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, int value) { bind(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, std::string_view value);
    void bind(int parameter, const std::string& value) { bind(parameter, std::string_view(value)); }
    void bind(int parameter, const char* value) { bind(parameter, std::string_view(value)); }
    void bind(int parameter, std::nullptr_t);
    void bind(int parameter, std::optional<std::int64_t> value);
    void bindView(int parameter, std::string_view value);
    void bindBlob(int parameter, std::span<const char> value);

    template <typename... Values>
    void bindAll(const Values&... values)
    {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    /// True: a row is there. False: done, and ready to run again.
    Result<bool> step();
    /// Steps to the end and resets, keeping the bindings.
    Result<void> run();
    void reset();

    int columns() const;
    std::string_view columnName(int column) const;
    bool isNull(int column) const;
    std::int64_t integer(int column) const; ///< 0 for NULL
    std::optional<std::int64_t> optionalInteger(int column) const;
    double real(int column) const;
    /// Valid until the next step() or reset().
    std::string_view text(int column) const;
    std::span<const char> blob(int column) const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* handle) const;
    };
    void noteBinding(int code);

    std::unique_ptr<sqlite3_stmt, Finalizer> m_handle;
    int m_bindingError = 0;
};

} // namespace quarterdeck
