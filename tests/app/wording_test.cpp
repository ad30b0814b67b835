// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/wording.h>

#include <gtest/gtest.h>

namespace quarterdeck {

TEST(Wording, HasWordsForEveryError)
{
    for (int i = 0; i <= static_cast<int>(ErrorKind::Cancelled); ++i) {
        const Error error{static_cast<ErrorKind>(i), "file.csv:3", {"first", "second", "third"}};
        const ErrorWords words = word(error);
        EXPECT_FALSE(words.expected.isEmpty()) << errorKindName(error.kind);
        EXPECT_FALSE(words.found.isEmpty()) << errorKindName(error.kind);
        EXPECT_FALSE(words.remedy.isEmpty()) << errorKindName(error.kind);
        EXPECT_FALSE(words.sentence().contains(QLatin1Char('%'))) << words.sentence().toStdString();
    }
}

TEST(Wording, HasWordsForEveryIssue)
{
    for (int i = 0; i <= static_cast<int>(IssueKind::ManagerLoop); ++i) {
        const Issue issue{static_cast<IssueKind>(i), 3, "Amount", "x", {"first", "second"}};
        EXPECT_FALSE(word(issue).isEmpty()) << issueKindName(issue.kind);
        EXPECT_FALSE(word(issue).contains(QLatin1Char('%'))) << word(issue).toStdString();
        EXPECT_FALSE(word(issue.kind).isEmpty()) << issueKindName(issue.kind);
        EXPECT_FALSE(remedy(issue.kind).isEmpty());
    }
}

TEST(Wording, KeepsAPercentSignThatAnArgumentBrings)
{
    const Error error{ErrorKind::UnknownValue, "--where", {"source", "100%2 organic", "Website"}};
    EXPECT_EQ(word(error).found.toStdString(), "No source is called “100%2 organic”.");
}

TEST(Wording, SuggestsNothingWhereNothingComesClose)
{
    const Error error{ErrorKind::UnknownViewer, "--viewer", {"Nobody", ""}};
    EXPECT_FALSE(word(error).sentence().contains(QStringLiteral("Did you mean")))
        << word(error).sentence().toStdString();
}

TEST(Wording, SaysWhatAnAbsenceNeeds)
{
    EXPECT_EQ(word(Absence{AbsenceKind::Needs, "stage_changes"}).toStdString(), "needs stage changes");
    EXPECT_FALSE(remedy(Absence{AbsenceKind::NoTarget, {}}).isEmpty());
}

TEST(Wording, CallsFieldsAsPeopleDo)
{
    EXPECT_EQ(fieldWord("closed_on").toStdString(), "closed on");
    EXPECT_EQ(fieldWord("family").toStdString(), "product family");
}

TEST(Wording, SaysHowSureARecognitionIs)
{
    EXPECT_EQ(confidenceWord(0.98), QStringLiteral("sure, 98\u00a0%"));
    EXPECT_EQ(confidenceWord(0.7), QStringLiteral("likely, 70\u00a0%"));
    EXPECT_EQ(confidenceWord(0.3), QStringLiteral("a guess, 30\u00a0%"));
}

TEST(Wording, KeepsSingularAndPluralApart)
{
    EXPECT_EQ(word(Note{NoteKind::BasedOnMonths, {"1"}}).toStdString(), "based on 1 month");
    EXPECT_EQ(word(Note{NoteKind::BasedOnMonths, {"7"}}).toStdString(), "based on 7 months");
}

} // namespace quarterdeck
