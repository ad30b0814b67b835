-- SPDX-License-Identifier: GPL-3.0-or-later
-- The share of the amounts decided in the period that was won. Not comparable, so no value, where deals were
-- lost and none of them carries an amount.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" = 'Closed Won' AS won,
    d."Stage" = 'Closed Lost' AS lost,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    d."Owner" AS owner,
    coalesce(u."Team", '') AS team,
    coalesce(u."Manager", '') AS manager,
    coalesce(nullif(u."Region", ''), a."Region", '') AS region,
    d."Account" AS account,
    coalesce(a."Segment", '') AS segment,
    coalesce(a."Industry", '') AS industry,
    coalesce(a."Country", '') AS country,
    d."Product" AS product,
    coalesce(p."Family", '') AS family,
    d."Source" AS source,
    d."Deal Type" AS deal_type,
    d."Currency" AS currency,
    d."Lost Reason" AS lost_reason,
    d."Stage" AS stage
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Stage" LIKE 'Closed %' AND d."Close Date" >= from_day AND d."Close Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS won, NULL AS lost, NULL AS cents
  UNION ALL SELECT 'total', '', won, lost, cents FROM deal
  UNION ALL SELECT 'owner', owner, won, lost, cents FROM deal
  UNION ALL SELECT 'team', team, won, lost, cents FROM deal
  UNION ALL SELECT 'manager', manager, won, lost, cents FROM deal
  UNION ALL SELECT 'region', region, won, lost, cents FROM deal
  UNION ALL SELECT 'account', account, won, lost, cents FROM deal
  UNION ALL SELECT 'segment', segment, won, lost, cents FROM deal
  UNION ALL SELECT 'industry', industry, won, lost, cents FROM deal
  UNION ALL SELECT 'country', country, won, lost, cents FROM deal
  UNION ALL SELECT 'product', product, won, lost, cents FROM deal
  UNION ALL SELECT 'family', family, won, lost, cents FROM deal
  UNION ALL SELECT 'source', source, won, lost, cents FROM deal
  UNION ALL SELECT 'deal_type', deal_type, won, lost, cents FROM deal
  UNION ALL SELECT 'currency', currency, won, lost, cents FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, won, lost, cents FROM deal
  UNION ALL SELECT 'stage', stage, won, lost, cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said, iif(
  total(lost) > 0 AND total(cents) FILTER (WHERE lost) = 0,
  NULL,
  total(cents) FILTER (WHERE won) / nullif(total(cents), 0)), NULL)
FROM slice, known
GROUP BY dimension, key;
