// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quarterdeck/core/result.h>

#include <filesystem>

namespace quarterdeck {

/// A copy of a store to try a change on; gone with this object. It neither waits for who writes to the store nor needs
/// to be allowed to.
class TrialStore
{
public:
    /// Of a store that is not there yet: a place where one can be begun. Errors: WriteFailed and those of Store::copy.
    static Result<TrialStore> of(const std::filesystem::path& store);
    TrialStore(TrialStore&& other) noexcept;
    TrialStore& operator=(TrialStore&& other) noexcept;
    ~TrialStore();

    std::filesystem::path path() const { return m_folder / "trial.db"; }

private:
    explicit TrialStore(std::filesystem::path folder);

    std::filesystem::path m_folder; ///< empty: moved from
};

} // namespace quarterdeck
