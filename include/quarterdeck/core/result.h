// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/error.h>

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace quarterdeck {

/// A value, or the reason why there is none.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base) : Base(std::move(base)) { }
};

/// Returned where a Result is expected: `return failure(ErrorKind::FileNotFound, path, {path});`
inline tl::unexpected<Error> failure(ErrorKind kind, std::string where, std::vector<std::string> arguments = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(where), std::move(arguments)});
}

} // namespace quarterdeck
