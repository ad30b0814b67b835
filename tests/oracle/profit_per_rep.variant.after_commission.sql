-- SPDX-License-Identifier: GPL-3.0-or-later
-- Amount - cost - the commission that the runner has set, 8 % of the amount, of the deals won in the period that
-- have amount and cost, per active rep; by owner that of each; by team per active rep of the team. No value
-- where deals were won and none has both. The cost is the deal's, else the unit cost of its product x quantity.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT nullif(d."Close Date", '') AS closed_on,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    CAST(round(coalesce(CAST(nullif(d."Cost", '') AS REAL),
      CAST(nullif(p."Unit Cost", '') AS REAL) * CAST(nullif(d."Quantity", '') AS REAL)
    ) * 100) AS INTEGER) AS cost_cents,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team,
    d."Product" AS product
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS closed_on, NULL AS cents, NULL AS cost_cents
  UNION ALL SELECT 'total', '', closed_on, cents, cost_cents FROM deal
  UNION ALL SELECT 'owner', owner, closed_on, cents, cost_cents FROM deal
  UNION ALL SELECT 'team', team, closed_on, cents, cost_cents FROM deal
  UNION ALL SELECT 'product', product, closed_on, cents, cost_cents FROM deal
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
SELECT dimension, key, iif(said AND NOT (count(closed_on) > 0 AND count(cents - cost_cents) = 0),
  total(cents - cost_cents - 0.08 * cents) / 100
  / CASE dimension
    WHEN 'owner' THEN 1
    WHEN 'team' THEN nullif((SELECT count(*) FROM rep WHERE rep.team = key), 0)
    ELSE nullif((SELECT count(*) FROM rep), 0)
  END, NULL)
FROM slice, known
GROUP BY dimension, key;
