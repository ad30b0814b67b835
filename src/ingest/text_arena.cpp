// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_arena.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace quarterdeck {

namespace {

constexpr std::size_t kPieceBytes = std::size_t{256} * 1024;

} // namespace

char* TextArena::room(std::size_t bytes)
{
    if (m_pieces.empty() || m_pieces.back().capacity() - m_pieces.back().size() < bytes) {
        m_pieces.emplace_back();
        m_pieces.back().reserve(std::max(kPieceBytes, bytes));
    }
    std::vector<char>& piece = m_pieces.back();
    const std::size_t start = piece.size();
    piece.resize(start + bytes);
    return piece.data() + start;
}

std::string_view TextArena::keep(std::string_view text)
{
    if (text.empty())
        return {};
    char* place = room(text.size());
    std::memcpy(place, text.data(), text.size());
    return {place, text.size()};
}

std::vector<std::vector<char>> TextArena::take() { return std::exchange(m_pieces, {}); }

} // namespace quarterdeck
