// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/brute_force_executor.h"
#include "store/temporary_folder.h"

#include <quarterdeck/semantic/catalog.h>
#include <quarterdeck/store/database.h>
#include <quarterdeck/store/sql_executor.h>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace quarterdeck {

namespace {

constexpr std::int64_t kNeverEnds = std::int64_t{1} << 30;
constexpr Code kTexts = 6;
constexpr Code kMembers = 4; ///< of owners, accounts and products; each has two codes
constexpr int kDays = 400;
constexpr int kDeals = 150;
constexpr int kQueries = 250;

/// Random rows and questions, the same for a seed.
class RandomCompany
{
public:
    RandomCompany(unsigned seed, const FactModel& model) : m_random(seed), m_model(model)
    {
        for (Code text = 0; text < kTexts; ++text)
            snapshot.texts.push_back(fmt::format("text {}", text));
        addMembers(snapshot.owners, {"team", "region", "manager"});
        addMembers(snapshot.accounts, {"segment", "industry", "region", "country"});
        addMembers(snapshot.products, {"family"});
        for (int i = 0; i < kDeals; ++i)
            facts["deal"].push_back(deal());
        for (Code owner = 0; owner < kMembers; ++owner)
            facts["rep"].push_back({{"owner", owner}, {"there_from", someDay()}, {"there_to", someDay() + kDays / 2},
                {"seen_from", someDay() - kDays}, {"seen_to", kNeverEnds}});
    }

    MeasureQuery query(const Measure& measure)
    {
        const FactSchema& fact = *m_model.fact(measure.fact);
        MeasureQuery query;
        query.measure = &measure;
        for (int cell = upTo(3); cell >= 0; --cell) {
            const Date from(static_cast<std::int32_t>(someDay()));
            const Date end = from + 1 + upTo(120);
            query.cells.push_back({from, end, measure.alive ? end - 1 : end - 1 + upTo(60)});
        }
        for (int by = upTo(2); by > 0; --by) {
            const std::string& dimension = someDimension(fact);
            if (std::count(query.by.begin(), query.by.end(), dimension) == 0)
                query.by.push_back(dimension);
        }
        if (upTo(2) == 0)
            query.where.push_back({someDimension(fact), {kNoCode, 0, 2}, upTo(1) == 0});
        if (upTo(3) == 0)
            query.scope = std::vector<Code>{1, 3};
        return query;
    }

    Snapshot snapshot;
    BruteFacts facts;

private:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    std::int64_t someDay() { return Date::fromIso("2016-06-01")->days() + upTo(kDays); }
    const std::string& someDimension(const FactSchema& fact)
    {
        return fact.dimensions[static_cast<std::size_t>(upTo(static_cast<int>(fact.dimensions.size()) - 1))].dimension;
    }

    void addMembers(DimensionTable& table, const std::vector<std::string>& attributes)
    {
        for (Code code = 0; code < 2 * kMembers; ++code) {
            DimensionEntry entry;
            entry.member = code % kMembers;
            entry.label = fmt::format("member {}", entry.member);
            if (code >= kMembers)
                entry.attributes = table.entries[static_cast<std::size_t>(entry.member)].attributes;
            else
                for (const std::string& attribute : attributes)
                    if (upTo(3) > 0)
                        entry.attributes[attribute] = upTo(attribute == "manager" ? kMembers - 1 : kTexts - 1);
            table.entries.push_back(std::move(entry));
        }
    }

    BruteRow deal()
    {
        BruteRow row;
        for (const FactColumn& column : m_model.fact("deal")->columns)
            if (upTo(4) > 0)
                row[column.id] = someValue(column);
        row.erase("won_on");
        row.erase("lost_on");
        row.erase("decided_on");
        row.erase("ended_on");
        row.emplace("alive_from", -kNeverEnds); // never empty
        row["alive_to"] = kNeverEnds;
        if (upTo(2) == 0)
            return row;
        const std::int64_t decided = someDay();
        row["decided_on"] = row["ended_on"] = row["alive_to"] = decided;
        row[upTo(1) == 0 ? "won_on" : "lost_on"] = decided;
        return row;
    }

    std::int64_t someValue(const FactColumn& column)
    {
        switch (column.type) {
        case ColumnType::Day:
            return someDay();
        case ColumnType::Money:
            return upTo(10'000'000) - 100'000;
        case ColumnType::Decimal:
            return upTo(10'000);
        case ColumnType::Integer:
            return upTo(90);
        case ColumnType::Coded:
            break;
        }
        const Dimension* dimension = m_model.dimension(column.id);
        const bool isMember = dimension && dimension->domain != DimensionDomain::Text;
        return upTo(isMember ? 2 * kMembers - 1 : kTexts - 1);
    }

    std::mt19937 m_random;
    const FactModel& m_model;
};

/// Writes what a store holds of such a company.
class StoreOfRows
{
public:
    explicit StoreOfRows(const std::filesystem::path& path)
        : m_database(Database::open(path, StoreAccess::CreateIfMissing).value())
    {
        execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value)");
        execute("INSERT INTO meta VALUES ('revision', 0)");
        execute("BEGIN");
    }
    void finish() { execute("COMMIT"); }

