// SPDX-License-Identifier: GPL-3.0-or-later
#include <quarterdeck/core/issue.h>

#include <cassert>

namespace quarterdeck {

std::string_view issueKindName(IssueKind kind)
{
    switch (kind) {
    case IssueKind::RequiredEmpty:
        return "required_empty";
    case IssueKind::NotADate:
        return "not_a_date";
    case IssueKind::NoSuchDay:
        return "no_such_day";
    case IssueKind::NotANumber:
        return "not_a_number";
    case IssueKind::NumberTooLarge:
        return "number_too_large";
    case IssueKind::NotABoolean:
        return "not_a_boolean";
    case IssueKind::DuplicateId:
        return "duplicate_id";
    case IssueKind::RaggedRow:
        return "ragged_row";
    case IssueKind::UnterminatedQuote:
        return "unterminated_quote";
    case IssueKind::NotUtf8Cell:
        return "not_utf8_cell";
    case IssueKind::NotAShare:
        return "not_a_share";
    case IssueKind::FoldedReference:
        return "folded_reference";
    case IssueKind::UnknownReference:
        return "unknown_reference";
    case IssueKind::UnknownStageOutcome:
        return "unknown_stage_outcome";
    case IssueKind::DecidedWithoutDate:
        return "decided_without_date";
    case IssueKind::ClosedBeforeCreated:
        return "closed_before_created";
    case IssueKind::MissingCreated:
        return "missing_created";
    case IssueKind::DateInFuture:
        return "date_in_future";
    case IssueKind::NegativeAmount:
        return "negative_amount";
    case IssueKind::WonWithoutAmount:
        return "won_without_amount";
    case IssueKind::MixedCurrency:
        return "mixed_currency";
    case IssueKind::AmbiguousName:
        return "ambiguous_name";
    case IssueKind::UnknownTargetScope:
        return "unknown_target_scope";
    case IssueKind::ColumnIgnored:
        return "column_ignored";
    case IssueKind::EntityNotUsed:
        return "entity_not_used";
    case IssueKind::ManagerLoop:
        return "manager_loop";
    }
    assert(false);
    return {};
}

// The first group of IssueKind, in its order.
bool rejectsRow(IssueKind kind) { return kind <= IssueKind::NotAShare; }

} // namespace quarterdeck
