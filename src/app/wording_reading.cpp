// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

#include <map>

namespace quarterdeck {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Reading", text); }

QString argument(const Note& note)
{
    return note.arguments.empty() ? QString() : QString::fromStdString(note.arguments.front());
}

int count(const Note& note) { return note.arguments.empty() ? 0 : std::atoi(note.arguments.front().c_str()); }

QString plural(const char* text, int n)
{
    // Without a catalogue of translations Qt keeps "%n" forms as they are; English is worded here.
    return QCoreApplication::translate("Reading", text, nullptr, n);
}

} // namespace

QString word(const Absence& absence)
{
    switch (absence.kind) {
    case AbsenceKind::NotInYourScope:
        return tr("not in your scope");
    case AbsenceKind::NotYet:
        return tr("not yet");
    case AbsenceKind::Needs:
        return tr("needs %1").arg(entityWord(absence.argument));
    case AbsenceKind::NoTarget:
        return tr("no target");
    case AbsenceKind::TargetMet:
        return tr("target met");
    case AbsenceKind::PeriodOver:
        return tr("period over");
    case AbsenceKind::MixedCurrencies:
        return tr("mixed currencies");
    case AbsenceKind::NotComparable:
        return tr("not comparable");
    case AbsenceKind::NoData:
        return tr("no data");
    case AbsenceKind::NothingToDivideBy:
        return tr("nothing to divide by");
    }
    return {};
}

QString remedy(const Absence& absence)
{
    switch (absence.kind) {
    case AbsenceKind::NotInYourScope:
        return tr("Choose another viewer to see it.");
    case AbsenceKind::NotYet:
        return tr("The period begins after the newest data.");
    case AbsenceKind::Needs:
        return tr("Import your CRM's export of %1.").arg(entityWord(absence.argument));
    case AbsenceKind::NoTarget:
        return tr("Import targets for this period.");
    case AbsenceKind::TargetMet:
        return tr("Nothing is missing any more.");
    case AbsenceKind::PeriodOver:
        return tr("Choose a period that is still running.");
    case AbsenceKind::MixedCurrencies:
        return tr("Set the base currency and import exchange rates.");
    case AbsenceKind::NotComparable:
        return tr("There is nothing sound to compare with.");
    case AbsenceKind::NoData:
        return tr("Nothing was imported for this period.");
    case AbsenceKind::NothingToDivideBy:
        return tr("Nothing happened yet that the rate could count.");
    }
    return {};
}

QString word(const Note& note)
{
    switch (note.kind) {
    case NoteKind::FewCases:
        return tr("few cases");
    case NoteKind::BasedOnMonths:
        return plural(count(note) == 1 ? "based on %n month" : "based on %n months", count(note));
    case NoteKind::FirstOperandAbsent:
        return tr("from %1").arg(argument(note));
    case NoteKind::Immature:
        return plural(count(note) == 1 ? "still growing for %n day" : "still growing for %n days", count(note));
    case NoteKind::TargetSummed:
        return tr("target summed over %1").arg(dimensionWord(note.arguments.empty() ? "" : note.arguments.front()));
    case NoteKind::TargetFromFiner:
        return tr("target summed over shorter periods");
    case NoteKind::TargetProrated:
        return tr("target prorated from %1").arg(argument(note));
    case NoteKind::Undated:
        return plural(count(note) == 1 ? "%n open deal without an expected day left out"
                                       : "%n open deals without an expected day left out",
            count(note));
    case NoteKind::WithoutAmount:
        return plural(count(note) == 1 ? "%n deal without an amount left out" : "%n deals without an amount left out",
            count(note));
    case NoteKind::MixedCurrencies:
        return tr("amounts without an exchange rate left out");
    case NoteKind::PresentOwner:
        return tr("by today's owner");
    case NoteKind::UnknownState:
        return plural(count(note) == 1 ? "%n deal whose state on that day is not known"
                                       : "%n deals whose state on that day is not known",
            count(note));
    }
    return {};
}

QString entityWord(const std::string& entity)
{
    static const std::map<std::string, const char*> kWords{{"users", QT_TRANSLATE_NOOP("Reading", "users")},
        {"accounts", QT_TRANSLATE_NOOP("Reading", "accounts")}, {"products", QT_TRANSLATE_NOOP("Reading", "products")},
        {"leads", QT_TRANSLATE_NOOP("Reading", "leads")}, {"deals", QT_TRANSLATE_NOOP("Reading", "deals")},
        {"deal_lines", QT_TRANSLATE_NOOP("Reading", "deal lines")},
        {"stage_changes", QT_TRANSLATE_NOOP("Reading", "stage changes")},
        {"activities", QT_TRANSLATE_NOOP("Reading", "activities")},
        {"campaigns", QT_TRANSLATE_NOOP("Reading", "campaigns")}, {"spend", QT_TRANSLATE_NOOP("Reading", "spend")},
        {"subscriptions", QT_TRANSLATE_NOOP("Reading", "subscriptions")},
        {"invoices", QT_TRANSLATE_NOOP("Reading", "invoices")}, {"targets", QT_TRANSLATE_NOOP("Reading", "targets")},
        {"forecasts", QT_TRANSLATE_NOOP("Reading", "forecasts")},
        {"exchange_rates", QT_TRANSLATE_NOOP("Reading", "exchange rates")},
        {"holidays", QT_TRANSLATE_NOOP("Reading", "holidays")}};
    const auto found = kWords.find(entity);
    return found == kWords.end() ? QString::fromStdString(entity) : tr(found->second);
}

QString dimensionWord(const std::string& dimension)
{
    static const std::map<std::string, const char*> kWords{{"owner", QT_TRANSLATE_NOOP("Reading", "owner")},
        {"team", QT_TRANSLATE_NOOP("Reading", "team")}, {"manager", QT_TRANSLATE_NOOP("Reading", "manager")},
        {"region", QT_TRANSLATE_NOOP("Reading", "region")}, {"segment", QT_TRANSLATE_NOOP("Reading", "segment")},
        {"industry", QT_TRANSLATE_NOOP("Reading", "industry")}, {"country", QT_TRANSLATE_NOOP("Reading", "country")},
        {"account", QT_TRANSLATE_NOOP("Reading", "account")}, {"product", QT_TRANSLATE_NOOP("Reading", "product")},
        {"family", QT_TRANSLATE_NOOP("Reading", "product family")}, {"source", QT_TRANSLATE_NOOP("Reading", "source")},
        {"channel", QT_TRANSLATE_NOOP("Reading", "channel")}, {"stage", QT_TRANSLATE_NOOP("Reading", "stage")},
        {"pipeline", QT_TRANSLATE_NOOP("Reading", "pipeline")},
        {"deal_type", QT_TRANSLATE_NOOP("Reading", "deal type")},
        {"lost_reason", QT_TRANSLATE_NOOP("Reading", "lost reason")},
        {"currency", QT_TRANSLATE_NOOP("Reading", "currency")},
        {"forecast_category", QT_TRANSLATE_NOOP("Reading", "forecast category")},
        {"expected_month", QT_TRANSLATE_NOOP("Reading", "expected month")}};
    const auto found = kWords.find(dimension);
    return found == kWords.end() ? QString::fromStdString(dimension) : tr(found->second);
}

} // namespace quarterdeck