    void write(const FactSchema& fact, const std::vector<BruteRow>& rows)
    {
        std::vector<std::string> columns{"row INTEGER PRIMARY KEY"};
        for (const FactColumn& column : fact.columns)
            columns.push_back(column.id + " INTEGER");
        execute(fmt::format("CREATE TABLE {} ({})", fact.table, fmt::join(columns, ", ")));
        for (const BruteRow& row : rows) {
            std::vector<std::string> values{"NULL"};
            for (const FactColumn& column : fact.columns)
                values.push_back(row.contains(column.id) ? std::to_string(row.at(column.id)) : "NULL");
            execute(fmt::format("INSERT INTO {} VALUES ({})", fact.table, fmt::join(values, ", ")));
        }
    }

    void write(const char* name, const DimensionTable& table, const std::vector<std::string>& attributes)
    {
        execute(fmt::format("CREATE TABLE {} (code INTEGER PRIMARY KEY, member INTEGER NOT NULL, {})", name,
            fmt::join(attributes, ", ")));
        for (std::size_t code = 0; code < table.entries.size(); ++code) {
            const DimensionEntry& entry = table.entries[code];
            std::vector<std::string> values{std::to_string(code), std::to_string(entry.member)};
            for (const std::string& attribute : attributes) {
                const auto found = entry.attributes.find(attribute);
                values.push_back(found == entry.attributes.end() ? "NULL" : std::to_string(found->second));
            }
            execute(fmt::format("INSERT INTO {} VALUES ({})", name, fmt::join(values, ", ")));
        }
    }

private:
    void execute(const std::string& sql)
    {
        const Result<void> done = m_database.execute(sql);
        ASSERT_TRUE(done) << sql;
    }

    Database m_database;
};

std::string described(const MeasureQuery& query)
{
    return fmt::format("{} by {} ({} filters, {} cells{})", query.measure->id, fmt::join(query.by, ", "),
        query.where.size(), query.cells.size(), query.scope ? ", scoped" : "");
}

void expectSame(const MeasureTable& sql, const MeasureTable& brute)
{
    ASSERT_EQ(sql.rows.size(), brute.rows.size());
    for (std::size_t i = 0; i < sql.rows.size(); ++i) {
        const MeasureRow& a = sql.rows[i];
        const MeasureRow& b = brute.rows[i];
        EXPECT_EQ(a.cell, b.cell);
        EXPECT_EQ(a.keys, b.keys);
        EXPECT_EQ(a.rows, b.rows);
        EXPECT_EQ(a.unknownState, b.unknownState);
        EXPECT_EQ(a.hasValue, b.hasValue);
        if (a.hasValue && b.hasValue) {
            EXPECT_NEAR(a.value, b.value, 1e-9 * std::max(1.0, std::abs(b.value)));
        }
    }
}

class ExecutorsAgree : public ::testing::TestWithParam<unsigned>
{
};

TEST_P(ExecutorsAgree, OnRandomQuestionsOfEveryMeasure)
{
    const auto catalog = Catalog::load().catalog;
    const FactModel& model = catalog->facts();
    RandomCompany company(GetParam(), model);
    const ::quarterdeck::testing::TemporaryFolder folder;
    StoreOfRows store(folder / "store.qdeck");
    store.write(*model.fact("deal"), company.facts["deal"]);
    store.write(*model.fact("rep"), company.facts["rep"]);
    store.write("dim_owner", company.snapshot.owners, {"team", "region", "manager"});
    store.write("dim_account", company.snapshot.accounts, {"segment", "industry", "region", "country"});
    store.write("dim_product", company.snapshot.products, {"family"});

    store.finish();

    std::vector<MeasureQuery> queries;
    while (queries.size() < kQueries)
        for (const Measure& measure : catalog->measures())
            if (!measure.isTarget())
                queries.push_back(company.query(measure));
    Progress progress;
    const auto executor = SqlExecutor::open(folder / "store.qdeck", model);
    ASSERT_TRUE(executor);
    const auto bySql = (*executor)->run(queries, company.snapshot, progress);
    ASSERT_TRUE(bySql) << fmt::format("{}", fmt::join(bySql.error().arguments, ", "));
    BruteForceExecutor bruteForce(model, company.facts);
    const auto byBruteForce = bruteForce.run(queries, company.snapshot, progress);
    std::size_t compared = 0;
    for (std::size_t i = 0; i < queries.size(); ++i) {
        SCOPED_TRACE(described(queries[i]));
        expectSame((*bySql)[i], (*byBruteForce)[i]);
        compared += (*bySql)[i].rows.size();
    }
    EXPECT_GT(compared, queries.size()); // questions that found nothing prove nothing
}

INSTANTIATE_TEST_SUITE_P(Seeds, ExecutorsAgree, ::testing::Range(1U, 6U), ::testing::PrintToStringParamName());

} // namespace

} // namespace quarterdeck
