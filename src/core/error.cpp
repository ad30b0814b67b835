// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/error.h>

namespace quarterdeck {

std::string_view errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FileNotFound:
        return "file_not_found";
    case ErrorKind::IsDirectory:
        return "is_directory";
    case ErrorKind::NoPermission:
        return "no_permission";
    case ErrorKind::ReadFailed:
        return "read_failed";
    case ErrorKind::WriteFailed:
        return "write_failed";
    case ErrorKind::NotText:
        return "not_text";
    case ErrorKind::EmptyFile:
        return "empty_file";
    case ErrorKind::HeaderOnly:
        return "header_only";
    case ErrorKind::NotUtf8:
        return "not_utf8";
    case ErrorKind::UnknownFileType:
        return "unknown_file_type";
    case ErrorKind::NotARegularFile:
        return "not_a_regular_file";
    case ErrorKind::UnknownColumns:
        return "unknown_columns";
    case ErrorKind::EntityUnclear:
        return "entity_unclear";
    case ErrorKind::UnknownEntity:
        return "unknown_entity";
    case ErrorKind::MissingColumn:
        return "missing_column";
    case ErrorKind::MappingColumnAbsent:
        return "mapping_column_absent";
    case ErrorKind::MappingInvalid:
        return "mapping_invalid";
    case ErrorKind::DecisionNeeded:
        return "decision_needed";
    case ErrorKind::NotAStore:
        return "not_a_store";
    case ErrorKind::NewerStore:
        return "newer_store";
    case ErrorKind::OlderStore:
        return "older_store";
    case ErrorKind::StoreLocked:
        return "store_locked";
    case ErrorKind::StoreReadOnly:
        return "store_read_only";
    case ErrorKind::DiskFull:
        return "disk_full";
    case ErrorKind::StoreDamaged:
        return "store_damaged";
    case ErrorKind::StoreFailed:
        return "store_failed";
    case ErrorKind::NoSuchBatch:
        return "no_such_batch";
    case ErrorKind::StaleSnapshot:
        return "stale_snapshot";
    case ErrorKind::DefinitionInvalid:
        return "definition_invalid";
    case ErrorKind::UnknownKpi:
        return "unknown_kpi";
    case ErrorKind::UnknownVariant:
        return "unknown_variant";
    case ErrorKind::UnknownDimension:
        return "unknown_dimension";
    case ErrorKind::DimensionRefused:
        return "dimension_refused";
    case ErrorKind::UnknownGrain:
        return "unknown_grain";
    case ErrorKind::UnknownPeriod:
        return "unknown_period";
    case ErrorKind::UnknownValue:
        return "unknown_value";
    case ErrorKind::UnknownViewer:
        return "unknown_viewer";
    case ErrorKind::UnknownRole:
        return "unknown_role";
    case ErrorKind::UnknownSetting:
        return "unknown_setting";
    case ErrorKind::InvalidSetting:
        return "invalid_setting";
    case ErrorKind::InvalidOption:
        return "invalid_option";
    case ErrorKind::WrongCommandLine:
        return "wrong_command_line";
    case ErrorKind::EmptyStore:
        return "empty_store";
    case ErrorKind::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

} // namespace quarterdeck
