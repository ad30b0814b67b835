// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../src/ingest/sha256.h"

#include <gtest/gtest.h>

#include <string>

namespace quarterdeck {

TEST(Sha256, OfNothingIsKnown)
{
    EXPECT_EQ(Sha256().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, OfTheStandardsMessages)
{
    Sha256 shortOne;
    shortOne.add("abc");
    EXPECT_EQ(shortOne.hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 twoBlocks;
    twoBlocks.add("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
    EXPECT_EQ(twoBlocks.hex(), "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, DoesNotDependOnThePieces)
{
    const std::string million(1'000'000, 'a');
    Sha256 pieces;
    for (std::size_t at = 0; at < million.size(); at += 997)
        pieces.add(std::string_view(million).substr(at, 997));
    EXPECT_EQ(pieces.hex(), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

} // namespace quarterdeck
