-- SPDX-License-Identifier: GPL-3.0-or-later
-- (Amount - cost) / amount over the deals won in the period that have both. The cost is the deal's, else the
-- unit cost of its product x quantity.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
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
    d."Currency" AS currency,
    d."Lost Reason" AS lost_reason,
    d."Stage" AS stage
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Stage" = 'Closed Won' AND d."Close Date" >= from_day AND d."Close Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS cents, NULL AS cost_cents
  UNION ALL SELECT 'total', '', cents, cost_cents FROM deal
  UNION ALL SELECT 'owner', owner, cents, cost_cents FROM deal
  UNION ALL SELECT 'team', team, cents, cost_cents FROM deal
  UNION ALL SELECT 'manager', manager, cents, cost_cents FROM deal
  UNION ALL SELECT 'region', region, cents, cost_cents FROM deal
  UNION ALL SELECT 'account', account, cents, cost_cents FROM deal
  UNION ALL SELECT 'segment', segment, cents, cost_cents FROM deal
  UNION ALL SELECT 'industry', industry, cents, cost_cents FROM deal
  UNION ALL SELECT 'country', country, cents, cost_cents FROM deal
  UNION ALL SELECT 'product', product, cents, cost_cents FROM deal
  UNION ALL SELECT 'family', family, cents, cost_cents FROM deal
  UNION ALL SELECT 'source', source, cents, cost_cents FROM deal
  UNION ALL SELECT 'deal_type', deal_type, cents, cost_cents FROM deal
  UNION ALL SELECT 'currency', currency, cents, cost_cents FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, cents, cost_cents FROM deal
  UNION ALL SELECT 'stage', stage, cents, cost_cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said,
  total(cents - cost_cents)
  / nullif(total(cents) FILTER (WHERE cost_cents IS NOT NULL), 0), NULL)
FROM slice, known
GROUP BY dimension, key;
