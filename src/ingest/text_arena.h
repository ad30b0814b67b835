// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Storage for text of a block in few pieces that never move.
class TextArena
{
public:
    /// Room for that many bytes, valid as long as the piece that holds it.
    char* room(std::size_t bytes);
    std::string_view keep(std::string_view text);
    std::vector<std::vector<char>> take();

private:
    std::vector<std::vector<char>> m_pieces;
};

} // namespace quarterdeck
