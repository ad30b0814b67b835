-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sum of amount x probability of the deals open on the period's last day or as-of, whichever is earlier. A deal
-- that was decided since has the probability of its end, not of that day: where there is one, there is no value.
-- The stage of a past day is known only of what is still open, the rest stands under no stage. The expected
-- month is that of the expected close date, of an overdue deal that of the day on which it is read.

WITH
cell AS (
  SELECT from_day, to_day, as_of, min(to_day, date(as_of, '+1 day')) AS end_day FROM ask
),
deal AS MATERIALIZED (
  SELECT d."Stage" NOT LIKE 'Closed %' AS still_open,
    CAST(round(CAST(nullif(d."Amount", '') AS REAL) * 100) AS INTEGER) AS cents,
    CAST(d."Probability" AS REAL) / 100 AS probability,
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
    iif(d."Stage" LIKE 'Closed %', '', d."Stage") AS stage,
    iif(d."Stage" LIKE 'Closed %', '', substr(max(d."Expected Close Date", date(end_day, '-1 day')), 1, 7)) AS expected_month
  FROM deals d, cell
  LEFT JOIN users u ON u."Name" = d."Owner"
  LEFT JOIN accounts a ON a."Account Name" = d."Account"
  LEFT JOIN products p ON p."Product Name" = d."Product"
  WHERE d."Created Date" < end_day AND (d."Stage" NOT LIKE 'Closed %' OR d."Close Date" >= end_day)
),
-- The whole has a row even where there is no deal.
slice AS (
  SELECT 'total' AS dimension, '' AS key, NULL AS still_open, NULL AS cents, NULL AS probability
  UNION ALL SELECT 'total', '', still_open, cents, probability FROM deal
  UNION ALL SELECT 'owner', owner, still_open, cents, probability FROM deal
  UNION ALL SELECT 'team', team, still_open, cents, probability FROM deal
  UNION ALL SELECT 'manager', manager, still_open, cents, probability FROM deal
  UNION ALL SELECT 'region', region, still_open, cents, probability FROM deal
  UNION ALL SELECT 'account', account, still_open, cents, probability FROM deal
  UNION ALL SELECT 'segment', segment, still_open, cents, probability FROM deal
  UNION ALL SELECT 'industry', industry, still_open, cents, probability FROM deal
  UNION ALL SELECT 'country', country, still_open, cents, probability FROM deal
  UNION ALL SELECT 'product', product, still_open, cents, probability FROM deal
  UNION ALL SELECT 'family', family, still_open, cents, probability FROM deal
  UNION ALL SELECT 'source', source, still_open, cents, probability FROM deal
  UNION ALL SELECT 'deal_type', deal_type, still_open, cents, probability FROM deal
  UNION ALL SELECT 'currency', currency, still_open, cents, probability FROM deal
  UNION ALL SELECT 'stage', stage, still_open, cents, probability FROM deal
  UNION ALL SELECT 'expected_month', expected_month, still_open, cents, probability FROM deal
),
-- A cell says something if it has begun by as-of and does not end before the first deal.
known AS (
  SELECT cell.*, from_day <= as_of AND end_day > (SELECT min("Created Date") FROM deals) AS said FROM cell
)
SELECT dimension, key, iif(said, iif(min(still_open) = 0, NULL, total(cents * probability) / 100), NULL)
FROM slice, known
GROUP BY dimension, key;
