// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account_book.h"
#include "csv_file.h"
#include "deal.h"
#include "staff.h"
#include "target_plan.h"

#include <filesystem>

namespace quarterdeck::demo {

/// The columns of each exported file, and how its records fill them.
class UserFile : public CsvFile
{
public:
    explicit UserFile(const std::filesystem::path& directory);
    void write(const Staff& staff, Date lastDay);
};

class AccountFile : public CsvFile
{
public:
    explicit AccountFile(const std::filesystem::path& directory);
    void write(const Account& account, const Staff& staff, Date lastDay);
};

class ProductFile : public CsvFile
{
public:
    explicit ProductFile(const std::filesystem::path& directory);
    void write();
};

class DealFile : public CsvFile
{
public:
    explicit DealFile(const std::filesystem::path& directory);
    void write(const Deal& deal, const Staff& staff, const AccountBook& accounts);
};

class TargetFile : public CsvFile
{
public:
    explicit TargetFile(const std::filesystem::path& directory);
    void write(const TargetPlan& plan, const Staff& staff);

private:
    void writeCompany(const TargetPlan& plan);
    void writeTeams(const TargetPlan& plan);
    void writeReps(const TargetPlan& plan, const Staff& staff);
    void writeRates(const TargetPlan& plan);
};

} // namespace quarterdeck::demo
