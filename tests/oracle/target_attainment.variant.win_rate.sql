-- SPDX-License-Identifier: GPL-3.0-or-later
-- Share won of the deals decided in the period up to as-of / the win_rate target of the same scope for exactly
-- this period (targets of rates and means are neither added up nor prorated). No value without a target.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" NOT LIKE 'Closed %' AS still_open,
    d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team,
    coalesce(nullif(u."Region", ''), a."Region", '') AS region
  FROM deals d
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
),
slice AS (
  SELECT 'total' AS dimension, '' AS key, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'owner', owner, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'team', team, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'region', region, still_open, won, closed_on FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- Targets of win_rate, each with the days that its period covers.
stated AS (
  SELECT "Scope" AS scope, "Name" AS name, first AS plan_from, date(first, length) AS plan_to, value
  FROM (
    SELECT "Scope", "Name", CAST("Value" AS REAL) AS value,
      CASE
        WHEN length("Period") = 4 THEN "Period" || '-01-01'
        WHEN "Period" LIKE '%Q%' THEN substr("Period", 1, 4) || printf('-%02d-01', 3 * substr("Period", 7) - 2)
        ELSE "Period" || '-01'
      END AS first,
      CASE
        WHEN length("Period") = 4 THEN '+12 months'
        WHEN "Period" LIKE '%Q%' THEN '+3 months'
        ELSE '+1 month'
      END AS length
    FROM targets WHERE "KPI" = 'win_rate'
  )
),
-- A rate or mean is neither summed nor prorated: only a target of exactly this period counts.
plan AS (
  SELECT iif(scope = 'company', 'total', scope) AS dimension, name AS key, value AS target
  FROM stated, cell
  WHERE plan_from = from_day AND plan_to = to_day
),
actual AS (
  SELECT dimension, key, said,
    avg(won) FILTER (WHERE NOT still_open AND closed_on >= from_day AND closed_on < end_day) AS reached
  FROM slice, known
  GROUP BY dimension, key
)
SELECT dimension, key, iif(said, reached / nullif(target, 0), NULL)
FROM actual LEFT JOIN plan USING (dimension, key);
