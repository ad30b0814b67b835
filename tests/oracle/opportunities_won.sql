-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deals created in the period that were won by as-of, however late.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Created Date" AS created_on,
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
  WHERE d."Created Date" >= from_day AND d."Created Date" < end_day
    AND d."Stage" = 'Closed Won' AND d."Close Date" <= as_of
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS created_on
  UNION ALL SELECT 'total', '', created_on FROM deal
  UNION ALL SELECT 'owner', owner, created_on FROM deal
  UNION ALL SELECT 'team', team, created_on FROM deal
  UNION ALL SELECT 'manager', manager, created_on FROM deal
  UNION ALL SELECT 'region', region, created_on FROM deal
  UNION ALL SELECT 'account', account, created_on FROM deal
  UNION ALL SELECT 'segment', segment, created_on FROM deal
  UNION ALL SELECT 'industry', industry, created_on FROM deal
  UNION ALL SELECT 'country', country, created_on FROM deal
  UNION ALL SELECT 'product', product, created_on FROM deal
  UNION ALL SELECT 'family', family, created_on FROM deal
  UNION ALL SELECT 'source', source, created_on FROM deal
  UNION ALL SELECT 'deal_type', deal_type, created_on FROM deal
  UNION ALL SELECT 'currency', currency, created_on FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, created_on FROM deal
  UNION ALL SELECT 'stage', stage, created_on FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said, count(created_on), NULL)
FROM slice, known
GROUP BY dimension, key;
