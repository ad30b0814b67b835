// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/app/wording.h>

#include <QCoreApplication>

namespace quarterdeck {

namespace {

constexpr int kPlaceOfWhere = 4;
constexpr std::size_t kOptionOfWriteFailed = 2;

/// %1, %2, %3 are the error's arguments; %4 is where it arose.
struct ErrorTemplate
{
    const char* expected;
    const char* found;
    const char* remedy;
};

ErrorTemplate fileTemplate(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FileNotFound:
        return {QT_TRANSLATE_NOOP("Error", "a file that exists"), QT_TRANSLATE_NOOP("Error", "There is no file %1."),
            QT_TRANSLATE_NOOP("Error", "Check the name and the folder.")};
    case ErrorKind::IsDirectory:
        return {QT_TRANSLATE_NOOP("Error", "a CSV file"), QT_TRANSLATE_NOOP("Error", "%1 is a folder."),
            QT_TRANSLATE_NOOP("Error", "Name the files in it, for example with *.csv.")};
    case ErrorKind::NoPermission:
        return {QT_TRANSLATE_NOOP("Error", "a file that may be read and written"),
            QT_TRANSLATE_NOOP("Error", "You have no permission for %1."),
            QT_TRANSLATE_NOOP("Error", "Change its permissions, or copy it to a folder of your own.")};
    case ErrorKind::ReadFailed:
        return {QT_TRANSLATE_NOOP("Error", "a file that can be read to its end"),
            QT_TRANSLATE_NOOP("Error", "Reading %1 failed: %2."),
            QT_TRANSLATE_NOOP("Error", "Nothing was changed. Check that the file is still there and try again.")};
    case ErrorKind::WriteFailed:
        return {QT_TRANSLATE_NOOP("Error", "a place that can be written"),
            QT_TRANSLATE_NOOP("Error", "Writing %1 failed: %2."),
            QT_TRANSLATE_NOOP("Error", "Free some space or choose another folder.")};
    case ErrorKind::NotText:
        return {QT_TRANSLATE_NOOP("Error", "a CSV file with text in it"),
            QT_TRANSLATE_NOOP("Error", "%1 is a binary file, not text."),
            QT_TRANSLATE_NOOP("Error", "Export it from the CRM as CSV (UTF-8).")};
    case ErrorKind::EmptyFile:
        return {QT_TRANSLATE_NOOP("Error", "a header line and records"), QT_TRANSLATE_NOOP("Error", "%1 is empty."),
            QT_TRANSLATE_NOOP("Error", "Export it again.")};
    case ErrorKind::HeaderOnly:
        return {QT_TRANSLATE_NOOP("Error", "records below the header"),
            QT_TRANSLATE_NOOP("Error", "%1 has a header line and nothing below it."),
            QT_TRANSLATE_NOOP("Error", "Check the filter of the export.")};
    case ErrorKind::NotUtf8:
        return {QT_TRANSLATE_NOOP("Error", "text in UTF-8"),
            QT_TRANSLATE_NOOP("Error", "%1 has bytes in line %2 that are not UTF-8."),
            QT_TRANSLATE_NOOP("Error", "Export or save the file again as UTF-8.")};
    case ErrorKind::UnknownFileType:
        return {QT_TRANSLATE_NOOP("Error", "a CSV file"), QT_TRANSLATE_NOOP("Error", "%1 is not CSV but %2."),
            QT_TRANSLATE_NOOP("Error", "Save it as CSV (UTF-8) and import that.")};
    case ErrorKind::NotARegularFile:
        return {QT_TRANSLATE_NOOP("Error", "a regular file"),
            QT_TRANSLATE_NOOP("Error", "%1 is a pipe or a device, no regular file."),
            QT_TRANSLATE_NOOP("Error", "Save it as a file and import that: it is read more than once.")};
    default:
        return {};
    }
}

ErrorTemplate recognitionTemplate(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::UnknownColumns:
        return {QT_TRANSLATE_NOOP("Error", "columns of a CRM's export"),
            QT_TRANSLATE_NOOP("Error", "No column of %1 is known. Its header is: %2."),
            QT_TRANSLATE_NOOP(
                "Error", "Say what the columns mean with --mapping, or name the kind of records with --entity.")};
    case ErrorKind::EntityUnclear:
        return {QT_TRANSLATE_NOOP("Error", "one kind of records"), QT_TRANSLATE_NOOP("Error", "%1 could hold %2."),
            QT_TRANSLATE_NOOP("Error", "Say which with --entity.")};
    case ErrorKind::UnknownEntity:
        return {QT_TRANSLATE_NOOP("Error", "one of: %2"), QT_TRANSLATE_NOOP("Error", "“%1” is no kind of records."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %2.")};
    case ErrorKind::MissingColumn:
        return {QT_TRANSLATE_NOOP("Error", "%3"),
            QT_TRANSLATE_NOOP("Error", "%1 holds %2 but lacks a required column: %3."),
            QT_TRANSLATE_NOOP("Error", "Add the column to the export, or say with --mapping which one it is.")};
    case ErrorKind::MappingColumnAbsent:
        return {QT_TRANSLATE_NOOP("Error", "one of the columns: %3"),
            QT_TRANSLATE_NOOP("Error", "The mapping %1 names the column “%2”, which is not in %4."),
            QT_TRANSLATE_NOOP("Error", "Write it as in the file's header: %3.")};
    case ErrorKind::MappingInvalid:
        return {QT_TRANSLATE_NOOP("Error", "%2"), QT_TRANSLATE_NOOP("Error", "The mapping is wrong at %1: found %3."),
            QT_TRANSLATE_NOOP("Error", "Expected %2.")};
    case ErrorKind::DecisionNeeded:
        return {QT_TRANSLATE_NOOP("Error", "a decision"),
            QT_TRANSLATE_NOOP("Error", "Every value of column “%3” in %2 can be read in two ways."),
            QT_TRANSLATE_NOOP("Error", "Decide with %1.")};
    default:
        return {};
    }
}

ErrorTemplate storeTemplate(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotAStore:
        return {QT_TRANSLATE_NOOP("Error", "a Quarterdeck store"),
            QT_TRANSLATE_NOOP("Error", "%1 is no Quarterdeck store."),
            QT_TRANSLATE_NOOP("Error", "Choose another file, or a new name to start an empty store.")};
    case ErrorKind::NewerStore:
        return {QT_TRANSLATE_NOOP("Error", "a store of version %3 or older"),
            QT_TRANSLATE_NOOP("Error", "%1 was written by a newer Quarterdeck (version %2)."),
            QT_TRANSLATE_NOOP("Error", "Update Quarterdeck to open it.")};
    case ErrorKind::OlderStore:
        return {QT_TRANSLATE_NOOP("Error", "a store of version %3"),
            QT_TRANSLATE_NOOP("Error", "%1 was made by an older Quarterdeck (version %2)."),
            QT_TRANSLATE_NOOP("Error",
                "Any command that writes, such as import or settings, carries it over and keeps a copy beside it.")};
    case ErrorKind::StoreLocked:
        return {QT_TRANSLATE_NOOP("Error", "a store that nobody else is writing to"),
            QT_TRANSLATE_NOOP("Error", "Another program is writing to %1."),
            QT_TRANSLATE_NOOP("Error", "Wait until it is done, then try again.")};
    case ErrorKind::StoreReadOnly:
        return {QT_TRANSLATE_NOOP("Error", "a store that may be written"),
            QT_TRANSLATE_NOOP("Error", "%1 is read-only."),
            QT_TRANSLATE_NOOP("Error", "Change its permissions, or work on a copy.")};
    case ErrorKind::DiskFull:
        return {QT_TRANSLATE_NOOP("Error", "space on the disk"), QT_TRANSLATE_NOOP("Error", "The disk of %1 is full."),
            QT_TRANSLATE_NOOP("Error", "Nothing was changed. Free some space and try again.")};
    case ErrorKind::StoreDamaged:
        return {QT_TRANSLATE_NOOP("Error", "a sound store"), QT_TRANSLATE_NOOP("Error", "%1 is damaged: %2."),
            QT_TRANSLATE_NOOP("Error", "Import the exports again into a new store, or restore a backup.")};
    case ErrorKind::StoreFailed:
        return {QT_TRANSLATE_NOOP("Error", "a working store"), QT_TRANSLATE_NOOP("Error", "%1: %2."),
            QT_TRANSLATE_NOOP("Error", "Nothing was changed. Try again.")};
    case ErrorKind::NoSuchBatch:
        return {QT_TRANSLATE_NOOP("Error", "the number of a live batch"),
            QT_TRANSLATE_NOOP("Error", "There is no live batch %1."),
            QT_TRANSLATE_NOOP("Error", "List them with: quarterdeck-cli batches.")};
    case ErrorKind::StaleSnapshot:
        return {QT_TRANSLATE_NOOP("Error", "revision %1"),
            QT_TRANSLATE_NOOP("Error", "The store has moved on to revision %2."),
            QT_TRANSLATE_NOOP("Error", "Load it again.")};
    case ErrorKind::EmptyStore:
        return {QT_TRANSLATE_NOOP("Error", "imported data"), QT_TRANSLATE_NOOP("Error", "%1 holds no data yet."),
            QT_TRANSLATE_NOOP("Error", "Import your CRM's export first.")};
    default:
        return {};
    }
}

ErrorTemplate questionTemplate(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::DefinitionInvalid:
        return {QT_TRANSLATE_NOOP("Error", "%2"),
            QT_TRANSLATE_NOOP("Error", "The definition at %4 is left out: found %3."),
            QT_TRANSLATE_NOOP("Error", "Expected %2.")};
    case ErrorKind::UnknownKpi:
        return {QT_TRANSLATE_NOOP("Error", "the id of a KPI"), QT_TRANSLATE_NOOP("Error", "There is no KPI “%1”."),
            QT_TRANSLATE_NOOP("Error", "Did you mean %2? List them with: quarterdeck-cli kpis.")};
    case ErrorKind::UnknownVariant:
        return {QT_TRANSLATE_NOOP("Error", "one of: %3"), QT_TRANSLATE_NOOP("Error", "%1 has no variant “%2”."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %3.")};
    case ErrorKind::UnknownDimension:
        return {QT_TRANSLATE_NOOP("Error", "one of: %2"), QT_TRANSLATE_NOOP("Error", "There is no dimension “%1”."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %2.")};
    case ErrorKind::DimensionRefused:
        return {QT_TRANSLATE_NOOP("Error", "one of: %3"),
            QT_TRANSLATE_NOOP(
                "Error", "%1 cannot be split or filtered by %2, because not all of its measures have it."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %3.")};
    case ErrorKind::UnknownGrain:
        return {QT_TRANSLATE_NOOP("Error", "one of: %2"), QT_TRANSLATE_NOOP("Error", "There is no time grain “%1”."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %2.")};
    case ErrorKind::UnknownPeriod:
        return {QT_TRANSLATE_NOOP("Error", "a period such as %2"), QT_TRANSLATE_NOOP("Error", "“%1” is no period."),
            QT_TRANSLATE_NOOP("Error", "Write it like one of: %2.")};
    case ErrorKind::UnknownValue:
        return {QT_TRANSLATE_NOOP("Error", "a value of %1"), QT_TRANSLATE_NOOP("Error", "No %1 is called “%2”."),
            QT_TRANSLATE_NOOP("Error", "Did you mean %3? See the values with --by %1.")};
    case ErrorKind::UnknownViewer:
        return {QT_TRANSLATE_NOOP("Error", "the name of an owner, user or manager"),
            QT_TRANSLATE_NOOP("Error", "Nobody is called “%1”."),
            QT_TRANSLATE_NOOP("Error", "Did you mean %2? See the names with --by owner.")};
    case ErrorKind::UnknownRole:
        return {QT_TRANSLATE_NOOP("Error", "one of: %2"), QT_TRANSLATE_NOOP("Error", "There is no dashboard for “%1”."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %2.")};
    case ErrorKind::UnknownSetting:
        return {QT_TRANSLATE_NOOP("Error", "one of: %2"), QT_TRANSLATE_NOOP("Error", "There is no setting “%1”."),
            QT_TRANSLATE_NOOP("Error", "Use one of: %2.")};
    case ErrorKind::InvalidSetting:
        return {QT_TRANSLATE_NOOP("Error", "%3"), QT_TRANSLATE_NOOP("Error", "“%2” does not fit the setting %1."),
            QT_TRANSLATE_NOOP("Error", "It takes %3.")};
    case ErrorKind::InvalidOption:
        return {QT_TRANSLATE_NOOP("Error", "%3"), QT_TRANSLATE_NOOP("Error", "“%2” does not fit %1."),
            QT_TRANSLATE_NOOP("Error", "Give %3.")};
    case ErrorKind::WrongCommandLine:
        return {QT_TRANSLATE_NOOP("Error", "a command and its options"), QT_TRANSLATE_NOOP("Error", "%1."),
            QT_TRANSLATE_NOOP("Error", "--help names what there is.")};
    case ErrorKind::Cancelled:
        return {QT_TRANSLATE_NOOP("Error", "the end of the work"), QT_TRANSLATE_NOOP("Error", "Cancelled."),
            QT_TRANSLATE_NOOP("Error", "Nothing was changed.")};
    default:
        return {};
    }
}

ErrorTemplate templateOf(ErrorKind kind)
{
    for (const ErrorTemplate& found : {fileTemplate(kind), recognitionTemplate(kind), storeTemplate(kind)})
        if (found.found)
            return found;
    return questionTemplate(kind);
}

QString filled(const char* text, const Error& error)
{
    const QString pattern = QCoreApplication::translate("Error", text);
    QString sentence;
    // In one pass, because an argument may contain a % of its own.
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place < 1) {
            sentence += pattern[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(place - 1);
        if (place == kPlaceOfWhere)
            sentence += QString::fromStdString(error.where);
        else if (index < error.arguments.size())
            sentence += QString::fromStdString(error.arguments[index]);
        ++i;
    }
    return sentence;
}

} // namespace

QString ErrorWords::sentence() const { return remedy.isEmpty() ? found : found + QLatin1Char(' ') + remedy; }

ErrorWords word(const Error& error)
{
    const ErrorTemplate wording = templateOf(error.kind);
    ErrorWords words{filled(wording.expected, error), filled(wording.found, error), filled(wording.remedy, error)};
    // Nothing comes close enough to be suggested.
    if (words.remedy.contains(QStringLiteral("Did you mean ?")))
        words.remedy = words.remedy.mid(words.remedy.indexOf(QLatin1Char('?')) + 1).trimmed();
    if (error.kind == ErrorKind::UnknownVariant && !error.arguments.empty() && error.arguments.back().empty()) {
        words.expected = QCoreApplication::translate("Error", "no variant");
        words.remedy = QCoreApplication::translate("Error", "It has none: leave --variant out.");
    }
    if (error.kind == ErrorKind::WriteFailed && error.arguments.size() > kOptionOfWriteFailed)
        words.remedy = filled(
            QT_TRANSLATE_NOOP("Error", "Nothing was changed. Name a folder that can be written with %3."), error);
    return words;
}

} // namespace quarterdeck
