// SPDX-License-Identifier: GPL-3.0-or-later
#include "brute_force.h"
#include "deal_store.h"

#include <quarterdeck/store/database.h>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace quarterdeck {

namespace {

using test::DealRow;
using test::DealStore;

constexpr int kRows = 400;
constexpr int kQueries = 1500;
constexpr std::int64_t kEver = std::int64_t{1} << 30;

/// Random rows, measures and queries; equal seeds give equal ones.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) { }

    // Not std::uniform_int_distribution: its results differ between libraries.
    std::int64_t upTo(std::int64_t last)
    {
        return static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(last + 1));
    }
    bool oneIn(int n) { return upTo(n - 1) == 0; }
    template <typename T>
    const T& pick(const std::vector<T>& from)
    {
        return from[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(from.size()) - 1))];
    }
    Date day() { return Date::fromYmd(2017, 1, 1).value() + static_cast<int>(upTo(90)); }

private:
    std::mt19937_64 m_engine;
};

void addDimensions(DealStore& store, Chance& chance)
{
    const auto some = [&](std::initializer_list<const char*> columns, std::int64_t last) {
        test::Attributes attributes;
        for (const char* column : columns)
            if (!chance.oneIn(4))
                attributes[column] = chance.upTo(last);
        return attributes;
    };
    for (int i = 0; i < 6; ++i)
        store.text(fmt::format("Text {}", i));
    for (int i = 0; i < 6; ++i) {
        // Every code of a member has the same attributes.
        const Code member = i % 3 == 2 ? i - 1 : i;
        const auto attributes = member == i ? some({"team", "region", "manager"}, 1)
                                            : store.attributes(DimensionDomain::Owner).at(member);
        store.owner(fmt::format("Owner {}", member), attributes, member);
    }
    for (int i = 0; i < 4; ++i) {
        store.account(fmt::format("Account {}", i), some({"segment", "region", "industry", "country"}, 5));
        store.product(fmt::format("Product {}", i), some({"family"}, 5));
    }
}

