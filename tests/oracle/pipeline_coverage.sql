-- SPDX-License-Identifier: GPL-3.0-or-later
-- Amount of the deals open at as-of that are expected in the period (on their expected close date, the overdue
-- ones at as-of) / what is missing to its revenue target. No value where the target is met, or the period is
-- over.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Created Date" AS created_on,
    d."Stage" NOT LIKE 'Closed %' AS still_open,
    d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    d."Expected Close Date" AS expected_on,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team,
    coalesce(nullif(u."Region", ''), a."Region", '') AS region
  FROM deals d
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
),
slice AS (
  SELECT 'total' AS dimension, '' AS key, created_on, still_open, won, closed_on, cents, expected_on FROM deal
  UNION ALL SELECT 'owner', owner, created_on, still_open, won, closed_on, cents, expected_on FROM deal
  UNION ALL SELECT 'team', team, created_on, still_open, won, closed_on, cents, expected_on FROM deal
  UNION ALL SELECT 'region', region, created_on, still_open, won, closed_on, cents, expected_on FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- Targets of revenue, each with the days that its period covers.
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
    FROM targets WHERE "KPI" = 'revenue'
  )
),
-- Who is summed where a scope itself has no target: the teams of a region or the company, the reps of a team.
member AS (
  SELECT DISTINCT 'company' AS scope, '' AS name, 'team' AS lower, "Team" AS part, '' AS started, '' AS ended
  FROM users WHERE "Role" = 'Rep'
  UNION SELECT 'region', "Region", 'team', "Team", '', '' FROM users WHERE "Role" = 'Rep'
  UNION SELECT 'team', "Team", 'owner', "Name", "Started On", "Ended On" FROM users WHERE "Role" = 'Rep'
),
summed AS (
  SELECT m.scope, m.name, s.plan_from, s.plan_to, sum(s.value) AS value
  FROM member m JOIN stated s ON s.scope = m.lower AND s.name = m.part
  GROUP BY m.scope, m.name, s.plan_from, s.plan_to
  HAVING count(*) = (SELECT count(*) FROM member o WHERE o.scope = m.scope AND o.name = m.name
    AND o.started < s.plan_to AND (o.ended = '' OR o.ended > s.plan_from))
),
planned AS (
  SELECT * FROM stated
  UNION ALL SELECT * FROM summed WHERE (scope, name, plan_from, plan_to) NOT IN (
    SELECT scope, name, plan_from, plan_to FROM stated)
),
-- Of exactly this period, of months that tile it, or the part, by days, of the shortest period around it.
exact AS (
  SELECT scope, name, value FROM planned, cell WHERE plan_from = from_day AND plan_to = to_day
),
tiled AS (
  SELECT scope, name, sum(value) AS value
  FROM planned, cell
  WHERE plan_to = date(plan_from, '+1 month') AND plan_from >= from_day AND plan_to <= to_day
  GROUP BY scope, name
  HAVING sum(julianday(plan_to) - julianday(plan_from)) = julianday(to_day) - julianday(from_day)
),
around AS (
  SELECT scope, name,
    value * (julianday(to_day) - julianday(from_day)) / (julianday(plan_to) - julianday(plan_from)) AS value,
    row_number() OVER (PARTITION BY scope, name ORDER BY julianday(plan_to) - julianday(plan_from)) AS place
  FROM planned, cell
  WHERE plan_from <= from_day AND plan_to >= to_day
),
-- Each scope's target: stated, else of the next lower level, else of finer periods, else a part of a coarser one.
plan AS (
  SELECT iif(scope = 'company', 'total', scope) AS dimension, name AS key,
    coalesce(exact.value, tiled.value, around.value) AS target
  FROM (SELECT DISTINCT scope, name FROM planned)
  LEFT JOIN exact USING (scope, name)
  LEFT JOIN tiled USING (scope, name)
  LEFT JOIN (SELECT * FROM around WHERE place = 1) AS around USING (scope, name)
),
actual AS (
  SELECT dimension, key, said AND as_of < date(to_day, '-1 day') AS said,
    total(cents) FILTER (WHERE won AND closed_on >= from_day AND closed_on < end_day) / 100 AS revenue,
    -- When a deal that was decided since was expected to close, only its history would know.
    count(*) FILTER (WHERE created_on < end_day AND NOT still_open AND closed_on >= end_day) AS decided_since,
    total(cents) FILTER (WHERE created_on < end_day AND (still_open OR closed_on >= end_day)
      AND max(expected_on, as_of) >= from_day AND max(expected_on, as_of) < to_day) / 100 AS expected
  FROM slice, known
  GROUP BY dimension, key
)
SELECT dimension, key, iif(said AND target > revenue AND decided_since = 0, expected / (target - revenue), NULL)
FROM actual LEFT JOIN plan USING (dimension, key);
