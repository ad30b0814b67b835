-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deals won in the period without a cost: neither written nor to be had from the unit cost of the product x
-- quantity.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT nullif(d."Close Date", '') AS closed_on,
    CAST(round(coalesce(CAST(nullif(d."Cost", '') AS REAL),
      CAST(nullif(p."Unit Cost", '') AS REAL) * CAST(nullif(d."Quantity", '') AS REAL)
    ) * 100) AS INTEGER) AS cost_cents,
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
    d."Currency" AS currency
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS closed_on, NULL AS cost_cents
  UNION ALL SELECT 'total', '', closed_on, cost_cents FROM deal
  UNION ALL SELECT 'owner', owner, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'team', team, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'manager', manager, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'region', region, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'account', account, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'segment', segment, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'industry', industry, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'country', country, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'product', product, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'family', family, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'source', source, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'deal_type', deal_type, closed_on, cost_cents FROM deal
  UNION ALL SELECT 'currency', currency, closed_on, cost_cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said, count(closed_on) - count(cost_cents), NULL)
FROM slice, known
GROUP BY dimension, key;
