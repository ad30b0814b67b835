// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Issue", text); }

QString argument(const Issue& issue, std::size_t index)
{
    return index < issue.arguments.size() ? QString::fromStdString(issue.arguments[index]) : QString();
}

QString quoted(const std::string& text)
{
    return QStringLiteral("“") + QString::fromStdString(text) + QStringLiteral("”");
}

QString wordRejection(const Issue& issue)
{
    const QString column = QString::fromStdString(issue.column);
    const QString value = quoted(issue.value);
    switch (issue.kind) {
    case IssueKind::RequiredEmpty:
        return tr("%1 is empty, but a record needs it. Fill it in and import the row again.").arg(argument(issue, 0));
    case IssueKind::NotADate:
        if (issue.arguments.size() > 1)
            return tr(
                "%1 in “%2” is in the time zone %3, whose name is not read; expected an offset such as +01:00, or "
                "no zone and --time-zone.")
                .arg(value, column, argument(issue, 1));
        return tr("%1 in “%2” is no date; expected %3.").arg(value, column, argument(issue, 0));
    case IssueKind::NoSuchDay:
        return tr("%1 in “%2” is a day that does not exist.").arg(value, column);
    case IssueKind::NotANumber:
        return tr("%1 in “%2” is no number.").arg(value, column);
    case IssueKind::NumberTooLarge:
        return tr("%1 in “%2” is too large a number.").arg(value, column);
    case IssueKind::NotABoolean:
        return tr("%1 in “%2” is neither yes nor no.").arg(value, column);
    case IssueKind::DuplicateId:
        return tr("The id %1 stands in line %2 already, with other values. Keep one of the two rows.")
            .arg(value, argument(issue, 0));
    case IssueKind::RaggedRow:
        return tr("The row has %2 cells where the header has %1.").arg(argument(issue, 0), argument(issue, 1));
    case IssueKind::UnterminatedQuote:
        return tr("A quotation mark is opened and never closed.");
    case IssueKind::NotUtf8Cell:
        return tr("The text in “%1” is not UTF-8.").arg(column);
    case IssueKind::NotAShare:
        return tr("%1 in “%2” is no probability: it is below 0 or above 1 (100 percent).").arg(value, column);
    default:
        return {};
    }
}

QString wordFinding(const Issue& issue)
{
    const QString value = quoted(issue.value);
    switch (issue.kind) {
    case IssueKind::FoldedReference:
        return tr("%1 was taken for “%2”.").arg(value, argument(issue, 0));
    case IssueKind::UnknownReference:
        return tr("%1 is not among the imported %2; it stays as text.")
            .arg(value, entityWord(issue.arguments.empty() ? "" : issue.arguments[0]));
    case IssueKind::UnknownStageOutcome:
        if (argument(issue, 1) == QLatin1String("won"))
            return tr("%1 was taken as won because of a word in it. A mapping can say otherwise.").arg(value);
        if (argument(issue, 1) == QLatin1String("lost"))
            return tr("%1 was taken as lost because of a word in it. A mapping can say otherwise.").arg(value);
        if (argument(issue, 1) == QLatin1String("open"))
            return tr("The outcome %1 is not known; its deals count as open. A mapping can say otherwise.").arg(value);
        return tr("The stage %1 is not known as won or lost: new deals in it count as open, others keep their outcome. "
                  "A mapping can say otherwise.")
            .arg(value);
    case IssueKind::DecidedWithoutDate:
        return tr("The deal is decided but has no close date, so it is in no period.");
    case IssueKind::ClosedBeforeCreated:
        return tr("The deal was closed before it was created; its cycle is not counted.");
    case IssueKind::MissingCreated:
        return tr("The deal has no created date; it counts as there from the beginning.");
    case IssueKind::DateInFuture:
        return tr("A date lies after the day of the import.");
    case IssueKind::NegativeAmount:
        return tr("The amount is negative.");
    case IssueKind::WonWithoutAmount:
        return tr("The deal is won but has no amount; it counts as 0 in revenue.");
    case IssueKind::MixedCurrency:
        return tr("The amount is in %1, for which there is no exchange rate.").arg(value);
    case IssueKind::AmbiguousName:
        return tr("Several records are called %1; it stays as text.").arg(value);
    case IssueKind::UnknownTargetScope:
        if (!issue.arguments.empty())
            return tr("Targets that are not used, because no KPI has that id, nobody is called so, or the period is "
                      "none: %1.")
                .arg(QString::fromStdString(issue.arguments.front()));
        return tr("A target is meant for %1, which nobody and nothing is called.").arg(value);
    case IssueKind::ColumnIgnored:
        return tr("The column “%1” is kept but not used.").arg(QString::fromStdString(issue.column));
    case IssueKind::EntityNotUsed:
        return tr("These records are kept but not computed with yet.");
    case IssueKind::ManagerLoop:
        return tr("%1 is, through others, their own manager.").arg(value);
    default:
        return {};
    }
}

} // namespace

