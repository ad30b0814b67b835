// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Why the world, or a definition, made a call fail. Worded in app (`wording.h`), nowhere else.
/// The comment gives the arguments that the wording needs, in order.
enum class ErrorKind {
    // files that are read
    FileNotFound, // path
    IsDirectory, // path
    NoPermission, // path
    ReadFailed, // path, system message (also: vanished while reading)
    WriteFailed, // path, system message, perhaps the option that names another place
    NotText, // path (binary)
    EmptyFile, // path
    HeaderOnly, // path
    NotUtf8, // path, line
    UnknownFileType, // path, extension or content found (XLSX, zip, ...)
    NotARegularFile, // path (a pipe, a device)
    // recognition
    UnknownColumns, // path, header found
    EntityUnclear, // path, candidates
    UnknownEntity, // name, allowed
    MissingColumn, // path, entity, what is required
    MappingColumnAbsent, // mapping file, column named, columns found
    MappingInvalid, // mapping file with pointer, expected, found
    DecisionNeeded, // option, path, column (a Decision travels beside)
    // store
    NotAStore, // path
    NewerStore, // path, its version, ours
    OlderStore, // path, its version, ours: to be opened for writing once
    StoreLocked, // path
    StoreReadOnly, // path
    DiskFull, // path
    StoreDamaged, // path, what
    StoreFailed, // path, SQLite's message
    NoSuchBatch, // number
    StaleSnapshot, // revision held, revision found
    // definitions
    DefinitionInvalid, // file, expected, found
    // asking
    UnknownKpi, // id, nearest ids
    UnknownVariant, // kpi, variant, allowed
    UnknownDimension, // dimension, allowed
    DimensionRefused, // kpi, dimension, allowed
    UnknownGrain, // grain, allowed
    UnknownPeriod, // text, examples
    UnknownValue, // dimension, value, nearest values
    UnknownViewer, // name, nearest names
    UnknownRole, // role, allowed
    UnknownSetting, // key, allowed
    InvalidSetting, // key, value, allowed
    InvalidOption, // option, value, what to give instead
    WrongCommandLine, // what is wrong
    EmptyStore, // path: nothing imported yet
    Cancelled,
};

/// snake_case id, stable: `kind` in the command line's JSON.
std::string_view errorKindName(ErrorKind kind);

/// An expected failure, with the place (`deals.csv:17:amount`, `/kpis/3/formula`) where it arose.
struct Error
{
    ErrorKind kind;
    std::string where;
    std::vector<std::string> arguments;
};

} // namespace quarterdeck
