// SPDX-License-Identifier: GPL-3.0-or-later
#include "account_name.h"

#include "random.h"
#include "staff.h"

#include <fmt/format.h>

#include <array>

namespace quarterdeck::demo {

namespace {

constexpr std::uint64_t kNameStream = 2;
constexpr int kHeads = 14;
constexpr int kTails = 10;
constexpr int kTrades = 22;
constexpr int kNames = kHeads * kTails * kTrades;
constexpr int kStride = 1'117; // no factor in common with kNames, so that every name is met once
constexpr int kCountries = 5;
constexpr int kSpecials = 4;

struct Country
{
    std::string_view name;
    std::string_view legalForm;
};

struct Special
{
    std::string_view full;
    std::string_view brief;
    std::string_view industry;
    int country;
};

/// What sounds right in a region.
struct Region
{
    std::array<std::string_view, kHeads> heads;
    std::array<std::string_view, kTails> tails;
    std::array<Country, kCountries> countries;
    std::array<Special, kSpecials> specials;
};

constexpr std::array<Region, kTeams> kRegions{{
    {{"Nord", "Vest", "Øst", "Brå", "Sølv", "Hav", "Lys", "Grå", "Stål", "Fjell", "Kyst", "Sten", "Ål", "Väster"},
        {"mark", "vik", "dal", "holm", "sund", "haug", "ström", "næs", "fors", "lund"},
        {{{"Norway", "AS"}, {"Sweden", "AB"}, {"Denmark", "ApS"}, {"Finland", "Oy"}, {"Iceland", "ehf."}}},
        {{{"Bergström, Lie & Co AB", "Bergström Lie", "Manufacturing", 1},
            {"\"Blue Fjord\" Aquaculture AS", "Blue Fjord", "Food & beverage", 0},
            {"Þórsmörk Geothermal ehf.", "Þórsmörk", "Energy", 4},
            {"Øresund Havn A/S", "Øresund Havn", "Transport", 2}}}},
    {{"Bel", "Mira", "Alba", "Costa", "Luz", "Serra", "Porto", "Terra", "Monte", "Río", "Valle", "Ág", "Campo",
         "Piedra"},
        {"nova", "verde", "mar", "alta", "lata", "dora", "blanca", "fría", "azul", "longa"},
        {{{"Spain", "S.L."}, {"Italy", "S.r.l."}, {"Portugal", "Lda."}, {"Greece", "A.E."}, {"Malta", "Ltd"}}},
        {{{"Ναυπηγεία Αιγαίου A.E.", "Ναυπηγεία Αιγαίου", "Transport", 3},
            {"Fratelli Bresciani, Padova S.r.l.", "Fratelli Bresciani", "Manufacturing", 1},
            {"Conservas \"La Almadraba\" S.L.", "La Almadraba", "Food & beverage", 0},
            {"Pedras São João Lda.", "Pedras São João", "Mining & materials", 2}}}},
    {{"Kar", "Demir", "Gül", "Şah", "Złot", "Dąb", "Wiel", "Zla", "Bíl", "Krá", "Vel", "Mor", "Drá", "Bră"},
        {"taş", "oğlu", "pınar", "ice", "ów", "ava", "nik", "ski", "ina", "eşti"},
        {{{"Türkiye", "A.Ş."}, {"Poland", "S.A."}, {"Czechia", "s.r.o."}, {"Romania", "S.R.L."}, {"Ukraine", "LLC"}}},
        {{{"Завод «Янтарний», ТОВ", "Завод Янтарний", "Mining & materials", 4},
            {"İzmir Körfez Gemi A.Ş.", "İzmir Körfez", "Transport", 0},
            {"Dvořák, Čermák a syn s.r.o.", "Dvořák Čermák", "Manufacturing", 2},
            {"Łódź Instrumenty S.A.", "Łódź Instrumenty", "Technology", 1}}}},
    {{"Grün", "Wald", "Licht", "Rhein", "Clair", "Beau", "Mont", "Har", "Black", "Stone", "Glen", "Zuider", "Wester",
         "Rou"},
        {"feld", "heim", "bach", "burg", "rive", "lac", "ville", "ford", "well", "wijk"},
        {{{"Germany", "GmbH"}, {"France", "SAS"}, {"United Kingdom", "Ltd"}, {"Netherlands", "B.V."},
            {"Ireland", "Ltd"}}},
        {{{"Brandt, Möller & Söhne KG", "Brandt Möller", "Manufacturing", 0},
            {"O'Rourke Tidal Ltd", "O'Rourke Tidal", "Energy", 4},
            {"Société Hélène Œuvrard SAS", "Hélène Œuvrard", "Pharma & labs", 1},
            {"Sluis 12, Havenbedrijf B.V.", "Sluis 12", "Transport", 3}}}},
}};

struct Trade
{
    std::string_view name;
    std::string_view industry;
};

constexpr std::array<Trade, kTrades> kTradeWords{{
    {"Marine", "Transport"},
    {"Energy", "Energy"},
    {"Foods", "Food & beverage"},
    {"Pharma", "Pharma & labs"},
    {"Robotics", "Technology"},
    {"Offshore", "Energy"},
    {"Logistics", "Transport"},
    {"Textiles", "Manufacturing"},
    {"Optics", "Technology"},
    {"Mining", "Mining & materials"},
    {"Aqua", "Food & beverage"},
    {"Chemicals", "Pharma & labs"},
    {"Motors", "Manufacturing"},
    {"Rail", "Transport"},
    {"Aero", "Manufacturing"},
    {"Timber", "Mining & materials"},
    {"Glass", "Mining & materials"},
    {"Dairy", "Food & beverage"},
    {"Wind", "Energy"},
    {"Labs", "Pharma & labs"},
    {"Shipyard", "Transport"},
    {"Controls", "Technology"},
}};

template <typename List>
const auto& at(const List& list, int index)
{
    return list[static_cast<std::size_t>(index)];
}

} // namespace

AccountName accountName(int team, int number, std::uint64_t seed)
{
    const Region& region = at(kRegions, team);
    const int inRegion = number / kReps * (kReps / kTeams) + number % (kReps / kTeams);
    if (inRegion < kSpecials) {
        const Special& special = at(region.specials, inRegion);
        return {std::string(special.full), std::string(special.brief), special.industry,
            at(region.countries, special.country).name};
    }

    const int offset = Random(seed, kNameStream).below(kNames);
    const int place = (inRegion % kNames * kStride + offset) % kNames;
    const Trade& trade = at(kTradeWords, place % kTrades);
    const std::string brief
        = fmt::format("{}{}", at(region.heads, place / kTrades / kTails), at(region.tails, place / kTrades % kTails));
    const int round = inRegion / kNames;
    const std::string among = round > 0 ? fmt::format(" {}", round + 1) : std::string();
    const Country& country = at(region.countries, (inRegion + place) % kCountries);
    return {
        fmt::format("{} {}{} {}", brief, trade.name, among, country.legalForm), brief, trade.industry, country.name};
}

} // namespace quarterdeck::demo
