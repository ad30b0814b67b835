// SPDX-License-Identifier: GPL-3.0-or-later
#include "random.h"

#include <numeric>

namespace quarterdeck::demo {

namespace {

// So that seed 1 is a company with a bit of everything: a team that is behind, reps above and below their targets.
constexpr std::uint64_t kFirstCompany = 916;

std::uint64_t mixed(std::uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9u;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBu;
    return value ^ (value >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream) : m_state(mixed(seed + kFirstCompany) ^ mixed(~stream)) { }

std::uint64_t Random::next()
{
    m_state += 0x9E3779B97F4A7C15u;
    return mixed(m_state);
}

int Random::below(int bound) { return static_cast<int>(((next() >> 32) * static_cast<std::uint64_t>(bound)) >> 32); }

int Random::between(int least, int most) { return least + below(most - least + 1); }

bool Random::chance(int perMille) { return below(1000) < perMille; }

int Random::weighted(std::span<const int> weights)
{
    int left = below(std::accumulate(weights.begin(), weights.end(), 0));
    int index = 0;
    while (left >= weights[static_cast<std::size_t>(index)])
        left -= weights[static_cast<std::size_t>(index++)];
    return index;
}

} // namespace quarterdeck::demo
