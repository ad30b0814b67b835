// SPDX-License-Identifier: GPL-3.0-or-later
#include "deal_stream.h"

#include "deal_timing.h"
#include "log_normal.h"
#include "product_range.h"

#include <algorithm>
#include <limits>

namespace quarterdeck::demo {

namespace {

constexpr std::uint64_t kDealStream = 1;
// Steps of the R2 sequence (Roberts 2018), times 65536: together they cover a square evenly after any number of draws,
// so that even a few wins are a fair sample of products and sizes.
constexpr std::uint16_t kProductStep = 49'472;
constexpr std::uint16_t kSizeStep = 37'345;
constexpr int kSigma = 340; // of the logarithm of amounts of one family and segment, per mille
constexpr int kPriceRisePerYear = 55; // per mille of the first year's prices
constexpr int kDaysInYear = 365;
constexpr int kSleepingPerMille = 60; // deals that nobody decides or closes
constexpr int kOldestSleeper = 240; // days; older ones were cleaned up
constexpr int kOldCustomers = 350; // per mille of the accounts bought before they were in the CRM
constexpr Date kNever{std::numeric_limits<std::int32_t>::max()};

constexpr std::array<int, 3> kSegmentSizes{75, 100, 150}; // per cent of the median
constexpr std::array<std::string_view, 7> kSources{
    "Website", "Referral", "Outbound", "Partner", "Trade fair", "E-mail", ""};
constexpr std::array<int, 7> kSourceWeights{25, 15, 22, 14, 12, 10, 2};
constexpr std::array<int, 7> kSourceChances{96, 124, 84, 112, 98, 88, 90}; // per cent of the rep's own
constexpr std::array<int, 4> kTypeWeights{28, 30, 22, 20}; // to a customer; to others all is new business
constexpr std::array<int, 4> kTypeChances{95, 104, 98, 120};
constexpr std::array<std::string_view, 8> kProjects{
    "retrofit", "pilot", "fleet", "new line", "lab kit", "site two", "framework", "tender"};
constexpr std::array<std::string_view, 7> kLostReasons{
    "Price", "Competitor", "No budget", "No decision", "Timing", "Missing feature", ""};
constexpr std::array<int, 7> kLostWeights{24, 20, 14, 17, 9, 6, 10};
constexpr std::array<int, 4> kStageProbabilities{10, 25, 50, 75};

template <typename List>
auto at(const List& list, int index)
{
    return list[static_cast<std::size_t>(index)];
}

/// How far a deal has come after that part (per mille) of its cycle.
Stage stageAfter(int passed)
{
    if (passed < 200)
        return Stage::Prospecting;
    if (passed < 480)
        return Stage::Qualification;
    return passed < 780 ? Stage::Proposal : Stage::Negotiation;
}

/// The product at that place of 65536, each as wide as its share.
int productAt(std::uint16_t place)
{
    int shares = 0;
    for (const Product& product : products())
        shares += product.share;
    int left = place * shares >> 16;
    int index = 0;
    while (left >= products()[static_cast<std::size_t>(index)].share)
        left -= products()[static_cast<std::size_t>(index++)].share;
    return index;
}

/// Prices are round: tens below 20,000, hundreds above; one in twelve is a sum of odd items.
std::int64_t rounded(std::int64_t euros, Random& random)
{
    if (random.chance(80))
        return euros * 100 + random.below(100);
    const std::int64_t step = euros < 20'000 ? 10 : 100;
    return std::max<std::int64_t>(step, (euros + step / 2) / step * step) * 100;
}

} // namespace

DealStream::DealStream(
    const Staff& staff, const AccountBook& accounts, Period history, std::int64_t deals, std::uint64_t seed)
    : m_staff(staff)
    , m_accounts(accounts)
    , m_firstDay(history.from)
    , m_lastDay(history.to - 1)
    , m_deals(deals)
    , m_days(history, deals)
    , m_random(seed, kDealStream)
    , m_customerSince(static_cast<std::size_t>(accounts.size()), kNever)
{
    for (int& due : m_winsDue)
        due = m_random.below(1000);
    for (auto& ofTeam : m_places)
        for (Places& places : ofTeam)
            places = {static_cast<std::uint16_t>(m_random.below(1 << 16)),
                static_cast<std::uint16_t>(m_random.below(1 << 16))};
    for (int account = 0; account < accounts.size(); ++account)
        if (m_random.chance(kOldCustomers))
            m_customerSince[static_cast<std::size_t>(account)] = accounts.createdOn(account);
}

std::optional<Deal> DealStream::next()
{
    if (m_given == m_deals)
        return std::nullopt;
    Deal deal;
    deal.number = ++m_given;
    deal.createdOn = m_days.next();
    deal.rep = pickRep(deal.createdOn);
    pickCustomer(deal);
    const bool wins = decideWin(deal);
    drawProductAndAmount(deal, wins);
    const int cycle = cycleDays(*deal.cents, m_random);
    standOnLastDay(deal, decisionDay(deal.createdOn, cycle, wins, m_random), wins);
    priceCost(deal);
    leaveOut(deal);
    return deal;
}

int DealStream::pickRep(Date day)
{
    std::array<int, kReps> loads{};
    for (int rep = 0; rep < kReps; ++rep)
        loads[static_cast<std::size_t>(rep)] = m_staff.workload(rep, day);
    return m_random.weighted(loads);
}

void DealStream::pickCustomer(Deal& deal)
{
    deal.project = at(kProjects, m_random.below(static_cast<int>(kProjects.size())));
    deal.source = at(kSources, m_random.weighted(kSourceWeights));
    if (m_random.chance(50))
        return; // nobody noted whose it is
    deal.account = m_accounts.pick(deal.rep, deal.createdOn, m_random);
    if (at(m_customerSince, deal.account) <= deal.createdOn)
        deal.type = static_cast<DealType>(m_random.weighted(kTypeWeights));
}

bool DealStream::decideWin(const Deal& deal)
{
    const auto source = std::find(kSources.begin(), kSources.end(), deal.source) - kSources.begin();
    const int chance = m_staff.winChance(deal.rep, deal.createdOn) * at(kSourceChances, static_cast<int>(source)) / 100
        * at(kTypeChances, static_cast<int>(deal.type)) / 100;
    int& due = m_winsDue[static_cast<std::size_t>(deal.rep)];
    due += chance;
    if (due + m_random.between(-350, 350) < 1000)
        return false;
    due -= 1000;
    return true;
}

void DealStream::drawProductAndAmount(Deal& deal, bool wins)
{
    Places& places = m_places[static_cast<std::size_t>(m_staff.rep(deal.rep).team)][static_cast<std::size_t>(wins)];
    places.product = static_cast<std::uint16_t>(places.product + kProductStep);
    places.size = static_cast<std::uint16_t>(places.size + kSizeStep);

    deal.product = productAt(places.product);
    const int family = products()[static_cast<std::size_t>(deal.product)].family;
    const Segment segment = deal.account < 0 ? Segment::Smb : m_accounts.segment(deal.account);
    const std::int64_t prices = 1000 + std::int64_t{kPriceRisePerYear} * (deal.createdOn - m_firstDay) / kDaysInYear;
    const std::int64_t median = std::int64_t{families()[static_cast<std::size_t>(family)].medianDeal}
        * at(kSegmentSizes, static_cast<int>(segment)) / 100 * prices / 1000;
    // What is lost was asked for at a somewhat higher price.
    deal.cents = rounded(logNormal(wins ? median : median * 112 / 100, kSigma, places.size), m_random);
}

void DealStream::standOnLastDay(Deal& deal, Date decidedOn, bool wins)
{
    deal.expectedOn = expectedDay(deal.createdOn, decidedOn, m_random);
    const bool sleeps = m_random.chance(kSleepingPerMille) && m_lastDay - deal.createdOn < kOldestSleeper && !wins;
    if (decidedOn <= m_lastDay && !sleeps) {
        deal.closedOn = decidedOn;
        deal.stage = wins ? Stage::ClosedWon : Stage::ClosedLost;
        deal.probability = wins ? 100 : 0;
        deal.rep = m_staff.inChargeOn(deal.rep, decidedOn);
        if (!wins)
            deal.lostReason = at(kLostReasons, m_random.weighted(kLostWeights));
        if (wins && deal.account >= 0) {
            Date& since = m_customerSince[static_cast<std::size_t>(deal.account)];
            since = std::min(since, decidedOn);
        }
        return;
    }
    const int cycle = std::max(1, decidedOn - deal.createdOn);
    const int passed = std::min(1000, (m_lastDay - deal.createdOn) * 1000 / cycle);
    deal.stage = stageAfter(sleeps ? m_random.between(0, passed) : passed * m_random.between(80, 120) / 100);
    const int usual = at(kStageProbabilities, static_cast<int>(deal.stage));
    deal.probability = m_random.chance(800) ? usual : usual + 5 * m_random.between(-1, 2);
    deal.rep = m_staff.inChargeOn(deal.rep, m_lastDay);
}

void DealStream::priceCost(Deal& deal)
{
    const Product& product = products()[static_cast<std::size_t>(deal.product)];
    const std::int64_t cents = *deal.cents;
    deal.quantity = static_cast<int>(std::max<std::int64_t>(1, cents / 100 / product.listPrice));
    const int margin = families()[static_cast<std::size_t>(product.family)].marginPerMille + m_random.between(-70, 60);
    const std::int64_t cost = cents * (1000 - std::clamp(margin, 350, 600)) / 1000;
    if (m_random.chance(880))
        deal.costCents = cost / 100 * 100;
}

void DealStream::leaveOut(Deal& deal)
{
    int perMille = 35;
    if (deal.won())
        perMille = 14;
    else if (deal.stage == Stage::Prospecting)
        perMille = 220;
    if (!m_random.chance(perMille))
        return;
    deal.cents.reset();
    deal.costCents.reset();
}

} // namespace quarterdeck::demo
