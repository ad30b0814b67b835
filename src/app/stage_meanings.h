// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/ingest/import_file.h>
#include <quarterdeck/store/import_batch.h>

#include <vector>

namespace quarterdeck {

/// What a file and the mappings given with it say of its stages: an outcome where it is won or lost or a mapping says
/// it, for "open" is also what a stage is of which nothing is known. Nothing of what its source said before.
std::vector<StageMeaning> stagesSaidBy(const RecognisedFile& file, const std::vector<Mapping>& mappings);

/// Meanings belong to the source: fills in what the file does not say (`said`) from what its source said before
/// (`known`), and takes away the findings that are answered by it.
void completeStages(
    RecognisedFile& file, const std::vector<StageMeaning>& said, const std::vector<StageMeaning>& known);

} // namespace quarterdeck
