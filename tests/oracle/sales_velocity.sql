-- SPDX-License-Identifier: GPL-3.0-or-later
-- Open deals on the period's last day or as-of, whichever is earlier, x win rate x mean won amount / mean days
-- from creation to won, the last three over the twelve months that end on that day. Money per day.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Created Date" AS created_on,
    d."Stage" NOT LIKE 'Closed %' AS still_open,
    d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    julianday(d."Close Date") - julianday(d."Created Date") AS days,
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
  SELECT 'total' AS dimension, '' AS key, NULL AS created_on, NULL AS still_open, NULL AS won, NULL AS closed_on, NULL AS cents, NULL AS days
  UNION ALL SELECT 'total', '', created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'owner', owner, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'team', team, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'manager', manager, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'region', region, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'account', account, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'segment', segment, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'industry', industry, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'country', country, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'product', product, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'family', family, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'source', source, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'deal_type', deal_type, created_on, still_open, won, closed_on, cents, days FROM deal
  UNION ALL SELECT 'currency', currency, created_on, still_open, won, closed_on, cents, days FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- Twelve months back from a month's last day is at most the last day of that month: 29 Feb -> 28 Feb.
span AS (
  SELECT *, min(date(end_day, '-12 months'), date(end_day, 'start of month', '-11 months', '-1 day')) AS year_day
  FROM known
),
part AS (
  SELECT dimension, key, said,
    count(*) FILTER (WHERE created_on < end_day AND (still_open OR closed_on >= end_day)) AS open_deals,
    avg(won) FILTER (WHERE NOT still_open AND closed_on >= year_day AND closed_on < end_day) AS win_rate,
    avg(cents / 100.0) FILTER (WHERE won AND closed_on >= year_day AND closed_on < end_day) AS mean_amount,
    avg(days) FILTER (WHERE won AND days >= 0 AND closed_on >= year_day AND closed_on < end_day) AS mean_cycle
  FROM slice, span
  GROUP BY dimension, key
)
SELECT dimension, key, iif(said, open_deals * win_rate * mean_amount / nullif(mean_cycle, 0), NULL)
FROM part;
