// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <limits>
#include <new>

namespace quarterdeck::test {

/// Between two changes of its files the moment of a kill makes no difference to them, so these are the moments there
/// are: the calls by which SQLite writes, cuts or deletes a file, in the order of one process.
class FileChanges
{
public:
    /// Runs `work` in a process of its own to its end. How many changes it made; fails the test where `work` fails.
    static int countOf(const std::function<bool()>& work)
    {
        const Ending ending = run(work, std::numeric_limits<int>::max());
        EXPECT_TRUE(WIFEXITED(ending.status) && WEXITSTATUS(ending.status) == 0) << "status " << ending.status;
        return ending.changes;
    }

    /// The same, but instead of one change more than `allowed` the process is killed. Whether it was.
    static bool killAfter(int allowed, const std::function<bool()>& work)
    {
        return WIFSIGNALED(run(work, allowed).status);
    }

private:
    struct Ending
    {
        int status = 0;
        int changes = 0;
    };

    static Ending run(const std::function<bool()>& work, int allowed)
    {
        void* shared = mmap(nullptr, sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (shared == MAP_FAILED)
            throw std::bad_alloc();
        s_changes = new (shared) int(0);
        s_allowed = allowed;
        const pid_t child = fork();
        if (child == 0) {
            watchSystemCalls();
            _exit(work() ? 0 : 1);
        }
        Ending ending;
        waitpid(child, &ending.status, 0);
        ending.changes = *s_changes;
        munmap(shared, sizeof(int));
        return ending;
    }

    static void beforeChange()
    {
        if (*s_changes == s_allowed)
            raise(SIGKILL);
        ++*s_changes;
    }

    static ssize_t countedWrite(int file, const void* bytes, size_t count)
    {
        beforeChange();
        return ::write(file, bytes, count);
    }

    static ssize_t countedWriteAt(int file, const void* bytes, size_t count, off_t offset)
    {
        beforeChange();
        return ::pwrite(file, bytes, count, offset);
    }

    static int countedCut(int file, off_t length)
    {
        beforeChange();
        return ::ftruncate(file, length);
    }

    static int countedDelete(const char* path)
    {
        beforeChange();
        return ::unlink(path);
    }

    static void watchSystemCalls()
    {
        sqlite3_initialize();
        sqlite3_vfs* system = sqlite3_vfs_find(nullptr);
        const auto replace = [system](const char* call, auto* by) {
            system->xSetSystemCall(system, call, reinterpret_cast<sqlite3_syscall_ptr>(by));
        };
        replace("write", &countedWrite);
        replace("pwrite", &countedWriteAt);
        replace("pwrite64", &countedWriteAt);
        replace("ftruncate", &countedCut);
        replace("unlink", &countedDelete);
    }

    inline static int* s_changes = nullptr;
    inline static int s_allowed = 0;
};

} // namespace quarterdeck::test
