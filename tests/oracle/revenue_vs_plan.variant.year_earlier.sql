-- SPDX-License-Identifier: GPL-3.0-or-later
-- Revenue of the period up to as-of - that of the same period a year earlier. Like for like: a period that is
-- over by as-of with the whole earlier one, a running one with the earlier one up to the same calendar date (29
-- Feb: 28 Feb). No value where the earlier one lies before the first deal.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" = 'Closed Won' AS won,
    nullif(d."Close Date", '') AS closed_on,
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
  WHERE d."Stage" = 'Closed Won'
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS won, NULL AS closed_on, NULL AS cents
  UNION ALL SELECT 'total', '', won, closed_on, cents FROM deal
  UNION ALL SELECT 'owner', owner, won, closed_on, cents FROM deal
  UNION ALL SELECT 'team', team, won, closed_on, cents FROM deal
  UNION ALL SELECT 'manager', manager, won, closed_on, cents FROM deal
  UNION ALL SELECT 'region', region, won, closed_on, cents FROM deal
  UNION ALL SELECT 'account', account, won, closed_on, cents FROM deal
  UNION ALL SELECT 'segment', segment, won, closed_on, cents FROM deal
  UNION ALL SELECT 'industry', industry, won, closed_on, cents FROM deal
  UNION ALL SELECT 'country', country, won, closed_on, cents FROM deal
  UNION ALL SELECT 'product', product, won, closed_on, cents FROM deal
  UNION ALL SELECT 'family', family, won, closed_on, cents FROM deal
  UNION ALL SELECT 'source', source, won, closed_on, cents FROM deal
  UNION ALL SELECT 'deal_type', deal_type, won, closed_on, cents FROM deal
  UNION ALL SELECT 'currency', currency, won, closed_on, cents FROM deal
  UNION ALL SELECT 'lost_reason', lost_reason, won, closed_on, cents FROM deal
  UNION ALL SELECT 'stage', stage, won, closed_on, cents FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
),
-- A year before 29 Feb is 28 Feb, not 1 Mar.
pair AS (
  SELECT said, from_day AS now_from, end_day AS now_end,
    min(date(from_day, '-1 year'), date(from_day, 'start of month', '-11 months', '-1 day')) AS then_from,
    iif(end_day = to_day,
      min(date(to_day, '-1 year'), date(to_day, 'start of month', '-11 months', '-1 day')),
      date(min(date(as_of, '-1 year'), date(as_of, 'start of month', '-11 months', '-1 day')), '+1 day')) AS then_end
  FROM known
),
sums AS (
  SELECT dimension, key,
    said AND then_end > (SELECT min("Created Date") FROM deals) AS said,
    total(cents) FILTER (WHERE won AND closed_on >= now_from AND closed_on < now_end) AS now_cents,
    total(cents) FILTER (WHERE won AND closed_on >= then_from AND closed_on < then_end) AS then_cents
  FROM slice, pair
  GROUP BY dimension, key
)
SELECT dimension, key, iif(said, (now_cents - then_cents) / 100, NULL) FROM sums;
