// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/column_block.h>
#include <quarterdeck/facts/deal_facts.h>

namespace quarterdeck {

/// The fact `rep`: spans in which a user counts as an active rep (catalogue, "active rep").
/// A user is active in a cell [from, e) if a row has there_from < e, there_to > from, seen_from < e and seen_to >= e.
/// Roles mapped (one of them means a rep): users whose role folds to a rep's word (rep, sales rep, account executive,
/// ae, sdr, bdr, sales, seller, salesperson, agent ...); seen without limits. No such role: users who owned a deal, one
/// row per merged span of [created, end + 12 months), so that e falls into the twelve months after the deal lived. A
/// user who is no longer active but has no ended_on was there until the last day on which a deal of theirs was created
/// or decided; without one, never. `users`: owner (member code), role (text code), started_on, ended_on, active.
/// `deals`: owner.member, alive_from, alive_to, won_on, lost_on (a decided deal lives until its day). Output columns:
/// owner, there_from, there_to, seen_from, seen_to. Row ids are 1, 2, 3 ...
ColumnBlock deriveReps(const ColumnBlock& users, const ColumnBlock& deals, const TextLookup& texts);

/// Whether a role's word means a sales rep.
bool isRepRole(std::string_view role);

} // namespace quarterdeck
