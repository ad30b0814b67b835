-- SPDX-License-Identifier: GPL-3.0-or-later
-- 1 / the win rate of the twelve months that end with the period's last day or as-of, whichever is earlier.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" NOT LIKE 'Closed %' AS still_open,
    d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
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
  WHERE d."Created Date" < end_day
    AND (d."Close Date" = '' OR d."Close Date" >= date(end_day, '-13 months'))
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS still_open, NULL AS won, NULL AS closed_on
  UNION ALL SELECT 'total', '', still_open, won, closed_on FROM deal
  UNION ALL SELECT 'owner', owner, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'team', team, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'manager', manager, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'region', region, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'account', account, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'segment', segment, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'industry', industry, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'country', country, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'product', product, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'family', family, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'source', source, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'deal_type', deal_type, still_open, won, closed_on FROM deal
  UNION ALL SELECT 'currency', currency, still_open, won, closed_on FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- Twelve months back from a month's last day is at most the last day of that month: 29 Feb -> 28 Feb.
span AS (
  SELECT *, min(date(end_day, '-12 months'), date(end_day, 'start of month', '-11 months', '-1 day')) AS year_day
  FROM known
)
SELECT dimension, key, iif(said,
  1 / nullif(avg(won) FILTER (WHERE NOT still_open AND closed_on >= year_day AND closed_on < end_day), 0), NULL)
FROM slice, span
GROUP BY dimension, key;
