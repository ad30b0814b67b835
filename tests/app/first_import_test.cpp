// SPDX-License-Identifier: GPL-3.0-or-later
// The first import into a store that is not there yet, by several at once.
#include "support/demo_store.h"

#include <gtest/gtest.h>

namespace quarterdeck {

using test::TemporaryFolder;
using test::valueOf;

namespace {

Store open(const std::filesystem::path& path)
{
    const Catalog::Loaded loaded = loadCatalog();
    return valueOf(Store::open(path, StoreAccess::ReadOnly, loaded.catalog->entities(), loaded.catalog->facts()));
}

} // namespace

TEST(FirstImport, ThatFailsLeavesTheStoreToTheOneThatIsFillingIt)
{
    const TemporaryFolder folder;
    const Catalog::Loaded loaded = loadCatalog();
    Store filling = valueOf(Store::open(
        folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    auto batch = valueOf(filling.beginImport({"main", test::kNow, *Date::fromIso("2026-10-28")}));
    Store::removeUnused(folder / "s.db"); // what an import does that began it as well and failed
    ASSERT_TRUE(batch->commit());
    EXPECT_EQ(valueOf(open(folder / "s.db").batches()).size(), 1U);
}

TEST(FirstImport, ThatFailsTakesItsEmptyStoreAway)
{
    const TemporaryFolder folder;
    const Catalog::Loaded loaded = loadCatalog();
    {
        const Store begun = valueOf(Store::open(
            folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    }
    Store::removeUnused(folder / "s.db");
    for (const char* part : {"s.db", "s.db-wal", "s.db-shm", "s.db-journal"})
        EXPECT_FALSE(std::filesystem::exists(folder / part)) << part;
}

TEST(FirstImport, IsToldWhenItsStoreWasTakenAwayBeneathIt)
{
    const TemporaryFolder folder;
    const Catalog::Loaded loaded = loadCatalog();
    Store store = valueOf(Store::open(
        folder / "s.db", StoreAccess::CreateIfMissing, loaded.catalog->entities(), loaded.catalog->facts()));
    std::filesystem::remove(folder / "s.db");
    const auto batch = store.beginImport({"main", test::kNow, *Date::fromIso("2026-10-28")});
    ASSERT_FALSE(batch);
    EXPECT_EQ(batch.error().kind, ErrorKind::StoreLocked);
}

} // namespace quarterdeck
