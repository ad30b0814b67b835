-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the deals created in the period, decided or not, the share that was won by as-of, however late.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" = 'Closed Won' AND d."Close Date" <= as_of AS won,
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
    iif(d."Close Date" > as_of, '', d."Lost Reason") AS lost_reason,
    iif(d."Close Date" > as_of, '', d."Stage") AS stage
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Created Date" >= from_day AND d."Created Date" < end_day
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS won
  UNION ALL SELECT 'total', '', won FROM deal
  UNION ALL SELECT 'owner', owner, won FROM deal
  UNION ALL SELECT 'team', team, won FROM deal
  UNION ALL SELECT 'manager', manager, won FROM deal
  UNION ALL SELECT 'region', region, won FROM deal
  UNION ALL SELECT 'account', account, won FROM deal
  UNION ALL SELECT 'segment', segment, won FROM deal
  UNION ALL SELECT 'industry', industry, won FROM deal
  UNION ALL SELECT 'country', country, won FROM deal
  UNION ALL SELECT 'product', product, won FROM deal
  UNION ALL SELECT 'family', family, won FROM deal
  UNION ALL SELECT 'source', source, won FROM deal
  UNION ALL SELECT 'deal_type', deal_type, won FROM deal
  UNION ALL SELECT 'currency', currency, won FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, won FROM deal
  UNION ALL SELECT 'stage', stage, won FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said, avg(won), NULL)
FROM slice, known
GROUP BY dimension, key;
