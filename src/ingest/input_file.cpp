// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

namespace quarterdeck {

namespace {

std::string systemMessage(int code) { return std::generic_category().message(code); }

} // namespace

InputFile::InputFile(std::filesystem::path path, std::FILE* file, std::uintmax_t size)
    : m_path(std::move(path)), m_file(file), m_size(size)
{
}

Result<InputFile> InputFile::open(const std::filesystem::path& path)
{
    const std::string name = path.string();
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem))
        return failure(ErrorKind::IsDirectory, name, {name});

    errno = 0;
    std::FILE* file = std::fopen(name.c_str(), "rb");
    if (file == nullptr) {
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(ErrorKind::FileNotFound, name, {name});
        if (errno == EACCES || errno == EPERM)
            return failure(ErrorKind::NoPermission, name, {name});
        return failure(ErrorKind::ReadFailed, name, {name, systemMessage(errno)});
    }
    std::setvbuf(file, nullptr, _IONBF, 0); // whole blocks are read into our own buffer
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    return InputFile(path, file, problem ? 0 : size);
}

Result<std::size_t> InputFile::read(char* to, std::size_t size)
{
    errno = 0;
    const std::size_t got = std::fread(to, 1, size, m_file.get());
    m_bytesRead += got;
    if (got < size && std::ferror(m_file.get()) != 0)
        return failure(ErrorKind::ReadFailed, m_path.string(), {m_path.string(), systemMessage(errno)});
    if (got == 0 && m_bytesRead < m_size)
        return failure(
            ErrorKind::ReadFailed, m_path.string(), {m_path.string(), "the file became shorter while it was read"});
    return got;
}

} // namespace quarterdeck
