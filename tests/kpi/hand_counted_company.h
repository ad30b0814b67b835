// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kpi/brute_force_executor.h"

#include <quarterdeck/engine/snapshot.h>
#include <quarterdeck/kpi/kpi_evaluator.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quarterdeck {

/// Twenty deals of a small company, counted by hand. Data date 2017-06-30.
///
///  no owner created    outcome closed     expected    amount cost  cycle  stage        chance
///   1 Anna  2017-03-12 won     2017-04-10               1000  600     29  Won
///   2 Anna  2017-04-01 won     2017-04-28               2000 1500     27  Won
///   3 Ben   2017-05-01 won     2017-06-01               3000    -     31  Won
///   4 Ben   2017-06-20 won     2017-06-30                500  100     10  Won
///   5 Cara  2017-04-15 won     2017-06-15                  -    -     61  Won
///   6 Cara  2017-02-01 won     2017-05-31               1500  900    119  Won
///   7 Anna  2017-04-02 lost    2017-04-30                800    -     28  Lost  (price)
///   8 Ben   2017-03-20 lost    2017-05-20                700    -     61  Lost  (price)
///   9 Cara  2017-05-05 lost    2017-06-10                  -    -     36  Lost  (no reason)
///  10 Eve   2017-01-05 won     2017-03-31               4000 2000     85  Won
///  11 Anna  2017-01-10 won     2017-03-01               1000  500     50  Won
///  12 Ben   2017-02-10 lost    2017-03-15                900    -     33  Lost  (timing)
///  13 Anna  2016-05-01 won     2016-06-15               2500 1000     45  Won
///  14 Eve   2016-10-01 won     2016-12-20               1500 1500     80  Won
///  15 Anna  2017-05-20 open               2017-07-15    1000    -      -  Negotiation     0.5
///  16 Ben   2017-06-01 open               2017-06-20    2000    -      -  Prospect        0.1
///  17 Cara  2017-06-25 open               -                -    -      -  Prospect        0.1
///  18 Cara  2017-03-01 open               2017-06-30     400    -      -  Negotiation     0.5
///  19 -     2017-04-20 open               2017-09-30     600    -      -  Prospect        0.1
///  20 Ben   2017-06-05 won     -                          50    -      -  Won
///
/// Reps: Anna and Ben of team East, Cara and Dan of team West, from 2016-01-01 on; Eve of team West until 2017-03-31.
/// Targets of revenue: company 2017: 20000; for 2017-Q2 Anna 4000, Ben 3000, Cara 1000, Dan 1000, team West 2500.
class HandCountedCompany
{
public:
    /// With the shipped catalogue, or another one.
    explicit HandCountedCompany(const Catalog::Loaded& loaded = Catalog::load());

    static Period period(std::string_view key);
    /// As of the data date.
    static KpiRequest request(std::string_view kpi, std::string_view period, std::vector<std::string> by = {});

    /// The readings, which there must be.
    std::vector<KpiReading> read(const KpiRequest& request);
    /// The only reading.
    KpiReading readOne(const KpiRequest& request);
    /// The reading of the group with these labels; fails the test where there is none.
    KpiReading readGroup(const KpiRequest& request, const std::vector<std::string>& labels);

    KpiEvaluator evaluator() const { return KpiEvaluator(catalog, snapshot); }
    Code owner(std::string_view name) const;

    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<Snapshot> snapshot;
    std::shared_ptr<BruteForceExecutor> executor;

private:
    void addOwners();
    void addTargets();
    BruteFacts facts() const;
};

} // namespace quarterdeck
