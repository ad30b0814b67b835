// SPDX-License-Identifier: GPL-3.0-or-later
#include "kpi/small_catalogue.h"

namespace quarterdeck {

namespace {

constexpr const char* kMeasures = R"json({"measures": [
 {"id": "won_amount", "name": "n", "fact": "deal", "aggregate": "sum", "value": "amount", "date": "won_on", "unit": "money"},
 {"id": "won_deals", "name": "n", "fact": "deal", "aggregate": "count", "date": "won_on", "unit": "count"},
 {"id": "lost_deals", "name": "n", "fact": "deal", "aggregate": "count", "date": "lost_on", "unit": "count"},
 {"id": "decided_deals", "name": "n", "fact": "deal", "aggregate": "count", "date": "decided_on", "unit": "count"},
 {"id": "won_without_amount", "name": "n", "fact": "deal", "aggregate": "count", "date": "won_on",
  "where": [["amount", "empty"]], "unit": "count"},
 {"id": "median_cycle", "name": "n", "fact": "deal", "aggregate": "median", "value": "cycle_days", "date": "won_on",
  "unit": "days"},
 {"id": "open_deals", "name": "n", "fact": "deal", "aggregate": "count", "alive": ["alive_from", "alive_to"],
  "over_time": "last", "unit": "count"},
 {"id": "weighted_amount", "name": "n", "fact": "deal", "aggregate": "sum", "value": "amount * win_chance",
  "alive": ["alive_from", "alive_to"], "over_time": "last", "unit": "money"},
 {"id": "active_reps", "name": "n", "fact": "rep", "aggregate": "distinct", "value": "owner",
  "where": [["there_from", "<", "@to"], ["there_to", ">", "@from"], ["seen_from", "<", "@to"], ["seen_to", ">=", "@to"]],
  "over_time": "none", "unit": "count"},
 {"id": "won_beyond_capacity", "name": "n", "fact": "deal", "aggregate": "count", "date": "won_on",
  "where": [["cycle_days", ">=", "{rep_capacity}"]], "unit": "count"},
 {"id": "revenue_target", "name": "n", "target_of": "revenue", "unit": "money"}
]})json";

constexpr const char* kKpis = R"json({"family": "test", "kpis": [
 {"id": "revenue", "name": "Revenue", "unit": "money", "better": "higher", "formula": "won_amount", "explain": "e",
  "beside": [{"as": "deals", "of": "won_deals"}, {"as": "reps", "of": "active_reps"}, {"as": "without_amount", "of": "won_without_amount"}],
  "variants": [{"id": "thousands", "name": "v", "explain": "In thousands.", "formula": "won_amount / 1000"}]},
 {"id": "win_rate", "name": "Win rate", "unit": "ratio", "better": "higher", "formula": "won_deals / (won_deals + lost_deals)",
  "interval": {"of": "won_deals", "among": "decided_deals"}, "bands": {"bad": 0.15, "good": 0.5, "source": "S2"},
  "cohort": {"ripe_after_days": 90}, "explain": "e"},
 {"id": "slow_wins", "name": "Slow", "unit": "count", "formula": "won_beyond_capacity", "explain": "e"},
 {"id": "cycle", "name": "Cycle", "unit": "days", "better": "lower", "formula": "median_cycle", "explain": "e"},
 {"id": "weighted", "name": "Weighted", "unit": "money", "formula": "weighted_amount", "explain": "e"},
 {"id": "open_now", "name": "Open", "unit": "count", "formula": "open_deals", "explain": "e"},
 {"id": "opened_net", "name": "Net", "unit": "count", "formula": "open_deals - open_deals [at start]", "explain": "e"},
 {"id": "per_rep", "name": "Per rep", "unit": "money", "formula": "revenue / active_reps",
  "grouped": {"owner": "revenue", "product": "revenue"}, "explain": "e"},
 {"id": "share", "name": "Share", "unit": "ratio", "formula": "revenue / revenue [all owner]", "explain": "e"},
 {"id": "growth", "name": "Growth", "unit": "ratio", "formula": "revenue / revenue [year earlier] - 1",
  "absent": [{"when": "revenue [year earlier] <= 0", "say": "not comparable"}], "explain": "e"},
 {"id": "yearly_rate", "name": "Yearly", "unit": "ratio", "formula": "win_rate [trailing 12 months]", "explain": "e"},
 {"id": "reps_at_target", "name": "At target", "unit": "count",
  "fold": {"each": ["owner"], "formula": "revenue / revenue_target >= 1", "fold": "sum"}, "explain": "e"},
 {"id": "median_rep", "name": "Median rep", "unit": "money",
  "fold": {"each": ["owner"], "formula": "revenue", "fold": "median"}, "explain": "e"},
 {"id": "best_month", "name": "Best month", "unit": "money",
  "fold": {"each": ["month"], "formula": "revenue", "fold": "max"}, "explain": "e"},
 {"id": "attainment", "name": "Attainment", "unit": "ratio", "formula": "revenue / revenue_target", "explain": "e"},
 {"id": "best_known", "name": "Best known", "unit": "money", "formula": "revenue_target else revenue", "explain": "e"},
 {"id": "to_go", "name": "To go", "unit": "money", "formula": "revenue_target - revenue",
  "absent": [{"when": "days_left <= 0", "say": "period over"}], "explain": "e"}
]})json";

} // namespace

Catalog::Loaded smallCatalogue()
{
    const std::vector<DefinitionFile> files{{"measures.json", kMeasures}, {"kpis.json", kKpis}};
    return Catalog::fromFiles(files);
}

} // namespace quarterdeck
