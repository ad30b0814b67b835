-- SPDX-License-Identifier: GPL-3.0-or-later
-- Median amount of the deals won in the period that have one.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
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
  SELECT 'total' AS dimension, '' AS key, NULL AS cents
  UNION ALL SELECT 'total', '', cents FROM deal
  UNION ALL SELECT 'owner', owner, cents FROM deal
  UNION ALL SELECT 'team', team, cents FROM deal
  UNION ALL SELECT 'manager', manager, cents FROM deal
  UNION ALL SELECT 'region', region, cents FROM deal
  UNION ALL SELECT 'account', account, cents FROM deal
  UNION ALL SELECT 'segment', segment, cents FROM deal
  UNION ALL SELECT 'industry', industry, cents FROM deal
  UNION ALL SELECT 'country', country, cents FROM deal
  UNION ALL SELECT 'product', product, cents FROM deal
  UNION ALL SELECT 'family', family, cents FROM deal
  UNION ALL SELECT 'source', source, cents FROM deal
  UNION ALL SELECT 'deal_type', deal_type, cents FROM deal
  UNION ALL SELECT 'currency', currency, cents FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, cents FROM deal
  UNION ALL SELECT 'stage', stage, cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
ranked AS (
  SELECT dimension, key, cents / 100.0 AS value,
    row_number() OVER (PARTITION BY dimension, key ORDER BY cents / 100.0) AS place,
    count(*) OVER (PARTITION BY dimension, key) AS cases
  FROM slice, known
  WHERE said AND cents / 100.0 IS NOT NULL
),
-- The middle one, or the mean of the two middle ones.
middle AS (
  SELECT dimension, key, avg(value) AS value
  FROM ranked WHERE place IN ((cases + 1) / 2, (cases + 2) / 2)
  GROUP BY dimension, key
)
SELECT dimension, key, value
FROM (SELECT DISTINCT dimension, key FROM slice) LEFT JOIN middle USING (dimension, key);
