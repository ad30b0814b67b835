// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/money.h>
#include <quarterdeck/core/text.h>
#include <quarterdeck/facts/deal_facts.h>

#include "column_reader.h"
#include "wide_decimal.h"

#include <array>

namespace quarterdeck {

namespace {

using Number = std::optional<std::int64_t>;

enum class Outcome { Open, Won, Lost };

/// The columns that a deal is derived from.
struct DealColumns
{
    explicit DealColumns(const ColumnBlock& deals)
        : outcome(deals, "outcome")
        , createdAt(deals, "created_at")
        , closedOn(deals, "closed_on")
        , expectedCloseOn(deals, "expected_close_on")
        , amount(deals, "amount_original")
        , cost(deals, "cost_original")
        , quantity(deals, "quantity")
        , unitCost(deals, "product.unit_cost")
        , currency(deals, "currency")
        , probability(deals, "probability")
        , stageProbability(deals, "stage.probability")
        , lostReason(deals, "lost_reason")
        , deleted(deals, "deleted")
    {
    }

    ColumnReader outcome, createdAt, closedOn, expectedCloseOn, amount, cost, quantity, unitCost, currency, probability,
        stageProbability, lostReason, deleted;
};

/// The derived columns of one row.
struct DealFacts
{
    Number createdOn, wonOn, lostOn, decidedOn;
    std::int64_t aliveFrom = kBeginningOfTime;
    std::int64_t aliveTo = kEndOfTime;
    Number endedOn, expectedOn, cycleDays, amount, cost, profit, winChance;
    bool foreignCurrency = false;
};

constexpr std::array<const char*, 14> kOutputs{"created_on", "won_on", "lost_on", "decided_on", "alive_from",
    "alive_to", "ended_on", "expected_on", "cycle_days", "amount", "cost", "profit", "win_chance", "foreign_currency"};

/// In the order of kOutputs.
std::array<Number, kOutputs.size()> valuesOf(const DealFacts& deal)
{
    return {deal.createdOn, deal.wonOn, deal.lostOn, deal.decidedOn, deal.aliveFrom, deal.aliveTo, deal.endedOn,
        deal.expectedOn, deal.cycleDays, deal.amount, deal.cost, deal.profit, deal.winChance,
        deal.foreignCurrency ? 1 : 0};
}

class DealDerivation
{
public:
    DealDerivation(const ColumnBlock& deals, const TextLookup& texts, const FactSettings& settings,
        std::vector<RowFinding>& findings)
        : m_rowIds(deals.rowIds)
        , m_in(deals)
        , m_texts(texts)
        , m_settings(settings)
        , m_findings(findings)
        , m_base(folded(settings.baseCurrency))
    {
    }

    DealFacts row(std::size_t row)
    {
        DealFacts deal;
        const Outcome outcome = outcomeOf(row);
        const bool deleted = m_in.deleted.at(row).value_or(0) != 0 || isIgnored(row, outcome);
        deal.expectedOn = m_in.expectedCloseOn.at(row);
        deriveMoney(row, deal);
        if (deleted) {
            deal.aliveTo = kBeginningOfTime;
            deal.endedOn = kBeginningOfTime;
            deal.foreignCurrency = false;
            return deal;
        }
        deriveDays(row, outcome, deal);
        if (outcome == Outcome::Open)
            deal.winChance = winChance(row);
        report(row, outcome, deal);
        return deal;
    }

private:
    Outcome outcomeOf(std::size_t row) const
    {
        const Number code = m_in.outcome.at(row);
        const std::string word = code ? folded(m_texts(*code)) : std::string();
        if (word == "won")
            return Outcome::Won;
        if (word == "lost" || word == "cancelled" || word == "canceled")
            return Outcome::Lost;
        return Outcome::Open;
    }

    bool isIgnored(std::size_t row, Outcome outcome) const
    {
        const Number reason = outcome == Outcome::Lost ? m_in.lostReason.at(row) : Number();
        return reason && m_settings.ignoredLostReasons.contains(folded(m_texts(*reason)));
    }

