-- SPDX-License-Identifier: GPL-3.0-or-later
-- The whole: revenue of the period / active reps. By owner or team: the revenue of each.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  WHERE d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS cents
  UNION ALL SELECT 'total', '', cents FROM deal
  UNION ALL SELECT 'owner', owner, cents FROM deal
  UNION ALL SELECT 'team', team, cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- Active reps: users of the role Rep who were there on at least one day of the period that has passed.
rep AS (
  SELECT "Name" AS owner, "Team" AS team
  FROM users, cell
  WHERE "Role" = 'Rep' AND "Started On" < end_day AND ("Ended On" = '' OR "Ended On" > from_day)
)
SELECT dimension, key, iif(said,
  total(cents) / 100 / iif(dimension = 'total', nullif((SELECT count(*) FROM rep), 0), 1), NULL)
FROM slice, known
GROUP BY dimension, key;
