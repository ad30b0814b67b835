// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/text.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using quarterdeck::folded;
using quarterdeck::invalidUtf8At;
using quarterdeck::nearest;
using quarterdeck::trimmed;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

TEST(Trimmed, DropsSpacesAndLineBreaksAtBothEnds)
{
    EXPECT_EQ(trimmed("  Acme Ltd \r\n"), "Acme Ltd");
    EXPECT_EQ(trimmed("\u00A0\tAcme\u00A0Ltd\u202F\u00A0"), "Acme\u00A0Ltd");
    EXPECT_EQ(trimmed(" \n\u00A0"), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("é"), "é");
}

TEST(Trimmed, LeavesBytesThatAreNoText) { EXPECT_EQ(trimmed(" \xA0\xC2 "), "\xA0\xC2"); }

TEST(Folded, ComparesNamesWithoutCaseSpacesAndDashes)
{
    EXPECT_EQ(folded("GTX Pro"), "gtxpro");
    EXPECT_EQ(folded("gtx-pro"), "gtxpro");
    EXPECT_EQ(folded("GTXPro"), "gtxpro");
    EXPECT_EQ(folded("GTX_\u2013\u00A0Pro"), "gtxpro");
    EXPECT_NE(folded("GTX Pro+"), folded("GTX Pro"));
}

TEST(Folded, KnowsLettersBeyondAscii)
{
    EXPECT_EQ(folded("ÅSE BJØRNSTAD"), "åsebjørnstad");
    EXPECT_EQ(folded("ŞAHİN"), "şahİn") << "only simple folding: the dotted capital I has none";
    EXPECT_EQ(folded("ŁÓDŹ"), "łódź");
    EXPECT_EQ(folded("ŸŽ"), "ÿž");
    EXPECT_EQ(folded("ΟΔΥΣΣΕΥΣ"), folded("οδυσσευς"));
    EXPECT_EQ(folded("ЩЁЛК Ґ"), "щёлкґ");
    EXPECT_EQ(folded("GROẞE"), "große");
    EXPECT_EQ(folded("商談"), "商談");
}

TEST(Folded, KeepsBytesThatAreNotUtf8Apart) { EXPECT_NE(folded("A\xFF"), folded("A\xFE")); }

TEST(InvalidUtf8At, AcceptsWhatRfc3629Allows)
{
    EXPECT_EQ(invalidUtf8At(""), std::string::npos);
    EXPECT_EQ(invalidUtf8At("a\u007F\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF"), std::string::npos);
}

TEST(InvalidUtf8At, FindsTheFirstWrongByte)
{
    EXPECT_EQ(invalidUtf8At("ab\x80"), 2u);
    EXPECT_EQ(invalidUtf8At("é\xC3"), 2u) << "cut off";
    EXPECT_EQ(invalidUtf8At("\xC0\x80"), 0u) << "overlong";
    EXPECT_EQ(invalidUtf8At("\xE0\x80\x80"), 0u) << "overlong";
    EXPECT_EQ(invalidUtf8At("a\xED\xA0\x80"), 1u) << "surrogate";
    EXPECT_EQ(invalidUtf8At("\xF4\x90\x80\x80"), 0u) << "beyond the last code point";
    EXPECT_EQ(invalidUtf8At("M\xFCller"), 1u) << "Latin-1";
}

TEST(Nearest, OffersWhatWasProbablyMeant)
{
    const std::vector<std::string> kpis{"revenue", "win_rate", "win_loss", "sales_cycle"};
    EXPECT_THAT(nearest("winrate", kpis), ElementsAre("win_rate"));
    EXPECT_THAT(nearest("revneue", kpis), ElementsAre("revenue"));
    EXPECT_THAT(nearest("Sales Cyle", kpis), ElementsAre("sales_cycle"));
    EXPECT_THAT(nearest("weather", kpis), IsEmpty());
    EXPECT_THAT(nearest("", kpis), IsEmpty());
}

TEST(Nearest, PutsTheClosestFirstAndStopsAtTheMost)
{
    const std::vector<std::string> names{"Annika Berg", "Anna Berg", "Anne Berg", "Hanna Berg"};
    EXPECT_THAT(nearest("Anne Berg", names), ElementsAre("Anne Berg", "Anna Berg", "Hanna Berg"));
    EXPECT_THAT(nearest("Anne Berg", names, 1), ElementsAre("Anne Berg"));
    EXPECT_THAT(nearest("annika", names), ElementsAre("Annika Berg"));
}

TEST(Nearest, CountsLettersAndNotBytes) { EXPECT_THAT(nearest("Süd", {"Sud", "Nord"}), ElementsAre("Sud")); }

} // namespace