    void deriveDays(std::size_t row, Outcome outcome, DealFacts& deal) const
    {
        if (const Number created = m_in.createdAt.at(row)) {
            deal.createdOn = m_settings.timeZone.dayOf(Timestamp::decoded(*created)).days();
            deal.aliveFrom = *deal.createdOn;
        }
        if (outcome == Outcome::Open)
            return;
        deal.decidedOn = m_in.closedOn.at(row);
        (outcome == Outcome::Won ? deal.wonOn : deal.lostOn) = deal.decidedOn;
        deal.endedOn = deal.decidedOn.value_or(kBeginningOfTime);
        deal.aliveTo = *deal.endedOn;
        if (deal.createdOn && deal.decidedOn && *deal.decidedOn >= *deal.createdOn)
            deal.cycleDays = *deal.decidedOn - *deal.createdOn;
    }

    void deriveMoney(std::size_t row, DealFacts& deal) const
    {
        const bool foreign = !foreignCurrencyOf(row).empty();
        const Number amount = m_in.amount.at(row);
        const Number cost = m_in.cost.at(row);
        deal.foreignCurrency = foreign && amount.has_value();
        if (amount && !foreign)
            deal.amount = toMinorUnits(*amount, m_settings.moneyDigits);
        if (cost && !foreign)
            deal.cost = toMinorUnits(*cost, m_settings.moneyDigits);
        else if (const Number unitCost = m_in.unitCost.at(row); unitCost && !cost)
            deal.cost
                = productInMinorUnits(*unitCost, m_in.quantity.at(row).value_or(kDecimalOne), m_settings.moneyDigits);
        if (deal.amount && deal.cost)
            deal.profit = *deal.amount - *deal.cost;
    }

    /// The currency named, where it is another than the base; else empty.
    std::string_view foreignCurrencyOf(std::size_t row) const
    {
        const Number code = m_in.currency.at(row);
        if (!code || m_base.empty())
            return {};
        const std::string_view currency = m_texts(*code);
        return folded(currency) == m_base ? std::string_view() : currency;
    }

    Number winChance(std::size_t row) const
    {
        if (const Number own = m_in.probability.at(row))
            return own;
        return m_in.stageProbability.at(row);
    }

    void report(std::size_t row, Outcome outcome, const DealFacts& deal)
    {
        const Number amount = m_in.amount.at(row);
        const std::int64_t today = m_settings.importDay.days();
        if (!deal.createdOn)
            find(row, IssueKind::MissingCreated);
        if (outcome != Outcome::Open && !deal.decidedOn)
            find(row, IssueKind::DecidedWithoutDate);
        if (deal.createdOn && deal.decidedOn && *deal.decidedOn < *deal.createdOn)
            find(row, IssueKind::ClosedBeforeCreated);
        if (deal.createdOn.value_or(today) > today || deal.decidedOn.value_or(today) > today)
            find(row, IssueKind::DateInFuture);
        if (amount.value_or(0) < 0)
            find(row, IssueKind::NegativeAmount);
        if (outcome == Outcome::Won && !amount)
            find(row, IssueKind::WonWithoutAmount);
        if (deal.foreignCurrency)
            find(row, IssueKind::MixedCurrency, std::string(foreignCurrencyOf(row)));
    }

    void find(std::size_t row, IssueKind kind, std::string argument = {})
    {
        m_findings.push_back({m_rowIds[row], kind, std::move(argument)});
    }

    const std::vector<std::int64_t>& m_rowIds;
    DealColumns m_in;
    const TextLookup& m_texts;
    const FactSettings& m_settings;
    std::vector<RowFinding>& m_findings;
    std::string m_base;
};

} // namespace

std::vector<std::string> dealInputs()
{
    return {"outcome", "created_at", "closed_on", "expected_close_on", "amount_original", "cost_original", "quantity",
        "product.unit_cost", "currency", "probability", "stage.probability", "lost_reason", "deleted"};
}

std::vector<std::string> dealOutputs() { return {kOutputs.begin(), kOutputs.end()}; }

ColumnBlock deriveDeals(
    const ColumnBlock& deals, const TextLookup& texts, const FactSettings& settings, std::vector<RowFinding>& findings)
{
    ColumnBlock facts;
    facts.rowIds = deals.rowIds;
    facts.columns.resize(kOutputs.size());
    for (std::size_t column = 0; column < kOutputs.size(); ++column)
        facts.columns[column].id = kOutputs[column];

    DealDerivation derivation(deals, texts, settings, findings);
    for (std::size_t row = 0; row < deals.rows(); ++row) {
        const auto values = valuesOf(derivation.row(row));
        for (std::size_t column = 0; column < kOutputs.size(); ++column) {
            if (values[column])
                facts.columns[column].add(*values[column]);
            else
                facts.columns[column].addEmpty();
        }
    }
    return facts;
}

} // namespace quarterdeck
