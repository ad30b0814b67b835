-- SPDX-License-Identifier: GPL-3.0-or-later
-- Amount of the deals open on the period's last day or as-of, whichever is earlier, that were expected before
-- it; of deals that were decided since, only their history would know.

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
  WHERE d."Created Date" < end_day AND d."Stage" NOT LIKE 'Closed %'
    AND d."Expected Close Date" < date(end_day, '-1 day')
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
)
SELECT dimension, key, iif(said, total(cents) / 100, NULL)
FROM slice, known
GROUP BY dimension, key;
