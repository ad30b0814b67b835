// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff.h"

#include <algorithm>
#include <array>

namespace quarterdeck::demo {

namespace {

constexpr std::array<std::string_view, kTeams> kTeamNames{"Aurora", "Meridian", "Orient", "Atlantic"};
constexpr std::array<std::string_view, kTeams> kRegionNames{"North", "South", "East", "West"};
constexpr int kDaysToTrain = 182;
constexpr int kExecutives = 2;
constexpr int kUsualMonths = 36; // of history, for which the entries are written
constexpr int kMonthsInYear = 12;

struct LeaderEntry
{
    std::string_view name;
    std::string_view mailbox;
    int team;
    int startedMonthsAgo;
};

constexpr std::array<LeaderEntry, kExecutives + kTeams> kLeaders{{
    {"Henrike van der Zee", "henrike.vanderzee", -1, 148},
    {"Tomás Arvelo", "tomas.arvelo", -1, 96},
    {"Åse Bjørnstad", "ase.bjornstad", 0, 121},
    {"Chiara Fontanesi", "chiara.fontanesi", 1, 87},
    {"Mehmet Şahinoğlu", "mehmet.sahinoglu", 2, 64},
    {"Fiona O'Dwyer", "fiona.odwyer", 3, 110},
}};

struct RepEntry
{
    std::string_view name;
    std::string_view mailbox;
    int winChance;
    int workload;
    int startedMonthsAgo;
    int endedMonthsAgo; // 0: still there
    int successor;
};

// Six of each team, in the order of the teams.
constexpr std::array<RepEntry, kReps> kRepEntries{{
    {"Søren Kjærgaard", "soren.kjaergaard", 352, 108, 88, 0, -1},
    {"Linnéa Öberg", "linnea.oberg", 306, 112, 62, 0, -1},
    {"Juho Mäkelä", "juho.makela", 262, 94, 51, 0, -1},
    {"Katrín Jónsdóttir", "katrin.jonsdottir", 284, 100, 45, 0, -1},
    {"Per-Olav Næss", "per-olav.naess", 224, 88, 97, 11, 5},
    {"Maarika Tõnisson", "maarika.tonisson", 278, 98, 9, 0, -1},
    {"Inês Gonçalves", "ines.goncalves", 328, 116, 70, 0, -1},
    {"Matteo Bianchetti", "matteo.bianchetti", 246, 104, 58, 0, -1},
    {"María José Ibáñez", "maria.ibanez", 296, 106, 83, 0, -1},
    {"Théo Lacombe", "theo.lacombe", 198, 96, 39, 0, -1},
    {"Eleni Papadaki", "eleni.papadaki", 270, 92, 47, 0, -1},
    {"Núria Puigdomènech", "nuria.puigdomenech", 312, 108, 8, 0, -1},
    {"Ayşe Yıldırım", "ayse.yildirim", 374, 110, 66, 0, -1},
    {"Łukasz Żakowski", "lukasz.zakowski", 288, 102, 54, 0, -1},
    {"Ondřej Šťastný", "ondrej.stastny", 254, 100, 77, 0, -1},
    {"Дарина Коваль", "daryna.koval", 302, 98, 42, 0, -1},
    {"Ilinca Țurcanu", "ilinca.turcanu", 232, 90, 49, 0, -1},
    {"Gergő Halász", "gergo.halasz", 186, 94, 60, 5, 15},
    {"Siobhán Mac Lochlainn", "siobhan.maclochlainn", 336, 112, 92, 0, -1},
    {"Jürgen Weißgerber", "jurgen.weissgerber", 268, 106, 104, 0, -1},
    {"Marijke de Ruiter", "marijke.deruiter", 292, 102, 57, 0, -1},
    {"Owain Pritchard", "owain.pritchard", 214, 90, 48, 0, -1},
    {"Clémence Dubreuil", "clemence.dubreuil", 258, 96, 71, 0, -1},
    {"Noah Adeyemi-Clarke", "noah.adeyemi", 276, 106, 6, 0, -1},
}};

/// A first day of work: the first of a month for most, the fifteenth for some.
Date firstDay(Date lastDay, int monthsAgo)
{
    const Date month = (lastDay - (lastDay.day() - 1)).plusMonths(-monthsAgo);
    return monthsAgo % 3 == 0 ? month + 14 : month;
}

} // namespace

std::string_view teamName(int team) { return kTeamNames[static_cast<std::size_t>(team)]; }

std::string_view regionName(int team) { return kRegionNames[static_cast<std::size_t>(team)]; }

Staff::Staff(Period history)
{
    const Date lastDay = history.to - 1;
    const int months
        = (lastDay.year() - history.from.year()) * kMonthsInYear + lastDay.month() - history.from.month() + 1;
    // However long the history: who was there before the usual one was there before this one.
    const auto started = [&](int monthsAgo) {
        return firstDay(lastDay, monthsAgo < kUsualMonths ? monthsAgo : monthsAgo + std::max(0, months - kUsualMonths));
    };
    for (const LeaderEntry& entry : kLeaders)
        m_leaders.push_back({entry.name, entry.mailbox, entry.team, started(entry.startedMonthsAgo)});
    for (const RepEntry& entry : kRepEntries) {
        std::optional<Date> endedOn;
        if (entry.endedMonthsAgo > 0)
            endedOn = (lastDay - lastDay.day()).plusMonths(-entry.endedMonthsAgo);
        const int team = static_cast<int>(m_reps.size()) * kTeams / kReps;
        m_reps.push_back({entry.name, entry.mailbox, team, entry.winChance, entry.workload,
            started(entry.startedMonthsAgo), endedOn, entry.successor});
    }
}

std::string_view Staff::managerName(int team) const
{
    return m_leaders[static_cast<std::size_t>(kExecutives + team)].name;
}

std::string_view Staff::directorName() const { return m_leaders[kExecutives - 1].name; }

bool Staff::employed(int rep, Date day) const
{
    const Rep& person = this->rep(rep);
    return person.startedOn <= day && (!person.endedOn || day <= *person.endedOn);
}

int Staff::trained(int rep, Date day) const
{
    return std::clamp((day - this->rep(rep).startedOn) * 1000 / kDaysToTrain, 0, 1000);
}

int Staff::workload(int rep, Date day) const
{
    return employed(rep, day) ? this->rep(rep).workload * (400 + 600 * trained(rep, day) / 1000) / 1000 : 0;
}

int Staff::winChance(int rep, Date day) const
{
    return this->rep(rep).winChance * (750 + 250 * trained(rep, day) / 1000) / 1000;
}

int Staff::inChargeOn(int rep, Date day) const
{
    const Rep& person = this->rep(rep);
    return person.endedOn && *person.endedOn < day ? person.successor : rep;
}

} // namespace quarterdeck::demo
