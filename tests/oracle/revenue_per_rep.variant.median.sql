-- SPDX-License-Identifier: GPL-3.0-or-later
-- Median over the active reps of the revenue that each won in the period, 0 included; by team over the team's.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents, d."Owner" AS owner
  FROM deals d, cell
  WHERE d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day
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
),
reached AS (
  SELECT owner, team, (SELECT total(cents) / 100 FROM deal WHERE deal.owner = rep.owner) AS revenue FROM rep
),
slice AS (
  SELECT 'total' AS dimension, '' AS key, revenue FROM reached
  UNION ALL SELECT 'team', team, revenue FROM reached
),
ranked AS (
  SELECT dimension, key, revenue,
    row_number() OVER (PARTITION BY dimension, key ORDER BY revenue) AS place,
    count(*) OVER (PARTITION BY dimension, key) AS cases
  FROM slice
)
SELECT dimension, key, iif(said, avg(revenue), NULL)
FROM ranked, known
WHERE place IN ((cases + 1) / 2, (cases + 2) / 2)
GROUP BY dimension, key;