std::int64_t randomAmount(Chance& chance)
{
    switch (chance.upTo(9)) {
    case 0:
        return 9'000'000'000'000'000'000 - chance.upTo(1000);
    case 1:
        return -9'000'000'000'000'000'000 + chance.upTo(1000);
    case 2:
        return -chance.upTo(std::int64_t{1} << 34);
    default:
        return chance.upTo(200'000);
    }
}

std::int64_t randomDay(Chance& chance)
{
    if (chance.oneIn(10))
        return chance.oneIn(2) ? kEver : -kEver;
    return chance.day().days();
}

DealRow randomDeal(Chance& chance)
{
    DealRow row;
    for (const char* column : {"created_on", "won_on", "decided_on", "expected_on", "last_activity_on"})
        if (!chance.oneIn(4))
            row[column] = chance.day().days();
    for (const char* column : {"alive_from", "alive_to", "ended_on"})
        if (!chance.oneIn(3))
            row[column] = randomDay(chance);
    for (const char* column : {"amount", "profit"})
        if (!chance.oneIn(5))
            row[column] = randomAmount(chance);
    for (const char* column : {"win_chance", "score"})
        if (!chance.oneIn(4))
            row[column] = chance.upTo(10) * 1'000;
    for (const char* column : {"team", "region", "stage", "type", "source", "owner"})
        if (!chance.oneIn(4))
            row[column] = chance.upTo(5);
    for (const char* column : {"account", "product"})
        if (!chance.oneIn(4))
            row[column] = chance.upTo(3);
    if (!chance.oneIn(4))
        row["cycle_days"] = chance.upTo(90);
    return row;
}

RowFilter dayFilter(Chance& chance, FilterOperator op)
{
    const std::vector<std::string> days{"created_on", "won_on", "expected_on", "last_activity_on", "alive_to"};
    const int offset = chance.oneIn(2) ? static_cast<int>(chance.upTo(60)) - 30 : 0;
    const std::vector<Operand> operands{TimeOperand{TimeWord::AsOf, offset}, TimeOperand{TimeWord::From, offset},
        TimeOperand{TimeWord::To, offset}, ColumnOperand{chance.pick(days), offset}};
    return {chance.pick(days), op, {chance.pick(operands)}};
}

RowFilter numberFilter(Chance& chance, FilterOperator op)
{
    const auto value = static_cast<double>(chance.upTo(10));
    switch (chance.upTo(3)) {
    case 0:
        return {"amount", op, {value * 150 + 0.37}};
    case 1:
        return {"win_chance", op, {value / 10}};
    case 2:
        return {"score", op, {value / 10}};
    default:
        if (chance.oneIn(2))
            return {"cycle_days", op, {SettingOperand{"idle_days"}}};
        return {"cycle_days", op, {value * 8}};
    }
}

RowFilter textFilter(Chance& chance)
{
    const std::vector<std::string> columns{"stage", "type", "team", "source"};
    const auto text = [&] { return Operand(fmt::format("Text {}", chance.upTo(7))); }; // 6 and 7 are nobody's
    switch (chance.upTo(2)) {
    case 0:
        return {chance.pick(columns), FilterOperator::Equal, {text()}};
    case 1:
        return {chance.pick(columns), FilterOperator::NotEqual, {text()}};
    default:
        return {chance.pick(columns), FilterOperator::In, {text(), text(), text()}};
    }
}

RowFilter randomFilter(Chance& chance)
{
    const std::vector<FilterOperator> orders{FilterOperator::Equal, FilterOperator::NotEqual, FilterOperator::Less,
        FilterOperator::LessEqual, FilterOperator::Greater, FilterOperator::GreaterEqual};
    const std::vector<std::string> columns{"stage", "amount", "win_chance", "owner", "won_on", "alive_from"};
    switch (chance.upTo(3)) {
    case 0:
        return dayFilter(chance, chance.pick(orders));
    case 1:
        return numberFilter(chance, chance.pick(orders));
    case 2:
        return textFilter(chance);
    default:
        return {chance.pick(columns), chance.oneIn(3) ? FilterOperator::Empty : FilterOperator::NotEmpty, {}};
    }
}

Measure randomMeasure(Chance& chance)
{
    Measure measure;
    measure.id = "random";
    measure.fact = "deal";
    measure.aggregate = chance.pick(std::vector<Aggregate>{Aggregate::Count, Aggregate::Sum, Aggregate::Sum,
        Aggregate::Distinct, Aggregate::Median, Aggregate::Min, Aggregate::Max});
    if (measure.aggregate == Aggregate::Sum)
        measure.value = chance.pick(std::vector<std::vector<std::string>>{
            {"amount"}, {"profit"}, {"amount", "win_chance"}, {"win_chance"}, {"win_chance", "score", "cycle_days"}});
    else if (measure.aggregate == Aggregate::Distinct)
        measure.value = {chance.pick(std::vector<std::string>{
            "owner", "account", "stage", "manager", "region", "win_chance", "expected_month"})};
    else if (measure.aggregate != Aggregate::Count)
        measure.value = {chance.pick(std::vector<std::string>{"amount", "cycle_days", "win_chance"})};
    switch (chance.upTo(4)) {
    case 0:
    case 1:
        measure.date = chance.pick(std::vector<std::string>{"created_on", "won_on", "decided_on"});
        break;
    case 2:
        measure.date = "expected_on";
        measure.notBeforeAsOf = chance.oneIn(2);
        break;
    case 3:
        measure.alive = AliveSpan{"alive_from", "alive_to"};
        break;
    default:
        break;
    }
    while (measure.where.size() < 3 && chance.oneIn(2))
        measure.where.push_back(randomFilter(chance));
    return measure;
}

QueryCell randomCell(Chance& chance)
{
    const Date from = chance.day();
    const Date to = from + static_cast<int>(chance.upTo(60));
    return {from, to, chance.oneIn(2) ? to - 1 : from + static_cast<int>(chance.upTo(70))};
}

std::vector<Code> randomMembers(Chance& chance)
{
    std::vector<Code> members;
    for (Code code = kNoCode; code < 6; ++code)
        if (chance.oneIn(2))
            members.push_back(code);
    return members;
}

MeasureQuery randomQuery(Chance& chance, const Measure& measure)
{
    const std::vector<std::string> dimensions{"owner", "team", "manager", "region", "segment", "industry", "account",
        "product", "family", "stage", "deal_type", "source", "expected_month"};
    MeasureQuery query;
    query.measure = &measure;
    while (query.cells.size() < 3 && (query.cells.empty() || chance.oneIn(2)))
        query.cells.push_back(randomCell(chance));
    while (query.by.size() < 2 && chance.oneIn(2))
        if (const std::string& by = chance.pick(dimensions); query.by.empty() || query.by.front() != by)
            query.by.push_back(by);
    while (query.where.size() < 2 && chance.oneIn(3))
        query.where.push_back({chance.pick(dimensions), randomMembers(chance), chance.oneIn(2)});
    if (chance.oneIn(4))
        query.scope = randomMembers(chance);
    return query;
}

/// The table as text, to compare and to show.
std::string shown(const MeasureTable& table)
{
    std::string text;
    for (const MeasureRow& row : table.rows)
        text += fmt::format("{} [{}] {:.17g} {} rows {} unknown {}\n", row.cell, fmt::join(row.keys, ","), row.value,
            row.hasValue, row.rows, row.unknownState);
    return text;
}

double reaggregated(std::vector<double> values, Aggregate aggregate)
{
    std::sort(values.begin(), values.end());
    switch (aggregate) {
    case Aggregate::Median:
        return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
    case Aggregate::Min:
        return values.front();
    case Aggregate::Max:
        return values.back();
    default:
        double sum = 0;
        for (const double value : values)
            sum += value;
        return sum;
    }
}

/// Of numbers that cancel out, doubles keep what the largest of them allows.
void expectNear(double expected, double actual, const std::vector<double>& parts)
{
    double largest = 1;
    for (const double part : parts)
        largest = std::max(largest, std::abs(part));
    EXPECT_NEAR(expected, actual, largest * 1e-9);
}

class SqlDifferential : public testing::TestWithParam<unsigned>
{
protected:
    SqlDifferential() : chance(GetParam())
    {
        addDimensions(store, chance);
        for (int row = 0; row < kRows; ++row)
            store.add(randomDeal(chance));
        executor = store.open();
    }

    MeasureTable ask(const MeasureQuery& query)
    {
        auto tables = executor->run({&query, 1}, store.snapshot, progress);
        EXPECT_TRUE(tables) << tables.error().arguments.back();
        return tables ? tables->front() : MeasureTable();
    }

    DealStore store;
    Chance chance;
    std::unique_ptr<SqlExecutor> executor;
    Progress progress;
};

TEST_P(SqlDifferential, AnswersAsLookingAtEveryRowDoes)
{
    int verified = 0;
    std::size_t groups = 0;
    for (int i = 0; i < kQueries && !HasFailure(); ++i) {
        const Measure measure = randomMeasure(chance);
        const MeasureQuery query = randomQuery(chance, measure);
        const MeasureTable expected = test::bruteForce(query, store);
        EXPECT_EQ(shown(ask(query)), shown(expected)) << measureSql(query, store.snapshot, store.facts());
        ++verified;
        groups += expected.rows.size();
    }
    std::cout << fmt::format("verified {} of {} queries, {} groups\n", verified, kQueries, groups);
    EXPECT_EQ(verified, kQueries);
    EXPECT_GT(groups, static_cast<std::size_t>(kQueries));
}

TEST_P(SqlDifferential, GivesRowsThatAddUpToTheirNumber)
{
    int verified = 0;
    for (int i = 0; i < kQueries / 10 && !HasFailure(); ++i) {
        const Measure measure = randomMeasure(chance);
        const MeasureQuery query = randomQuery(chance, measure);
        for (const MeasureRow& group : ask(query).rows) {
            const auto rows
                = executor->rows(query, static_cast<std::size_t>(group.cell), group.keys, store.snapshot, progress);
            ASSERT_TRUE(rows);
            if (measure.aggregate != Aggregate::Distinct) {
                EXPECT_EQ(static_cast<std::int64_t>(rows->size()), group.rows);
            }
            std::vector<double> values;
            for (const ContributingRow& row : *rows)
                if (row.hasValue)
                    values.push_back(row.value);
            for (const ContributingRow& row : *rows)
                EXPECT_EQ(row.keys, group.keys);
            EXPECT_TRUE(group.hasValue || values.empty());
            if (group.hasValue)
                expectNear(group.value, reaggregated(values, measure.aggregate), values);
            ++verified;
        }
    }
    std::cout << fmt::format("verified {} groups\n", verified);
    EXPECT_GT(verified, kQueries / 10);
}

TEST_P(SqlDifferential, ShowsTheSameResultToPeopleWhoRunTheStatement)
{
    Result<Database> database = Database::open(store.path(), StoreAccess::ReadOnly);
    ASSERT_TRUE(database);
    for (int i = 0; i < kQueries / 10 && !HasFailure(); ++i) {
        const Measure measure = randomMeasure(chance);
        const MeasureQuery query = randomQuery(chance, measure);
        std::map<std::vector<std::int64_t>, std::vector<double>> results;
        Result<Statement> statement = database->prepare(measureSql(query, store.snapshot, store.facts()));
        ASSERT_TRUE(statement);
        while (statement->step().value()) {
            std::vector<std::int64_t> keys;
            for (int key = 0; key <= static_cast<int>(query.by.size()); ++key)
                keys.push_back(statement->integer(key));
            results[keys].push_back(statement->real(statement->columns() - 1));
        }
        for (const MeasureRow& group : ask(query).rows) {
            std::vector<std::int64_t> keys{group.cell};
            keys.insert(keys.end(), group.keys.begin(), group.keys.end());
            double sum = 0;
            for (const double part : results[keys])
                sum += part;
            std::vector<double> parts = results[keys];
            parts.push_back(9e16); // the largest amount, which may have cancelled out
            expectNear(group.value, sum, measure.aggregate == Aggregate::Sum ? parts : results[keys]);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, SqlDifferential, testing::Values(1U, 20U, 300U), testing::PrintToStringParamName());

} // namespace

} // namespace quarterdeck
