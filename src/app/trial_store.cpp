// SPDX-License-Identifier: GPL-3.0-or-later
#include "trial_store.h"

#include <quarterdeck/store/store.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace quarterdeck {

namespace fs = std::filesystem;

TrialStore::TrialStore(fs::path folder) : m_folder(std::move(folder)) { }

TrialStore::TrialStore(TrialStore&& other) noexcept : m_folder(std::exchange(other.m_folder, {})) { }

TrialStore& TrialStore::operator=(TrialStore&& other) noexcept
{
    std::swap(m_folder, other.m_folder);
    return *this;
}

TrialStore::~TrialStore()
{
    std::error_code ignored;
    if (!m_folder.empty())
        fs::remove_all(m_folder, ignored);
}

Result<TrialStore> TrialStore::of(const fs::path& store)
{
    std::error_code failed;
    const fs::path place = fs::temp_directory_path(failed);
    std::string name = (place / "quarterdeck-XXXXXX").string();
    if (failed || !mkdtemp(name.data()))
        return failure(ErrorKind::WriteFailed, place.string(), {place.string(), std::strerror(errno)});
    TrialStore trial(name);
    if (fs::exists(store, failed))
        if (auto copied = Store::copy(store, trial.path()); !copied)
            return tl::unexpected(copied.error());
    return trial;
}

} // namespace quarterdeck