QString word(const Issue& issue) { return rejectsRow(issue.kind) ? wordRejection(issue) : wordFinding(issue); }

QString word(IssueKind kind)
{
    switch (kind) {
    case IssueKind::RequiredEmpty:
        return tr("Empty, but needed");
    case IssueKind::NotADate:
        return tr("No date");
    case IssueKind::NoSuchDay:
        return tr("A day that does not exist");
    case IssueKind::NotANumber:
        return tr("No number");
    case IssueKind::NumberTooLarge:
        return tr("Too large a number");
    case IssueKind::NotABoolean:
        return tr("Neither yes nor no");
    case IssueKind::DuplicateId:
        return tr("The same id twice");
    case IssueKind::RaggedRow:
        return tr("More or fewer cells than the header");
    case IssueKind::UnterminatedQuote:
        return tr("A quotation mark without its end");
    case IssueKind::NotUtf8Cell:
        return tr("Text that is not UTF-8");
    case IssueKind::NotAShare:
        return tr("No probability");
    case IssueKind::FoldedReference:
        return tr("Another spelling of a name");
    case IssueKind::UnknownReference:
        return tr("A name that was not imported");
    case IssueKind::UnknownStageOutcome:
        return tr("Won or lost is not clear");
    case IssueKind::DecidedWithoutDate:
        return tr("Decided without a close date");
    case IssueKind::ClosedBeforeCreated:
        return tr("Closed before created");
    case IssueKind::MissingCreated:
        return tr("No created date");
    case IssueKind::DateInFuture:
        return tr("A date in the future");
    case IssueKind::NegativeAmount:
        return tr("Negative amount");
    case IssueKind::WonWithoutAmount:
        return tr("Won without an amount");
    case IssueKind::MixedCurrency:
        return tr("Another currency without a rate");
    case IssueKind::AmbiguousName:
        return tr("A name that several have");
    case IssueKind::UnknownTargetScope:
        return tr("Targets that fit nothing");
    case IssueKind::ColumnIgnored:
        return tr("Columns that are not read");
    case IssueKind::EntityNotUsed:
        return tr("Records that are not counted yet");
    case IssueKind::ManagerLoop:
        return tr("Managers in a circle");
    }
    return {};
}

QString remedy(IssueKind kind)
{
    switch (kind) {
    case IssueKind::FoldedReference:
        return tr("Nothing to do if that is right; else write the name as it is meant.");
    case IssueKind::ColumnIgnored:
        return tr("Nothing to do, unless one of them is needed: then say what it is.");
    case IssueKind::EntityNotUsed:
        return tr("Nothing to do: they are kept for later.");
    case IssueKind::DecidedWithoutDate:
        return tr("Add the close date in the CRM and import again.");
    case IssueKind::ClosedBeforeCreated:
        return tr("Correct the created or the close date in the CRM.");
    case IssueKind::MissingCreated:
        return tr("Add the created date to the export.");
    case IssueKind::DateInFuture:
        return tr("Check the date; it does not count until that day.");
    case IssueKind::NegativeAmount:
        return tr("Check whether this is a credit; it lowers revenue.");
    case IssueKind::WonWithoutAmount:
        return tr("Add the amount in the CRM.");
    case IssueKind::MixedCurrency:
        return tr("Set base_currency and import exchange rates, or export one currency.");
    case IssueKind::UnknownReference:
        return tr("Import the records that are referred to, or correct the name.");
    case IssueKind::AmbiguousName:
        return tr("Export ids instead of names.");
    case IssueKind::UnknownTargetScope:
        return tr("Write the name as in the CRM, or import the users first.");
    case IssueKind::UnknownStageOutcome:
        return tr("Say with a mapping which stages are won and lost.");
    case IssueKind::ManagerLoop:
        return tr("Correct the manager of one of them.");
    default:
        return tr("Mend the rows in the rejects file and import it.");
    }
}

} // namespace quarterdeck
