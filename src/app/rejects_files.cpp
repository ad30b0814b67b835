// SPDX-License-Identifier: GPL-3.0-or-later
#include "rejects_files.h"

#include <quarterdeck/app/wording.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include <unistd.h>

namespace quarterdeck {

namespace fs = std::filesystem;

namespace {

std::string reasonText(const Issue& issue) { return word(issue).toStdString(); }

fs::path whole(const fs::path& path)
{
    std::error_code failed;
    const fs::path found = fs::weakly_canonical(path, failed);
    return failed ? path : found;
}

bool sameContent(const fs::path& one, const fs::path& other)
{
    std::ifstream first(one, std::ios::binary);
    std::ifstream second(other, std::ios::binary);
    return first && second
        && std::equal(std::istreambuf_iterator<char>(first), {}, std::istreambuf_iterator<char>(second), {});
}

/// As if the file had been written under its own name, with the option that names another place.
tl::unexpected<Error> notWritten(const fs::path& path, const std::string& why)
{
    return failure(ErrorKind::WriteFailed, path.string(), {path.string(), why, "--rejects DIR"});
}

} // namespace

RejectsFiles::RejectsFiles(const ImportRequest& request) : m_folder(request.rejectsDirectory)
{
    for (const fs::path& file : request.files)
        m_taken.insert(whole(file));
}

RejectsFiles::~RejectsFiles()
{
    std::error_code ignored;
    for (const fs::path& path : m_written)
        fs::remove(path, ignored);
}

Result<fs::path> RejectsFiles::write(
    const fs::path& file, const std::vector<std::string>& header, const std::vector<RejectedRow>& rows)
{
    const fs::path folder = m_folder.value_or(file.parent_path());
    const std::string name = file.stem().string() + ".rejected";
    fs::path path = folder / (name + ".csv");
    std::error_code failed;
    if (m_folder)
        fs::create_directories(folder, failed); // writing tells if there is still none
    const fs::path part = folder / ("." + name + "." + std::to_string(getpid()) + ".part");
    if (auto written = writeRejects(part, header, rows, reasonText); !written) {
        fs::remove(part, failed);
        return notWritten(path, written.error().arguments.back());
    }
    for (int number = 2;; ++number) {
        if (m_taken.insert(whole(path)).second) {
            if (sameContent(part, path)) {
                fs::remove(part, failed);
                return path;
            }
            if (!fs::exists(fs::symlink_status(path, failed)))
                break;
        }
        path = folder / (name + "-" + std::to_string(number) + ".csv");
    }
    fs::rename(part, path, failed);
    if (failed) {
        std::error_code ignored;
        fs::remove(part, ignored);
        return notWritten(path, failed.message());
    }
    m_written.push_back(path);
    return path;
}

} // namespace quarterdeck
